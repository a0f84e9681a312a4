import type { Phrase } from '../shared/phrase.ts';

/** What an answer that is no text says of itself. */
export const ROW_WORDS = {
  yes: { zh: '有', en: 'Yes' },
  no: { zh: '没有', en: 'No' },
  signed: { zh: '已签名', en: 'Signed' },
  agreed: { zh: '同意', en: 'Agreed' },
} as const satisfies Record<string, Phrase>;
