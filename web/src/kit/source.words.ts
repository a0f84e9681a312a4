import { wordsOf } from './words.ts';

export const useSourceWords = wordsOf({
  'source.notice': {
    zh: '依据：2021年5月30日的通知，{clause}',
    en: 'By the notice of 30 May 2021, {clause}',
  },
  'source.intro': {
    zh: '依据：2021年5月30日的通知，开头第{paragraph}段',
    en: 'By the notice of 30 May 2021, introduction, paragraph {paragraph}',
  },
  'source.law': { zh: '依据：国籍法', en: 'By the nationality law' },
  'source.articles': {
    zh: '依据：国籍法第 {articles} 条',
    en: 'By the nationality law, article {articles}',
  },
  'source.notice_open': {
    zh: '2021年5月30日的通知{clause}没有写明，这是本平台的处理',
    en: 'The notice of 30 May 2021, {clause}, does not settle it: this is how the platform handles it',
  },
  'source.articles_open': {
    zh: '国籍法第 {articles} 条没有写明，这是本平台的处理',
    en: 'The nationality law, article {articles}, does not settle it: this is how the platform handles it',
  },
  'source.open': {
    zh: '没有文件写明，这是本平台的处理',
    en: 'No text settles it: this is how the platform handles it',
  },
  'source.ours': {
    zh: '这是本平台的估计或安排，不是官方规定',
    en: 'Our own estimate or choice, no official rule',
  },
  'source.heard': { zh: '据他人的经验，未经证实', en: 'From what others met with, not confirmed' },
  'source.short_intro': { zh: '开头第{paragraph}段', en: 'introduction ¶{paragraph}' },
  'source.short_notice_open': { zh: '{clause}，未写明', en: '{clause}, not settled' },
  'source.short_open': { zh: '没有文件写明', en: 'not settled' },
  'source.short_law': { zh: '国籍法', en: 'nationality law' },
  'source.short_ours': { zh: '本平台估计', en: 'our estimate' },
  'source.short_heard': { zh: '据经验，未证实', en: 'unconfirmed' },
  'source.legend': {
    zh: '小字是依据：数字为2021年5月30日通知的条款。',
    en: 'Small print is the source: numbers are clauses of the notice of 30 May 2021.',
  },
});
