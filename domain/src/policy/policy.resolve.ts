import { compareDays, isInRange } from '../shared/day.ts';
import type { Day, DayRange } from '../shared/day.ts';
import { ok, refuse } from '../shared/result.ts';
import type { Result } from '../shared/result.ts';
import { SUBJECTS } from './policy-body.schema.ts';
import type { PolicyBodies, Subject } from './policy-body.schema.ts';
import type { Post } from './post.schema.ts';
import { fingerprint } from './fingerprint.ts';
import type { ActiveRow } from './rule-book.ts';
import type { Cited } from './source.schema.ts';

/** One rule in force, with its source. */
export type Part<S extends Subject> = PolicyBodies[S] & Cited & { item: string };
type Parts = { [S in Subject]: Part<S>[] };

/** Everything the rules say about one kind of service at one post on one day. */
export type Policy = {
  /** Names this very content: the same rules have the same version on every machine and day. */
  rulesVersion: string;
  ruleSet: string;
  post: string;
  country: string;
  service: string;
  kind: string;
  /** Days over which no rule of this policy changes. */
  inForce: DayRange;
  offer: Part<'offer'>;
  filing: Part<'filing'>;
  payment: Part<'payment'> | null;
  /** null: no face check is offered, an officer speaks with everybody. */
  faceCheck: Part<'face_check'> | null;
  declaration: Part<'declaration'> | null;
  withdrawal: Part<'withdrawal'> | null;
  fees: Part<'fee'>[];
  materials: Part<'material'>[];
  mail: Part<'mail'>[];
  stages: Part<'stage'>[];
  deadlines: Part<'deadline'>[];
  photos: Part<'photo'>[];
  consents: Part<'consent'>[];
  ages: Part<'age'>[];
  holds: Part<'hold'>[];
  refusals: Part<'refusal'>[];
  /** null: nobody has said yet which steps the service takes; it cannot be open. */
  path: Part<'path'> | null;
  /** null: whoever files signs alone. */
  guardian: Part<'guardian'> | null;
  /** What the person should know before filing. */
  warnings: Part<'warning'>[];
};

export type PolicyPost = Pick<Post, 'id' | 'country'>;

/**
 * The policy in force. Of several rules for one item the chosen rule set wins over the one it extends, then
 * the post's rule over its country's, then the service's over the general one.
 * @param rows from `activeRows`
 * @param day today at the post
 * @returns `policy.none_in_force` when no rule offers this service on that day.
 */
export function resolvePolicy(
  rows: readonly ActiveRow[],
  post: PolicyPost,
  service: string,
  kind: string,
  day: Day,
): Result<Policy> {
  // Routes are asked before any service is known: they are no part of its policy.
  const scoped = rows.filter((row) => row.subject !== 'route' && covers(row, post, service, kind));
  const parts = partsOf(scoped.filter((row) => isInRange(row, day)));
  const [offer] = parts.offer;
  const [filing] = parts.filing;
  if (offer === undefined || filing === undefined) {
    return refuse('policy.none_in_force', { post: post.id, service, kind, day });
  }
  const key = { ruleSet: topSet(rows), post: post.id, country: post.country, service, kind };
  const body = { ...key, offer, filing, ...rest(parts) };
  return ok({
    rulesVersion: `${key.ruleSet}.${fingerprint(body)}`,
    inForce: unchangedAround(scoped, day),
    ...body,
  });
}

function rest(parts: Parts) {
  return {
    payment: parts.payment[0] ?? null,
    faceCheck: parts.face_check[0] ?? null,
    declaration: parts.declaration[0] ?? null,
    withdrawal: parts.withdrawal[0] ?? null,
    fees: parts.fee,
    materials: parts.material,
    mail: parts.mail,
    stages: parts.stage,
    deadlines: parts.deadline,
    photos: parts.photo,
    consents: parts.consent,
    ages: parts.age,
    holds: parts.hold,
    refusals: parts.refusal,
    path: parts.path[0] ?? null,
    guardian: parts.guardian[0] ?? null,
    warnings: parts.warning,
  };
}

function covers(row: ActiveRow, post: PolicyPost, service: string, kind: string): boolean {
  return (
    ['*', post.country, post.id].includes(row.post) &&
    ['*', service].includes(row.service) &&
    ['*', kind].includes(row.kind)
  );
}

/** Where and when rules are asked. */
export type Asked = { post: PolicyPost; service: string; kind: string; day: Day };

/** The rows that hold for a service at a post on a day, with the days and sets they come from. */
export function rowsInForce(rows: readonly ActiveRow[], { post, service, kind, day }: Asked): ActiveRow[] {
  return chosenOf(rows.filter((row) => covers(row, post, service, kind) && isInRange(row, day)));
}

/** Per item the strongest row, in the order of the data: the set that is extended first. */
function chosenOf(rows: readonly ActiveRow[]): ActiveRow[] {
  const strongest = new Map<string, ActiveRow>();
  for (const row of rows) {
    const key = `${row.subject}/${row.item}`;
    const held = strongest.get(key);
    if (held === undefined || strength(row) > strength(held)) strongest.set(key, row);
  }
  return [...strongest.values()].toSorted((a, b) => b.layer - a.layer || a.position - b.position);
}

function partsOf(rows: readonly ActiveRow[]): Parts {
  const chosen = chosenOf(rows);
  const bySubject = SUBJECTS.map((subject) => [
    subject,
    chosen.filter((row) => row.subject === subject).flatMap(toPart),
  ]);
  return Object.fromEntries(bySubject) as Parts;
}

function strength(row: ActiveRow): number {
  const post = row.post === '*' ? 0 : row.post === row.post.toUpperCase() ? 4 : 8;
  return post + (row.service === '*' ? 0 : 2) + (row.kind === '*' ? 0 : 1) - row.layer * 100;
}

function toPart(row: ActiveRow): object[] {
  if (row.body === null) return [];
  const { item, source, confidence, note } = row;
  return [{ item, ...row.body, source, confidence, ...(note !== undefined && { note }) }];
}

function topSet(rows: readonly ActiveRow[]): string {
  return rows.find((row) => row.layer === 0)?.ruleSet ?? rows[0]?.ruleSet ?? '';
}

function unchangedAround(rows: readonly ActiveRow[], day: Day): DayRange {
  const edges = rows
    .flatMap((row) => (row.to === null ? [row.from] : [row.from, row.to]))
    .toSorted(compareDays);
  const from = edges.findLast((edge) => compareDays(edge, day) <= 0) ?? day;
  return { from, to: edges.find((edge) => compareDays(edge, day) > 0) ?? null };
}
