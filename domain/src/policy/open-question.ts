import { z } from 'zod';
import type { DistrictMap } from './district.schema.ts';
import type { PolicyRow } from './policy-row.schema.ts';
import { wordsSchema } from './source.schema.ts';
import type { Cited, Words } from './source.schema.ts';

const NAME = /^[a-z_]+\/[a-z0-9]+([_-][a-z0-9]+)*$/;

/** What only a ministry can answer, and the rows (`subject/item`, or `districts/id`) that wait for it. */
export const openQuestionsSchema = z.strictObject({
  subject: z.literal('open_questions'),
  questions: z.array(z.strictObject({ words: wordsSchema, rows: z.array(z.string().regex(NAME)).min(1) })),
});
export type OpenQuestion = z.infer<typeof openQuestionsSchema>['questions'][number];

/** A question with the rows that still wait for its answer; without a number and words: does this rule hold at all? */
export type AskedQuestion<R> = {
  number: number | null;
  words: Words | null;
  rows: R[];
  maps: DistrictMap[];
};
type Named = Pick<PolicyRow, 'subject' | 'item'>;
type Row = Named & Pick<Cited, 'confidence'>;

/** Our own choice, or said by nobody who decides: until a row with a better source is in force, the question stands. */
export function isUnanswered({ confidence }: Pick<Cited, 'confidence'>): boolean {
  return confidence === 'ours' || confidence === 'unconfirmed';
}

export function questionName({ subject, item }: Named): string {
  return `${subject}/${item}`;
}

function mapName({ id }: Pick<DistrictMap, 'id'>): string {
  return `districts/${id}`;
}

/**
 * The questions that are open: those of the book by their number, then the rows that belong to none, item by item.
 * @param rows in force, as are the maps: a question is answered when none of them is our own or unconfirmed
 */
export function openQuestions<R extends Row>(
  questions: readonly OpenQuestion[],
  rows: readonly R[],
  maps: readonly DistrictMap[],
): AskedQuestion<R>[] {
  const [openRows, openMaps] = [rows.filter(isUnanswered), maps.filter(isUnanswered)];
  const asked = questions.map(({ words, rows: names }, at) => ({
    number: at + 1,
    words,
    rows: openRows.filter((row) => names.includes(questionName(row))),
    maps: openMaps.filter((map) => names.includes(mapName(map))),
  }));
  const known = new Set(questions.flatMap((question) => question.rows));
  const others = Map.groupBy(
    openRows.filter((row) => !known.has(questionName(row))),
    questionName,
  );
  const unnamed = [...others.values()].map((same) => ({ number: null, words: null, rows: same, maps: [] }));
  return [...asked.filter((one) => one.rows.length + one.maps.length > 0), ...unnamed];
}

/** Names of rows that no rule set has: such a question could never be answered. */
export function strayRows(
  questions: readonly OpenQuestion[],
  rows: readonly Named[],
  maps: readonly DistrictMap[],
): string[] {
  const names = new Set([...rows.map(questionName), ...maps.map(mapName)]);
  return questions.flatMap((question) => question.rows).filter((name) => !names.has(name));
}
