import { wordsOf } from '../../kit/words.ts';

export const useSupplementWords = wordsOf({
  'supplement.title': { zh: '使领馆请您补充', en: 'The consulate asks for something more' },
  'supplement.lede': {
    zh: '只改下面列出的几项，改好一起发回去。您的申请还排在原来的位置。',
    en: 'Change only what is listed, then send it all together. You keep your place in the queue.',
  },
  'supplement.lede_until': {
    zh: '只改下面列出的几项，{day}前改好一起发回去。您的申请还排在原来的位置。',
    en: 'Change only what is listed and send it all together by {day}. You keep your place in the queue.',
  },
  'supplement.officer': { zh: '工作人员写给您的话', en: 'What the officer wrote' },
  'supplement.what': { zh: '要改的内容', en: 'What to change' },
  'supplement.fields': { zh: '要改：{names}', en: 'To change: {names}' },
  'supplement.note': { zh: '想对工作人员说的话', en: 'A word to the officer' },
  'supplement.note_hint': {
    zh: '可以不写。例如哪一项改不了，为什么。',
    en: 'You may leave it empty. For example: what you could not change, and why.',
  },
  'supplement.sign_again': {
    zh: '这次要改的内容，另一位监护人已经签过字。发送以后，请再邀请一次，由另一位监护人重新签字；都签好后继续审核。',
    en: 'The other guardian has signed what is to be changed. Once you have sent it, invite them again to sign anew; the review goes on when all have signed.',
  },
  'supplement.send': { zh: '发给使领馆', en: 'Send it to the consulate' },
  'supplement.left_one': { zh: '还没有改：{name}', en: 'Not changed yet: {name}' },
  'supplement.none_title': { zh: '现在没有要补充的', en: 'Nothing is asked for now' },
  'supplement.none_text': {
    zh: '可能已经补好了。订单页上有最新情况。',
    en: 'Perhaps it was answered already. The application’s page has the latest.',
  },
  'supplement.missing_title': { zh: '还不能发送', en: 'It cannot be sent yet' },
});
