import { NAME_LEVELS } from './real-name-level.ts';
import type { NameLevel } from './real-name-level.ts';

/**
 * How an account has proven that a document is its holder's: by a data page that was read; by a register that knows it,
 * beside a face that was compared with its page; before an officer. Declaring a number claims it and proves nothing.
 * Rule: notice 三(二).
 */
export type NumberProof = Exclude<NameLevel, 'declared'>;

/** One number in the eyes of one account. `holder`: the proof of another account that holds it; null = none does. */
export type NumberStanding = { mine: NumberProof | null; holder: NumberProof | null };

/**
 * `kept`: nothing new. `held`: it is the account's from now on, or more firmly so. `taken_over`: it was another's, who
 * had proven less. `disputed`: another has proven as much or more, and an officer finds out.
 */
export type Weighed = 'kept' | 'held' | 'taken_over' | 'disputed';

/** What a new proof of a number makes of it. @param settled an officer has found out whose it is */
export function weighNumber({ mine, holder }: NumberStanding, proof: NumberProof, settled = false): Weighed {
  if (holder !== null) return settled || isStronger(proof, holder) ? 'taken_over' : 'disputed';
  return mine === null || isStronger(proof, mine) ? 'held' : 'kept';
}

/** What was seen beside a register's match about one number. */
export type SeenBeside = {
  /** A page that was read proves the name, birth day and sex the register was asked about. */
  page: boolean;
  /** A face was compared with the picture of the page on which this very number stands. */
  face: boolean;
};

/**
 * What a register's match proves of the number it was asked about. It confirms whatever somebody copied, so alone it is
 * nothing, and beside a page no more than the page: whoever draws one from a photocopy's words has both. Only a face that
 * was compared with the page of that very number adds to it.
 */
export function provenByMatch({ page, face }: SeenBeside): NumberProof | null {
  if (face) return 'registry';
  return page ? 'document' : null;
}

function isStronger(one: NumberProof, other: NumberProof): boolean {
  return NAME_LEVELS.indexOf(one) > NAME_LEVELS.indexOf(other);
}
