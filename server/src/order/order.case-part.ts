import { OPEN_STATUSES } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import type { CaseEvidence, CasePart, CaseRules, LoadedOrder, OpenParts } from './order.loaded.ts';

const NOTHING_SEEN: CaseEvidence = { faceOutcome: null, faceVoid: false };

/** What a part found for its owner. @throws when app.ts does not name the part */
export function partOf<T>({ parts }: Pick<LoadedOrder, 'parts'>, part: CasePart<T>): T {
  if (!parts.has(part)) throw new Error(`The part ${part.name} was not loaded: name it in app.ts.`);
  return parts.get(part) as T;
}

export function openParts(
  parts: readonly CasePart<unknown>[],
  row: Readonly<Record<string, unknown>>,
): OpenParts {
  return new Map(parts.map((part) => [part, part.open(row)]));
}

const told = new WeakMap<LoadedOrder, { today: CaseRules['today']; evidence: CaseEvidence }>();

/** What all parts tell a decision. Once for each load: several ask. */
export function evidenceOf(loaded: LoadedOrder, where: CaseRules): CaseEvidence {
  const known = told.get(loaded);
  if (known?.today === where.today) return known.evidence;
  const facts = [...loaded.parts.keys()].map((part) => part.facts(loaded, where));
  const evidence = Object.assign({}, NOTHING_SEEN, ...facts) as CaseEvidence;
  told.set(loaded, { today: where.today, evidence });
  return evidence;
}

/** SQL: the form of the order `o` can still be changed. */
export const FORM_OPEN = `o.status IN (${OPEN_STATUSES.map((status) => `'${status}'`).join(', ')})`;
