import { wordsOf } from '../kit/words.ts';

/** What widgets say by themselves; a field's own words are in the definition of its form. */
export const useFieldWords = wordsOf({
  has: { zh: '有', en: 'Yes' },
  has_not: { zh: '没有', en: 'No' },
  common: { zh: '常选', en: 'Often chosen' },
  all_countries: { zh: '全部国家', en: 'All countries' },
  hong_kong: { zh: '中国香港', en: 'Hong Kong, China' },
  macao: { zh: '中国澳门', en: 'Macao, China' },
  taiwan: { zh: '中国台湾', en: 'Taiwan, China' },
  outdated: {
    zh: '这一项的文字更新了，请再看一遍。',
    en: 'The text of this point has changed. Read it again.',
  },
  your_signature: { zh: '您的签名', en: 'Your signature' },
  cleared: { zh: '已经清空，因为不再需要：{names}', en: 'No longer needed, so it was cleared: {names}' },
});
export type FieldWords = ReturnType<typeof useFieldWords>;
