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
export type Rule<S extends Subject> = PolicyBodies[S] & Cited & { item: string };
type RulesBySubject = { [S in Subject]: Rule<S>[] };

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
  offer: Rule<'offer'>;
  filing: Rule<'filing'>;
  payment: Rule<'payment'> | null;
  /** null: no face check is offered, an officer speaks with everybody. */
  faceCheck: Rule<'face_check'> | null;
  declaration: Rule<'declaration'> | null;
  withdrawal: Rule<'withdrawal'> | null;
  fees: Rule<'fee'>[];
  materials: Rule<'material'>[];
  mail: Rule<'mail'>[];
  stages: Rule<'stage'>[];
  deadlines: Rule<'deadline'>[];
  photos: Rule<'photo'>[];
  consents: Rule<'consent'>[];
  ages: Rule<'age'>[];
  holds: Rule<'hold'>[];
  refusals: Rule<'refusal'>[];
  /** null: nobody has said yet which steps the service takes; it cannot be open. */
  path: Rule<'path'> | null;
  /** null: whoever files signs alone. */
  guardian: Rule<'guardian'> | null;
  /** What the person should know before filing. */
  warnings: Rule<'warning'>[];
  /** null: everybody files alone. */
  bundle: Rule<'bundle'> | null;
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
  const rules = rulesBySubject(scoped.filter((row) => isInRange(row, day)));
  const [offer] = rules.offer;
  const [filing] = rules.filing;
  if (offer === undefined || filing === undefined) {
    return refuse('policy.none_in_force', { post: post.id, service, kind, day });
  }
  const key = { ruleSet: topSet(rows), post: post.id, country: post.country, service, kind };
  const body = { ...key, offer, filing, ...rest(rules) };
  return ok({
    rulesVersion: `${key.ruleSet}.${RULES_SCHEME}.${fingerprint(asWritten(body))}`,
    inForce: unchangedAround(scoped, day),
    ...body,
  });
}

/** How versions are made: those of another scheme cannot be compared. */
export const RULES_SCHEME = '2';

/** Whether an order's rules and today's book were named by the same scheme. */
export function isComparable(rulesVersion: string): boolean {
  return rulesVersion.split('.').at(-2) === RULES_SCHEME;
}

/**
 * What the files of rules say, and no more: a language that a deployment adds, or a new subject that says nothing yet,
 * would else put every open order under other rules than those it was filed under.
 */
export function asWritten(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asWritten);
  if (typeof value !== 'object' || value === null) return value;
  const isText = 'zh' in value && 'en' in value;
  const said = Object.entries(value).filter(
    ([key, inner]) => inner !== null && !isEmptyList(inner) && (!isText || ['zh', 'en'].includes(key)),
  );
  return Object.fromEntries(said.map(([key, inner]) => [key, asWritten(inner)]));
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function rest(rules: RulesBySubject) {
  return {
    payment: rules.payment[0] ?? null,
    faceCheck: rules.face_check[0] ?? null,
    declaration: rules.declaration[0] ?? null,
    withdrawal: rules.withdrawal[0] ?? null,
    fees: rules.fee,
    materials: rules.material,
    mail: rules.mail,
    stages: rules.stage,
    deadlines: rules.deadline,
    photos: rules.photo,
    consents: rules.consent,
    ages: rules.age,
    holds: rules.hold,
    refusals: rules.refusal,
    path: rules.path[0] ?? null,
    guardian: rules.guardian[0] ?? null,
    warnings: rules.warning,
    bundle: rules.bundle[0] ?? null,
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
  return chosenRows(rows.filter((row) => covers(row, post, service, kind) && isInRange(row, day)));
}

/** Per item the strongest row, in the order of the data: the set that is extended first. */
export function chosenRows(rows: readonly ActiveRow[]): ActiveRow[] {
  const strongest = new Map<string, ActiveRow>();
  for (const row of rows) {
    const key = `${row.subject}/${row.item}`;
    const held = strongest.get(key);
    if (held === undefined || strength(row) > strength(held)) strongest.set(key, row);
  }
  return [...strongest.values()].toSorted((a, b) => b.layer - a.layer || a.position - b.position);
}

function rulesBySubject(rows: readonly ActiveRow[]): RulesBySubject {
  const chosen = chosenRows(rows);
  const bySubject = SUBJECTS.map((subject) => [
    subject,
    chosen.filter((row) => row.subject === subject).flatMap(toRule),
  ]);
  return Object.fromEntries(bySubject) as RulesBySubject;
}

function strength(row: ActiveRow): number {
  const post = row.post === '*' ? 0 : row.post === row.post.toUpperCase() ? 4 : 8;
  return post + (row.service === '*' ? 0 : 2) + (row.kind === '*' ? 0 : 1) - row.layer * 100;
}

function toRule(row: ActiveRow): object[] {
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
