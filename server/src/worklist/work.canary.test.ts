import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { residentIdOf } from '../demo/demo.answers.ts';
import { fillRenewal, signUp, submitOrder } from '../demo/demo.applicant.ts';
import { openBrowser } from '../demo/demo.client.ts';
import { demoPeople } from '../demo/demo.people.ts';
import { openTestDesk, refusalOf } from '../../test/worklist/desk.ts';
import type { TestDesk } from '../../test/worklist/desk.ts';

const SF = 'san-francisco';
const [like] = demoPeople('2026-03-02');
const person = {
  ...like!,
  contact: 'canary-contact@example.org',
  surname: '钮',
  givenName: '祜禄',
  surnamePinyin: 'CANARYNIU',
  givenPinyin: 'HULU',
  passportNumber: 'E98765401',
  address: { ...like!.address, line1: '99 Canary Lane' },
};

/** Everything that names this person or that people wrote, as it would stand somewhere in the clear. */
const CANARIES = [
  person.contact,
  person.surname + person.givenName,
  person.givenName,
  person.surnamePinyin,
  person.passportNumber,
  residentIdOf(person),
  person.address.line1,
  'CANARY-NOTE',
  'CANARY-WORDS',
  'CANARY-ANSWER',
  'CANARY-COLLEAGUE',
];

let desk: TestDesk;

beforeAll(async () => {
  desk = await openTestDesk();
  const reviewer = await desk.officer(SF, 'reviewer');
  const second = await desk.officer(SF, 'second_reviewer');
  const owner = openBrowser(desk.app.applicantHttp);
  await signUp(desk.app.parts, owner, person);
  const orderId = await fillRenewal(desk.app.parts, owner, person);
  await submitOrder(owner, orderId);
  const params = { orderId };
  const idempotencyKey = () => reviewer.key();
  const words = { text: 'CANARY-WORDS', fileIds: [] };
  await owner.call(calls.sendMessage, { params, body: words, idempotencyKey: idempotencyKey() });
  for (const [text, internal] of [
    ['CANARY-ANSWER', false],
    ['CANARY-COLLEAGUE', true],
  ] as const) {
    const body = { text, internal };
    await reviewer.call(calls.sendStaffMessage, { params, body, idempotencyKey: idempotencyKey() });
  }
  const unmask = { field: 'person.residentId', reason: 'Compared with the page' } as const;
  await reviewer.call(calls.unmaskField, { params, body: unmask });
  for (const query of [person.passportNumber, person.surname + person.givenName, residentIdOf(person)]) {
    await reviewer.call(calls.searchWork, { body: { query } });
  }
  await reviewer.does(orderId, { type: 'passFirstReview', note: 'CANARY-NOTE passes' });
  await second.does(orderId, { type: 'passSecondReview', note: 'CANARY-NOTE passes again' });
  // Requests that go wrong are what logs talk about.
  await reviewer.send('POST', `/api/staff/orders/${orderId}/unmask`, {
    field: person.passportNumber,
    reason: 'x',
  });
  await reviewer.send('GET', `/api/staff/orders/${person.passportNumber}`);
  await reviewer.send('POST', '/api/staff/orders/search', { query: person.passportNumber.repeat(20) });
  await refusalOf(reviewer.does(orderId, { type: 'passFirstReview', note: 'CANARY-NOTE too late' }));
}, 60_000);
afterAll(() => desk.close());

/** Every row of every table as text, jobs on their way among them. */
async function everything(): Promise<Map<string, string>> {
  const { owner } = desk.app.database;
  const { rows } = await owner.query<{ name: string }>(
    `SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS name FROM pg_tables
     WHERE schemaname IN ('public', 'pgboss')`,
  );
  const dump = new Map<string, string>();
  for (const { name } of rows) {
    const all = await owner.query<{ row: string }>({ text: `SELECT t::text AS row FROM ${name} t` });
    dump.set(name, all.rows.map(({ row }) => row).join('\n'));
  }
  return dump;
}

function found(text: string): string[] {
  // A sealed column reads as hexadecimal digits: what was never sealed would show in them.
  const hexadecimal = (canary: string) => Buffer.from(canary).toString('hex');
  return CANARIES.filter((canary) => text.includes(canary) || text.includes(hexadecimal(canary)));
}

describe('what names a person', () => {
  test('stands in no line of the log', () => {
    expect(desk.log().length).toBeGreaterThan(1_000);
    expect(found(desk.log())).toEqual([]);
  });

  test('stands in the clear in no table, before the jobs ran and after', async () => {
    for (const when of ['waiting', 'done']) {
      for (const [table, text] of await everything())
        expect([when, table, found(text)]).toEqual([when, table, []]);
      await desk.app.doJobs();
    }
  }, 60_000);

  test('stands in no subject and no text that goes out', async () => {
    const sent = (await desk.app.outbox()).filter(({ to }) => to === person.contact);
    expect(sent.length).toBeGreaterThan(3);
    for (const { subject, text } of sent) expect(found(`${subject} ${text}`)).toEqual([]);
  });

  test('would be found if it did', async () => {
    await desk.app.database.owner.query(
      `INSERT INTO enqueued_job (job_id, queue, payload) VALUES (gen_random_uuid(), 'planted', $1)`,
      [JSON.stringify({ name: person.surname + person.givenName })],
    );
    expect(found((await everything()).get('public.enqueued_job') ?? '')).not.toEqual([]);
  });
});
