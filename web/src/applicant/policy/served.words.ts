import { wordsOf } from '../../kit/words.ts';

export const useServedWords = wordsOf({
  'served.opens': { zh: '{when} 起可以在这里办', en: 'Can be done here from {when}' },
  'served.not_yet': { zh: '这一项还不能在这里办', en: 'This cannot be done here yet' },
  'served.closed': { zh: '这一项已经不在这里办了', en: 'This is no longer done here' },
  'served.not_for_case': { zh: '这种情况还不能在这里办', en: 'This case cannot be filed here yet' },
  'served.other_district': { zh: '请向{post}申请', en: 'Please apply to {post}' },
  'served.other_post': { zh: '请另选使领馆', en: 'Please choose another consulate' },
  'served.outside': {
    zh: '您不在这个国家，现在不能申请',
    en: 'You cannot apply while you are out of the country',
  },
  'served.kept': {
    zh: '您填的内容都已保存，不会丢。',
    en: 'What you have written is saved; nothing is lost.',
  },
  'served.advised': {
    zh: '这只是提示。您可以继续申请，由工作人员决定。',
    en: 'This is advice. You may go on with the application; an officer decides.',
  },
  'served.go_there': { zh: '去办这一项', en: 'Go there' },
  'served.change': { zh: '填错了？修改这一项', en: 'Was it a slip? Change that answer' },
  'served.choose_post': { zh: '改选使领馆', en: 'Choose another consulate' },
  'served.write': { zh: '写信给使领馆', en: 'Write to the consulate' },
  'served.call': { zh: '打电话给使领馆', en: 'Call the consulate' },
  'served.ask': { zh: '看看怎么联系使领馆', en: 'See how to reach the consulate' },
  'served.urgent': {
    zh: '有人道主义的特殊紧急情况？另有办法',
    en: 'A humanitarian emergency? There is another way',
  },
  'served.more': { zh: '还没有在这里开通的业务', en: 'Not open here yet' },
});
