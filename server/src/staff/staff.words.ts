import type { ToldAct } from './staff.told.ts';
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
  witnessedSubject: { zh: '工作人员有变动', en: 'A change of officers' },
  witnessed: {
    zh:
      '{officer}：{act}。由 {by} 在 {time} 办理。\n' +
      '如果您知道这件事，不用做什么。如果不知道为什么，请问办理的人或本馆的另一位管理员；变动记录在：\n{address}',
    en:
      '{officer}: {act}. Done by {by}, {time}.\n' +
      'If you know of this, nothing has to be done. If you do not know why, ask them or another administrator of the post; what was changed is listed at:\n{address}',
  },
  operator: { zh: '系统运维', en: 'the operator' },
  noRole: { zh: '没有岗位', en: 'none' },
} as const satisfies Record<string, Phrase>;

/** What was done, as the mail about it says it. */
export const WITNESS_WORDS: Readonly<Record<ToldAct, Phrase>> = {
  added: { zh: '添加为工作人员，岗位：{roles}', en: 'added as an officer, with the roles: {roles}' },
  roles_asked: {
    zh: '提议的岗位：{roles}，等另一位管理员确认',
    en: 'roles asked for, which another administrator confirms: {roles}',
  },
  roles_changed: { zh: '岗位改为：{roles}', en: 'the roles are now: {roles}' },
  roles_granted: {
    zh: '提议经确认，岗位现为：{roles}',
    en: 'what was asked for was granted, the roles are now: {roles}',
  },
  disabled: { zh: '停用，停用前的岗位：{roles}', en: 'disabled; the roles before: {roles}' },
  enabled: { zh: '恢复，岗位：{roles}', en: 'enabled again, with the roles: {roles}' },
  link_renewed: {
    zh: '发了新的首次登录链接，第二步验证作废',
    en: 'sent a new first link; the second step was dropped',
  },
};
