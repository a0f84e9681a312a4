import type { Answer, Answers } from './answer-path.ts';
import type { FormFacts } from './form.facts.ts';

/** What does not hold: the field by its path in the page, a code with words in the catalogues, values to show. */
export type Complaint = { field: string; code: string; detail?: Record<string, unknown> };

/** Something to look at once more; it stops nobody. `fix`, in its detail, is the text to take instead. */
export type Note = Complaint;

/** What checks find. A note is told and stops nobody. */
export type Found = { complaints: readonly Complaint[]; notes?: readonly Note[] };

/** What a check is given of a field in which something was written. */
export type Written = { path: string; text: string; value: unknown; facts: FormFacts };
export type Check = (written: Written) => Found;

/**
 * Judges fields of a page together. `whole`: the person has done with the page; before that what is empty is only
 * not written yet.
 */
export type PageCheck = (page: {
  answer: Answer;
  /** What is visible of the whole form, for what pages must agree on. */
  answers: Answers;
  facts: FormFacts;
  whole: boolean;
  /** Whether the field is asked. */
  asked: (path: string) => boolean;
}) => Found;

export const NOTHING_FOUND: Found = { complaints: [] };
