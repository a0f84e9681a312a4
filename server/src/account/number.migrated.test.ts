import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { openTestDesk } from '../../test/worklist/desk.ts';
import type { TestDesk } from '../../test/worklist/desk.ts';
import { fillPassport, signUp, submitOrder } from '../demo/demo.applicant.ts';
import { openBrowser } from '../demo/demo.client.ts';
import { demoPeople } from '../demo/demo.people.ts';
import { MIGRATIONS_FOLDER } from '../platform/db/migrate.ts';

/** The part of the migration that finds out what existing levels rest on. */
function migration(): string {
  const text = readFileSync(join(MIGRATIONS_FOLDER, '20261201002000-hold-numbers.sql'), 'utf8');
  const [from, to] = [
    text.indexOf('CREATE FUNCTION pg_temp.was_seen'),
    text.indexOf('-- Who proves a number later'),
  ];
  if (from < 0 || to < from) throw new Error('the migration looks otherwise');
  return text.slice(from, to);
}

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(() => desk.close());

let people = 0;

type Before = { level: string; match?: boolean; order?: 'seen' | 'unseen' };

/** Somebody with an account, and perhaps an order of their own. @returns the account's id */
async function enter({ order }: Before): Promise<string> {
  people += 1;
  const birthDay = `1969-03-1${people}`;
  const person = {
    ...demoPeople('2026-03-02')[0]!,
    contact: `migrated${people}@demo.invalid`,
    birthDay,
    birthPlace: `湖北${people}`,
    passportNumber: `E5900000${people}`,
    residentId17: `330106${birthDay.replaceAll('-', '')}002`,
  };
  const browser = openBrowser(desk.app.applicantHttp);
  await signUp(desk.app.parts, browser, person);
  if (order !== undefined) {
    const wish = order === 'seen' ? {} : ({ faceNotDone: true } as const);
    await submitOrder(browser, await fillPassport(desk.app.parts, browser, person, wish));
  }
  return (await browser.call(calls.getAccount)).id;
}

/** What was known of the account before: a level, and what a register had answered. */
async function leave(accountId: string, { level, match = false }: Before): Promise<void> {
  const { owner } = desk.app.database;
  await owner.query('UPDATE real_name SET level = $2 WHERE account_id = $1', [accountId, level]);
  if (!match) return;
  await owner.query(
    `INSERT INTO registry_answer (id, account_id, asked_at, asked_by, document_kind, verdict)
     VALUES (gen_random_uuid(), $1, $2, 'declaration', 'resident_id', 'match')`,
    [accountId, desk.app.clock.now().toISOString()],
  );
}

async function knownOf(accountId: string) {
  const { rows } = await desk.app.database.owner.query<{ level: string; proofs: object }>(
    `SELECT r.level, json_object_agg(d.kind, d.proof) AS proofs FROM real_name r
     JOIN identity_document d ON d.account_id = r.account_id WHERE r.account_id = $1 GROUP BY r.level`,
    [accountId],
  );
  return rows[0];
}

const NOTHING = { passport: null, resident_id: null };
const BEFORE: readonly (Before & { after: object })[] = [
  { level: 'registry', match: true, after: { level: 'declared', proofs: NOTHING } },
  { level: 'registry', match: true, order: 'unseen', after: { level: 'declared', proofs: NOTHING } },
  {
    level: 'registry',
    match: true,
    order: 'seen',
    after: { level: 'registry', proofs: { ...NOTHING, resident_id: 'registry' } },
  },
  { level: 'document', after: { level: 'document', proofs: { ...NOTHING, passport: 'document' } } },
  {
    level: 'officer',
    order: 'unseen',
    after: { level: 'officer', proofs: { passport: 'officer', resident_id: 'officer' } },
  },
  { level: 'declared', after: { level: 'declared', proofs: NOTHING } },
];

test('levels that rested on a register’s word alone went back to what was stated; all others kept what they had proven', async () => {
  const ids = [];
  for (const before of BEFORE) ids.push(await enter(before));
  for (const [nth, before] of BEFORE.entries()) await leave(ids[nth]!, before);
  const client = await desk.app.database.owner.connect();
  try {
    await client.query(migration());
  } finally {
    client.release();
  }
  expect(await Promise.all(ids.map(knownOf))).toEqual(BEFORE.map(({ after }) => after));
});
