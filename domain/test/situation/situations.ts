import type { Answer } from '../../src/situation/situation.types.ts';

/** A situation with its right answer, as `rules/golden/situations` has it. */
export type GoldenSituation = {
  id: string;
  title: string;
  on: string;
  ruleSet: string;
  facts: Record<string, unknown>;
  answer: Answer;
  clause: string;
  confidence: string;
  note?: string;
};

export const GOLDEN = Object.values(
  import.meta.glob(['../../../rules/golden/situations/*.json'], { eager: true, import: 'default' }),
).flat() as GoldenSituation[];

/** Where an answer differs: lists are "at least", and what the right answer leaves out is not compared. */
export function unlike(answer: Answer, right: Answer): Partial<Record<keyof Answer, unknown>> {
  const keys = Object.keys(right) as (keyof Answer)[];
  const wrong = keys.filter((key) => !fits(answer[key], right[key]));
  return Object.fromEntries(
    wrong.map((key) => [key, Array.isArray(right[key]) ? (answer[key] ?? []) : answer[key]]),
  );
}

function fits(said: unknown, right: unknown): boolean {
  if (!Array.isArray(right)) return said === right;
  return right.every((part) => Array.isArray(said) && said.includes(part));
}
