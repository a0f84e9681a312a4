import { wordsOf } from '../../kit/words.ts';

/** What every code says that is passed on from hand to hand. */
export const useInvitationWords = wordsOf({
  'invitation.code_link': { zh: '或者发送这个链接', en: 'Or send this link' },
  'invitation.code_help': {
    zh: '请亲自交给对方。七天内有效，只能用一次。不要发到群里或公开的地方。',
    en: 'Give it to the person yourself. It works once, within seven days. Do not put it where others can read it.',
  },
  'invitation.code_until': { zh: '请在此前使用', en: 'To be used before' },
  'invitation.code_hint': {
    zh: '十个字母和数字，不分大小写。',
    en: 'Ten letters and digits; capitals do not matter.',
  },
  'invitation.sign_in_first': { zh: '请先登录', en: 'Please sign in first' },
  'invitation.sign_in_text': {
    zh: '登录后会回到这里，邀请码不用再输一次。',
    en: 'You come back here afterwards, and need not enter the code again.',
  },
  'invitation.sign_in': { zh: '登录', en: 'Sign in' },
});
