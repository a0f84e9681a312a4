import type { CaseFacts } from '../policy/fact.ts';
import { listMailed } from '../policy/material.ts';
import type { Material } from '../policy/material.ts';
import type { Policy } from '../policy/policy.resolve.ts';

/** Items of the rules that stand for the book or document held until now. */
export const OLD_DOCUMENTS: readonly string[] = ['old_passport', 'old_travel_document'];

/** They come back with what was made; a passport that was endorsed is not cancelled before. */
const RETURNED: readonly string[] = [...OLD_DOCUMENTS, 'passport'];

/** One line of the list that lies in the envelope; the words are those of the rules, in both languages. */
export type PackingItem = {
  item: string;
  quantity: number;
  /** Comes back to the applicant with the new document. Rule: notice 二(一)5(1), last sentence. */
  returned: boolean;
  words: Material['words'];
  help: Material['help'];
};

export type PackingCase = {
  materials: Policy['materials'];
  facts: CaseFacts;
  /** False when it was lost, or there never was one: then nobody is asked to mail it. */
  oldDocumentPresent: boolean;
};

/**
 * What this case mails, in the order of the rules. Rule: notice 二(一)5(1): the information page, the old
 * document if there is one, the payment, paper photos where asked, the return envelope; everything else
 * stays on-line. A condition whose fact is not known yet counts as asked: a paper too many costs less than
 * one too few.
 */
export function packingList({ materials, facts, oldDocumentPresent }: PackingCase): PackingItem[] {
  return listMailed({ materials }, facts)
    .filter(({ item }) => oldDocumentPresent || !OLD_DOCUMENTS.includes(item))
    .map(({ item, copies, words, help }) => ({
      item,
      quantity: copies,
      returned: RETURNED.includes(item),
      words,
      help,
    }));
}
