import type { ErrorCode } from '@lingshi/domain/shared/error-code.ts';
import type { LineRules } from './line.ts';

/** `full`: what is said when everybody together waits for too much. */
export type TurnRules = LineRules & { readonly full: ErrorCode };

const ONE = { officer: 1, applicant: 1, job: Infinity };

/**
 * Work that costs a second or more of a processor. `atOnce` is what two processors can do side by side; one task of an
 * account runs and one waits, whoever else is there.
 */
export const TURNS = {
  photo: { atOnce: 2, waiting: ONE, most: 200, full: 'image.busy' },
  data_page: { atOnce: 2, waiting: ONE, most: 200, full: 'image.busy' },
  face: { atOnce: 2, waiting: ONE, most: 50, full: 'face.busy' },
  // Typst sets one after the other. A desk opens several papers of an order.
  paper: { atOnce: 1, waiting: { ...ONE, officer: 4 }, most: 200, full: 'document.busy' },
  // Decoding an upload takes a tenth of that, and a page sends several pictures at a time.
  picture: { atOnce: 2, waiting: { ...ONE, applicant: 8 }, most: 400, full: 'image.busy' },
  // A year of orders is answered anew: one replay of a post at a time, whoever asks.
  replay: { atOnce: Infinity, waiting: { ...ONE, officer: Infinity }, most: Infinity, full: 'document.busy' },
} as const satisfies Record<string, TurnRules>;
export type TurnKind = keyof typeof TURNS;
