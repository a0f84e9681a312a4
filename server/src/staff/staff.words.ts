import type { Phrase } from '@lingshi/domain/shared/phrase.ts';

/** The mail that lets an officer in. */
export const STAFF_WORDS = {
  subject: { zh: '登录链接', en: 'Your sign-in link' },
  hours: { zh: '{count} 小时', en: '{count} hours' },
  minutes: { zh: '{count} 分钟', en: '{count} minutes' },
  text: {
    zh:
      '请用以下链接登录工作台，{time}内有效，只能使用一次，请在申请它的浏览器里打开：\n{address}\n\n' +
      '如果不是您本人申请，请忽略这封邮件并告知本馆管理员。',
    en:
      'Sign in to the console with this link. It works once, within {time}, in the browser that asked for it:\n{address}\n\n' +
      'If you did not ask for it, ignore this mail and tell the administrator of your post.',
  },
  notEnrolled: {
    zh: '您还没有设置第二步验证，首次登录链接只能由本馆管理员发出。请联系管理员，请对方再发一次。',
    en: 'You have not set up your second step yet, so only an administrator of your post can send you a first link. Please ask them to send it again.',
  },
} as const satisfies Record<string, Phrase>;
