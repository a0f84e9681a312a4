import type { Pool } from 'pg';
import type { PgbenchRun } from './pgbench.ts';

/** The product's own statement for one submit, with the values it had. */
export type Statement = { text: string; values: unknown[] };

/** A statement, and what differs from submit to submit: value of the example → SQL over `:n`, the draft's number. */
export type Captured = Statement & { varied: ReadonlyMap<unknown, string> };

// Spread over the whole range as random ids are: neighbours in an index would make the limit faster than the work is.
const [ORDER_ID, PERSON_ID, ACCOUNT_ID, APPLICANT_ID] = [
  uuidOf('order'),
  uuidOf('person'),
  uuidOf('account'),
  uuidOf('applicant'),
];

/** The keys of one renewal: order.lock.ts. */
export const LOCKS = ['passport', 'resident', 'person', 'applicant', 'account'];

/** The expressions for what has to be of its own in every row; hashes cost PostgreSQL a microsecond. */
export const LIMIT_SQL = {
  orderId: ORDER_ID,
  personId: PERSON_ID,
  number: `('L' || :n::text)`,
  keyHash: hashOf('key'),
  nameIndex: `sha256(int8send(:n::int8 % 5000))`,
  passportIndex: hashOf('passport'),
  residentIndex: hashOf('resident'),
  indexes: `ARRAY[${LOCKS.map(hashOf).join(', ')}]`,
  alikeIndex: hashOf('alike'),
} as const;

function uuidOf(what: string): string {
  return `md5('${what}' || :n::text)::uuid`;
}

function hashOf(what: string): string {
  return `sha256('${what}'::bytea || int8send(:n::int8))`;
}

/** `transaction`: BEGIN, a statement for each table, COMMIT. `statement`: the product's own single statement. */
export type LimitForm = 'transaction' | 'statement';

/**
 * The same rows for pgbench: what is the same in every submit goes as a parameter, as the product sends it, so that
 * the server parses and converts as much; what must differ is made from the draft's number.
 */
export function limitScript(
  { text, values, varied }: Captured,
  form: LimitForm,
): Pick<PgbenchRun, 'script' | 'values'> {
  const constants: Record<string, string> = {};
  const filled = text.replace(/\$(\d+)::/g, (_, digits: string) => {
    const value = values[Number(digits) - 1];
    const expression = varied.get(value);
    if (expression !== undefined) return `(${expression})::`;
    if (value === null) return 'NULL::';
    constants[`p${digits}`] = asText(value);
    return `:p${digits}::`;
  });
  const statements = form === 'statement' ? [filled] : ['BEGIN', ...partsOf(filled), 'COMMIT'];
  const lines = statements.map((sql) => `${sql.replaceAll(/\s*\n\s*/g, ' ')};`);
  return { script: [...COUNT, ...lines, ''].join('\n'), values: constants };
}

/** Each transaction takes the next draft of its own client's share. */
const COUNT = ['\\set i :i + 1', '\\set n :first + :client_id * :each + :i'];

/**
 * The parts of `WITH a AS (…), b AS (…) SELECT …` as statements that know the order's id without the first part. Parts
 * that read one another stay together: somebody writing by hand would ask them in one statement too.
 */
function partsOf(text: string): string[] {
  const [head = ''] = text.split(/\)\nSELECT /).slice(0, 1);
  const [, ...pieces] = head.split(/(?:^WITH |\),\n)(\w+) AS \(/);
  const parts: Part[] = [];
  for (let at = 0; at < pieces.length; at += 2) {
    const sql = (pieces[at + 1] ?? '').replaceAll(/\bFROM upd\b/g, `FROM (SELECT ${ORDER_ID} AS id) AS upd`);
    parts.push({ name: pieces[at] ?? '', sql });
  }
  return together(parts).map((group) => {
    const before = group.slice(0, -1).map(({ name, sql }) => `${name} AS (${sql})`);
    return `${before.length === 0 ? '' : `WITH ${before.join(', ')} `}${group.at(-1)?.sql ?? ''}`;
  });
}

type Part = { name: string; sql: string };

function together(parts: readonly Part[]): Part[][] {
  let groups: Part[][] = [];
  for (const part of parts) {
    const reads = (group: Part[]) => group.some(({ name }) => new RegExp(`\\b${name}\\b`).test(part.sql));
    const apart = groups.filter((group) => !reads(group));
    groups = [...apart, [...groups.filter(reads).flat(), part]];
  }
  return groups;
}

function asText(value: unknown): string {
  if (Buffer.isBuffer(value)) return `\\x${value.toString('hex')}`;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Drafts for the limit: numbered, of the same shape and size as the rows of the product's draft `like`. */
export async function stockLimit(owner: Pool, like: string, count: number): Promise<void> {
  const at = (expression: string) => expression.replaceAll(':n', 'n');
  const source = `FROM generate_series(1, $2::int) AS g(n), orders o WHERE o.id = $1::uuid`;
  const copies = [
    `INSERT INTO person_key (person_id, scope, scope_version, wrapped)
     SELECT ${at(PERSON_ID)}, p.scope, p.scope_version, p.wrapped
     ${source.replace('WHERE', 'JOIN person_key p USING (person_id) WHERE')}`,
    `INSERT INTO account (id, person_id, locale, created_at)
     SELECT ${at(ACCOUNT_ID)}, ${at(PERSON_ID)}, 'zh', o.updated_at ${source}`,
    `INSERT INTO applicant (id, account_id, person_id, relation, sealed, created_at)
     SELECT ${at(APPLICANT_ID)}, ${at(ACCOUNT_ID)}, ${at(PERSON_ID)}, 'self', '\\x00', o.updated_at ${source}`,
    `INSERT INTO orders (id, account_id, applicant_id, person_id, post, status, version, snapshot, updated_at)
     SELECT ${at(ORDER_ID)}, ${at(ACCOUNT_ID)}, ${at(APPLICANT_ID)}, ${at(PERSON_ID)}, o.post, o.status, o.version,
       o.snapshot, o.updated_at ${source}`,
  ];
  for (const copy of copies) await owner.query(copy, [like, count]);
}
