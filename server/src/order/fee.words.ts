import type { Phrase } from '@lingshi/domain/shared/phrase.ts';

/** In place of the lines of a fee that nobody knows any more. */
export const WHOLE_FEE: Phrase = { zh: '费用合计', en: 'The fee in all' };
