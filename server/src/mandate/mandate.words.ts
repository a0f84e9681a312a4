import type { Phrase } from '@lingshi/domain/shared/phrase.ts';

/**
 * What goes out when a mandate begins, will end, or ends. Subjects travel in the clear: nobody is named, nor in the text.
 * `{address}` the page of mandates, `{day}` its last day.
 */
export const MANDATE_WORDS = {
  subject: { zh: '您的代办委托有变动', en: 'A mandate to file has changed' },
  accepted: {
    zh:
      '一份代办委托刚刚生效。请登录查看是谁、替谁、办哪些服务、到哪一天为止：' +
      '{address}\n\n任何一方都可以随时在那里结束委托。如果这不是您的意思，请立即结束。',
    en:
      'A mandate to file has just begun. Sign in to see who files for whom, which services and until when: ' +
      '{address}\n\nEither side can end it there at any time. If it is not what you wanted, please end it now.',
  },
  ended: {
    zh: '一份代办委托刚刚结束，不能再用它办理或查看申请。正在办理的申请不受影响，仍由本人查看。详情请登录：{address}',
    en:
      'A mandate to file has just ended: nothing can be filed or read under it any more. Applications under way go on, and the ' +
      'person still sees them. Sign in for more: {address}',
  },
  ending: {
    zh:
      '一份代办委托到{day}为止（含当天），之后不能再用它办理或查看申请。还没办完的，可以在此前再委托一次，正在办的申请会一并转过去。' +
      '请登录查看：{address}',
    en:
      'A mandate to file ends after {day}: from then on nothing can be filed or read under it. If something is still ' +
      'under way, a new one can be given before that day and takes it along. Sign in for more: {address}',
  },
} as const satisfies Record<string, Phrase>;
