import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createLimiter } from '@lingshi/server/platform/limits/limiter.ts';
import { createKeyring } from '@lingshi/server/platform/crypto/keyring.ts';
import { rootKeyFromText } from '@lingshi/server/platform/crypto/root-key.ts';
import { blindIndex } from '@lingshi/server/platform/crypto/blind-index.ts';
import { asAccount } from '../server/src/platform/db/account-scope.ts';
import { openPools } from '@lingshi/server/platform/db/pools.ts';
import { systemClock } from '@lingshi/server/platform/clock.ts';
import { CASES } from '@lingshi/server/app/app.cases.ts';
import { openCatalog } from '@lingshi/server/form/form.catalog.ts';
import { SERVICES } from '@lingshi/services/generated/services.ts';
import { executeCommand } from '@lingshi/server/order/order.commands.ts';
import type { StockedDraft } from '@lingshi/server/test/order/drafts.ts';
import { loadRules } from '@lingshi/server/policy/policy.rules.ts';
import type { Parts } from '@lingshi/server/app/app.parts.ts';
import { top } from '../tools/run.ts';
import { LIMIT_SQL } from './submit.limit.ts';
import type { Captured, Statement } from './submit.limit.ts';

/** What submitting needs of a process. */
export type Own = Pick<
  Parts,
  'keyring' | 'rules' | 'forms' | 'clock' | 'pools' | 'indexes' | 'live' | 'limiter' | 'cases' | 'reactions'
>;

export async function openServices(url: string, rootKeyText: string): Promise<Own> {
  const rootKey = rootKeyFromText(rootKeyText);
  const pools = openPools(url);
  const index = (name: string) => blindIndex(rootKey.lookup, name);
  return {
    clock: systemClock,
    pools,
    keyring: createKeyring(rootKey, pools.applicant),
    rules: await loadRules(join(top, 'rules')),
    forms: openCatalog(SERVICES),
    ...CASES,
    limiter: createLimiter({ store: pools.applicant, pseudonym: (value) => value }),
    indexes: {
      contact: index('contact'),
      document: index('document'),
      name: index('name'),
      identity: index('identity'),
      officerMail: index('officer_mail'),
      code: index('one_time_code'),
    },
    live: {
      changed: () => undefined,
      listen: () => () => undefined,
      close: async () => Promise.resolve(),
    },
  };
}

/** Submits one draft through the product's own function and keeps the statement it wrote with. */
export async function captureSubmit(parts: Own, draft: StockedDraft): Promise<Captured> {
  return await asAccount(draft.accountId, async () => capture(parts, draft));
}

async function capture(parts: Own, draft: StockedDraft): Promise<Captured> {
  const { applicant } = parts.pools;
  const key = Buffer.alloc(32, 1);
  const seen: Statement[] = [];
  const spy = {
    query: async (statement: Statement | string, values?: unknown[]) => {
      if (typeof statement === 'object') seen.push(statement);
      return applicant.query(statement as string, values);
    },
  };
  const { number } = await executeCommand(parts as Parts, spy as unknown as typeof applicant, {
    orderId: draft.orderId,
    version: draft.version,
    command: { type: 'submit' },
    actor: { kind: 'applicant', accountId: draft.accountId },
    requestId: randomUUID(),
    idempotency: {
      keyHash: key,
      bodyHash: Buffer.alloc(32, 2),
      actorId: draft.accountId,
      route: 'POST /api/orders/:orderId/commands',
    },
  });
  const statement = seen.find(({ text }) => text.includes('INSERT INTO order_event'));
  if (!statement || number === null) throw new Error('submit wrote nothing');
  const { rows } = await applicant.query<Row>(
    `SELECT o.person_id, s.name_index, s.passport_index, s.resident_index, a.person_index AS alike_index
     FROM orders o JOIN order_subject s ON s.order_id = o.id JOIN alike_order a ON a.order_id = o.id WHERE o.id = $1`,
    [draft.orderId],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('the order is gone');
  return { ...statement, varied: variedOf(statement, [draft.orderId, number, key], row) };
}

type Row = { person_id: string } & Record<
  'name_index' | 'passport_index' | 'resident_index' | 'alike_index',
  Buffer
>;

/** Which of the values must be another one in every row. */
function variedOf(
  { values }: Statement,
  [orderId, number, key]: readonly [string, string, Buffer],
  row: Row,
): Captured['varied'] {
  const varied = new Map<unknown, string>([
    [orderId, LIMIT_SQL.orderId],
    [row.person_id, LIMIT_SQL.personId],
    [number, LIMIT_SQL.number],
    [key, LIMIT_SQL.keyHash],
  ]);
  for (const value of values) {
    if (Array.isArray(value)) varied.set(value, LIMIT_SQL.indexes);
    if (!Buffer.isBuffer(value)) continue;
    if (value.equals(row.name_index)) varied.set(value, LIMIT_SQL.nameIndex);
    if (value.equals(row.passport_index)) varied.set(value, LIMIT_SQL.passportIndex);
    if (value.equals(row.resident_index)) varied.set(value, LIMIT_SQL.residentIndex);
    if (value.equals(row.alike_index)) varied.set(value, LIMIT_SQL.alikeIndex);
  }
  return varied;
}
