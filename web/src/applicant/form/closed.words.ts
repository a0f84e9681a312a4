import { wordsOf } from '../../kit/words.ts';

/** Of a form that is sent, or open only in part. */
export const useClosedWords = wordsOf({
  'form.asked_text': { zh: '使领馆请您改下面的内容：', en: 'The consulate asks you to change this:' },
  'form.closed_title': { zh: '已经提交，这里不能再改', en: 'Sent already: nothing can be changed here' },
  'form.closed_text': {
    zh: '需要补充时，使领馆会告诉您改哪几项。',
    en: 'If something is missing, the consulate tells you exactly what to change.',
  },
  'form.not_asked_title': { zh: '这一页不用改', en: 'Nothing to change on this page' },
  'form.not_asked_text': { zh: '使领馆没有要求改这里。', en: 'The consulate did not ask for it.' },
  'form.to_order': { zh: '查看订单', en: 'See the application' },
  'form.to_supplement': { zh: '看看要改什么', en: 'See what to change' },
  'form.rest': { zh: '其余内容（已提交，不改）', en: 'The rest, as you sent it' },
  'form.wait_for': { zh: '请先完成：', en: 'Finish first:' },
});
