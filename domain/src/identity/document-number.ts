import { normaliseDocumentNumber } from './normalise.ts';

/** What numbers of travel documents have in common, whoever issued them: Latin letters and digits, four of these at least. */
const NUMBER = /^(?=(?:.*\d){4})[A-Z\d]{5,16}$/;

/**
 * Whether a text can be the number of a travel document. No source lists what each country prints, so this keeps out
 * only what is none: words, half a number, two of them. What is no number is never looked up or locked: a word that many
 * write would be one document to all of them.
 */
export function isDocumentNumber(text: string): boolean {
  return NUMBER.test(normaliseDocumentNumber(text));
}
