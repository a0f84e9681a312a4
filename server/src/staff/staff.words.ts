import type { Phrase } from '@lingshi/domain/shared/phrase.ts';

/** The mail that lets an officer in. */
export const STAFF_WORDS = {
  subject: { zh: '登录链接', en: 'Your sign-in link' },
  hours: { zh: '{count} 小时', en: '{count} hours' },
  minutes: { zh: '{count} 分钟', en: '{count} minutes' },
  text: {
    zh:
      '请用以下链接登录工作台，{time}内有效，只能使用一次：\n{address}\n\n' +
      '如果不是您本人申请，请忽略这封邮件并告知本馆管理员。',
    en:
      'Sign in to the console with this link. It works once, within {time}:\n{address}\n\n' +
      'If you did not ask for it, ignore this mail and tell the administrator of your post.',
  },
} as const satisfies Record<string, Phrase>;
