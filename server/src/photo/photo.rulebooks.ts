import type { PhotoRulebook } from '@lingshi/domain/policy/photo.schema.ts';
import type { RuleBook } from '@lingshi/domain/policy/rule-book.ts';

/** Every rulebook for portraits the rules hold, in force or kept for comparison, by name. */
export function photoRulebooks({ rows }: Pick<RuleBook, 'rows'>): ReadonlyMap<string, PhotoRulebook> {
  return new Map(
    rows.flatMap((row) => (row.subject === 'photo' && row.body ? [[row.item, row.body] as const] : [])),
  );
}
