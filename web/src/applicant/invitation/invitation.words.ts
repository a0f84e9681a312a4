import { wordsOf } from '../../kit/words.ts';

/** What every code says that is passed on from hand to hand. */
export const useInvitationWords = wordsOf({
  'invitation.code_link': {
    zh: '或者发这个链接，里面已有邀请码',
    en: 'Or send this link, which holds the code',
  },
  'invitation.code_help': {
    zh: '只给对方本人，当面、短信或私信都行。七天内有效，只能用一次。不要发到群里或公开的地方。',
    en: 'For that person alone: by hand or in a private message. It works once, within seven days. Do not put it where others can read it.',
  },
  'invitation.code_until': { zh: '请在此前使用', en: 'To be used before' },
  'invitation.code_hint': {
    zh: '十个字母和数字，不分大小写。',
    en: 'Ten letters and digits; capitals do not matter.',
  },
  'invitation.sign_in_first': { zh: '请先登录', en: 'Please sign in first' },
  'invitation.sign_in_text': {
    zh: '登录后会回到这里。',
    en: 'You come back here afterwards.',
  },
  'invitation.sign_in': { zh: '登录', en: 'Sign in' },
});
