import type { Phrase } from '@lingshi/domain/shared/phrase.ts';

/**
 * What goes out to account holders by mail or text. Subjects travel in the clear: no personal data in them.
 * `{address}` our own address, `{masked}` the contact with its middle hidden.
 */
export const ACCOUNT_WORDS = {
  codeSubject: { zh: '您的验证码', en: 'Your code' },
  /** For a mail. */
  codeText: {
    zh:
      '您的验证码是 {code}，{minutes} 分钟内有效，只能使用一次。\n\n' +
      '如果不是您本人操作，请忽略这封邮件，无需做任何事。\n工作人员绝不会向您索要验证码。',
    en:
      'Your code is {code}. It works once, within {minutes} minutes.\n\n' +
      'If you did not ask for it, ignore this mail; nothing happens.\nNo officer will ever ask you for this code.',
  },
  /** For a text message: one part of 70 characters where it can be done. */
  codeSms: {
    zh: '验证码 {code}，{minutes} 分钟内有效。工作人员绝不会向您索要，请勿告诉他人。',
    en: '{code} is your code, for {minutes} minutes. No officer will ever ask you for it.',
  },
  changeSubject: { zh: '您的账户有变动', en: 'Your account was changed' },
  contactAdded: {
    zh:
      '您的账户刚刚绑定了新的联系方式：{masked}。\n\n' +
      '如果是您本人操作，无需做任何事。如果不是，请立即登录 {address} 结束其他会话并检查联系方式。',
    en:
      'A new contact was just added to your account: {masked}.\n\n' +
      'If that was you, there is nothing to do. If not, sign in at {address} now, end the other sessions and check ' +
      'your contacts.',
  },
  passkeyAdded: {
    zh:
      '您的账户刚刚添加了一个通行密钥。\n\n' +
      '如果是您本人操作，无需做任何事。如果不是，请立即登录 {address} 移除它并结束其他会话。',
    en:
      'A passkey was just added to your account.\n\n' +
      'If that was you, there is nothing to do. If not, sign in at {address} now, remove it and end the other ' +
      'sessions.',
  },
} as const satisfies Record<string, Phrase>;
