import type { Message } from '../platform/delivery/outbox.ts';

/** Both languages in one mail: before the first sign-in nobody knows which one the officer reads. */
export function linkMail(to: string, address: string, minutes: number): Message {
  const hours = minutes >= 60;
  const zh = hours ? `${minutes / 60} 小时` : `${minutes} 分钟`;
  const en = hours ? `${minutes / 60} hours` : `${minutes} minutes`;
  return {
    channel: 'mail',
    to,
    subject: '登录链接 · Your sign-in link',
    text:
      `请用以下链接登录工作台，${zh}内有效，只能使用一次：\n${address}\n\n` +
      '如果不是您本人申请，请忽略这封邮件并告知本馆管理员。\n\n' +
      `Sign in to the console with this link. It works once, within ${en}:\n${address}\n\n` +
      'If you did not ask for it, ignore this mail and tell the administrator of your post.',
  };
}
