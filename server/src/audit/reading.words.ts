import type { Phrase } from '@lingshi/domain/shared/phrase.ts';
import type { ReadingMeasure } from './reading.measures.ts';

/** The mail to administrators and auditors when somebody reads very much. */
export const READING_ALARM_WORDS = {
  subject: { zh: '有人查看了很多申请资料', en: 'Somebody is reading very many files' },
  text: {
    zh:
      '{officer} 在 {time} 前的一小时里，{what} {count} 次，平常最多 {most} 次。系统没有拦。\n' +
      '如果有急事，不用做什么。如果不知道为什么，请问本人；也可以在工作人员页面停用这个账户：\n{address}',
    en:
      '{officer}, in the hour before {time}: {what}, {count} times; usual is {most} at most. Nothing was blocked.\n' +
      'If there is an emergency, nothing has to be done. If you do not know why, ask them, or disable the account on the page of officers:\n{address}',
  },
} as const satisfies Record<string, Phrase>;

export const MEASURE_WORDS: Readonly<Record<ReadingMeasure, Phrase>> = {
  files: { zh: '打开申请', en: 'files opened' },
  papers: { zh: '打开文件', en: 'papers opened' },
  numbers: { zh: '显示完整号码', en: 'numbers shown in full' },
  hits: { zh: '搜索到申请', en: 'applications found by a search' },
  readers: { zh: '查看查阅记录', en: 'logs of readers opened' },
  pictures: { zh: '打开图片', en: 'pictures opened' },
};
