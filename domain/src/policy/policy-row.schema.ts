import { z } from 'zod';
import { compareDays, daySchema } from '../shared/day.ts';
import type { Day } from '../shared/day.ts';
import { POLICY_BODIES } from './policy-body.schema.ts';
import type { PolicyBodies, Subject } from './policy-body.schema.ts';
import { cited, slug } from './source.schema.ts';
import type { Cited } from './source.schema.ts';

/** '*' every post, 'US' every post of that country, else one post. */
const postScope = z.string().regex(/^(\*|[A-Z]{2}|[a-z0-9]+(-[a-z0-9]+)*)$/);
/** '*' every service, 'passport/*' every kind of one, 'passport/renew' one kind. */
const serviceScope = z.string().regex(/^(\*|[a-z_]+\/(\*|[a-z_]+))$/);

const scopes = z.union([serviceScope, z.array(serviceScope).min(1)]);

function rowSchema<T extends z.ZodType>(body: T, services: z.ZodType<string | string[]>) {
  return z
    .strictObject({
      item: slug,
      at: z.union([postScope, z.array(postScope).min(1)]),
      for: services,
      from: daySchema,
      to: daySchema.nullable(),
      ...cited,
      /** Null says that from that day the item of the rule set below no longer holds. */
      body: body.nullable(),
    })
    .refine((row) => row.to === null || compareDays(row.from, row.to) < 0, {
      error: '`to` is not after `from`',
    });
}

/** One file of `rules/`: rows of one subject in one rule set. */
export const rowFileSchema = z.discriminatedUnion('subject', [
  rowFile('offer', POLICY_BODIES.offer),
  rowFile('filing', POLICY_BODIES.filing),
  rowFile('fee', POLICY_BODIES.fee),
  rowFile('payment', POLICY_BODIES.payment),
  rowFile('material', POLICY_BODIES.material),
  rowFile('mail', POLICY_BODIES.mail),
  rowFile('stage', POLICY_BODIES.stage),
  rowFile('deadline', POLICY_BODIES.deadline),
  rowFile('photo', POLICY_BODIES.photo),
  rowFile('face_check', POLICY_BODIES.face_check),
  rowFile('consent', POLICY_BODIES.consent),
  rowFile('declaration', POLICY_BODIES.declaration),
  rowFile('age', POLICY_BODIES.age),
  rowFile('withdrawal', POLICY_BODIES.withdrawal),
  rowFile('hold', POLICY_BODIES.hold),
  rowFile('refusal', POLICY_BODIES.refusal),
  rowFile('path', POLICY_BODIES.path),
  rowFile('guardian', POLICY_BODIES.guardian),
  // Asked before any service is known, so it names none.
  rowFile('route', POLICY_BODIES.route, z.literal('*').default('*')),
  rowFile('warning', POLICY_BODIES.warning),
  rowFile('bundle', POLICY_BODIES.bundle),
]);
export type RowFile = z.infer<typeof rowFileSchema>;

function rowFile<S extends Subject, T extends z.ZodType>(
  subject: S,
  body: T,
  services: z.ZodType<string | string[]> = scopes,
) {
  return z.strictObject({
    subject: z.literal(subject),
    ruleSet: slug,
    rows: z.array(rowSchema(body, services)).min(1),
  });
}

/**
 * One dated rule. Key: (ruleSet, subject, item, post, service, kind); two rows with one key are never in
 * force on the same day. `position` keeps the order in which the data lists them.
 */
export type PolicyRow = {
  [S in Subject]: Cited & {
    ruleSet: string;
    subject: S;
    item: string;
    /** '*', a country code, or a post. */
    post: string;
    service: string;
    kind: string;
    from: Day;
    to: Day | null;
    position: number;
    body: PolicyBodies[S] | null;
  };
}[Subject];

/** Spells a file's rows out, one row per post and service it names. */
export function expandRows(file: RowFile, start: number): PolicyRow[] {
  const rows = file.rows.flatMap(({ at, for: services, ...row }) =>
    list(at).flatMap((post) =>
      list(services).map((scope) => ({ ...row, post, ...splitScope(scope), subject: file.subject })),
    ),
  );
  return rows.map((row, index) => ({ ...row, ruleSet: file.ruleSet, position: start + index }) as PolicyRow);
}

function list(value: string | string[]): string[] {
  return typeof value === 'string' ? [value] : value;
}

function splitScope(scope: string): { service: string; kind: string } {
  const [service = '*', kind = '*'] = scope.split('/');
  return { service, kind };
}
