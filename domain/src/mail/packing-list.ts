import type { CaseFacts } from '../policy/case-facts.ts';
import { holds } from '../policy/condition.ts';
import type { PolicyBodies } from '../policy/policy-body.schema.ts';

type Material = PolicyBodies['material'] & { item: string };

/** The item of the rules that stands for the book or document held until now. */
export const OLD_DOCUMENT = 'old_document';

/** One line of the list that lies in the envelope; the words are those of the rules, in both languages. */
export type PackingItem = {
  item: string;
  quantity: number;
  original: boolean;
  /** Comes back to the applicant with the new document. Rule: notice 二(一)5(1), last sentence. */
  returned: boolean;
  words: Material['words'];
  help: Material['help'];
};

export type PackingCase = {
  materials: readonly Material[];
  facts: CaseFacts;
  /** False when it was lost, or there never was one: then nobody is asked to post it. */
  oldDocumentPresent: boolean;
};

/**
 * What this case posts, in the order of the rules. Rule: notice 二(一)5(1): the information page, the old
 * document if there is one, the payment, paper photos where asked, the return envelope; everything else
 * stays on-line. A condition whose fact is not known yet counts as asked: a paper too many costs less than
 * one too few.
 */
export function packingList({ materials, facts, oldDocumentPresent }: PackingCase): PackingItem[] {
  return materials
    .filter(({ by, item }) => by === 'mail' && (oldDocumentPresent || item !== OLD_DOCUMENT))
    .filter(({ when }) => holds(when, facts) !== 'no')
    .map(({ item, copies, original, words, help }) => ({
      item,
      quantity: copies,
      original,
      returned: item === OLD_DOCUMENT,
      words,
      help,
    }));
}
