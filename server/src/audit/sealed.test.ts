import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { SEALED, sealFaults, WRAPPED } from '../../test/audit/sealed.ts';
import { openTestDesk, refusalOf } from '../../test/worklist/desk.ts';
import type { TestDesk } from '../../test/worklist/desk.ts';
import { fillRenewal, signUp, submitOrder } from '../demo/demo.applicant.ts';
import { openBrowser } from '../demo/demo.client.ts';
import type { DemoBrowser } from '../demo/demo.client.ts';
import { demoPeople } from '../demo/demo.people.ts';

const POST = 'san-francisco';
const TOP = join(import.meta.dirname, '../../..');
/** Neither sealed nor to be: hashes, keyed or of files, and a key that is public. */
const OPEN = /_index$|_hash$|\.sha256$|^passkey\.public_key$/;
/** What one order leaves behind; the rest is met by the tests of its noun. */
const MET_HERE = [
  'applicant.sealed',
  'contact.sealed',
  'data_page_reading.sealed',
  'message.sealed',
  'officer.sealed',
  'officer.totp_sealed',
  'one_time_code.contact_sealed',
  'order_answer.sealed',
  'order_answer.before',
  'order_document.wrapped_key',
  'order_file.wrapped_key',
  'order_subject.name',
  'order_subject.pinyin',
  'order_subject.sex_birth',
  'order_subject.passport_number',
  'order_subject.resident_id',
  'order_subject.address_abroad',
  'order_subject.phone',
  'order_subject.email',
  'outbox_message.recipient_sealed',
  'outbox_message.body_sealed',
  'photo_check.likeness',
  'real_name.sealed',
  'upload.wrapped_key',
];

let desk: TestDesk;
let owner: DemoBrowser;
let orderId: string;

beforeAll(async () => {
  desk = await openTestDesk();
  const { parts, applicantHttp } = desk.app;
  const person = demoPeople('2026-03-02')[0]!;
  owner = openBrowser(applicantHttp);
  await signUp(parts, owner, person);
  orderId = await fillRenewal(parts, owner, person);
  await owner.call(calls.readDataPage, { params: { orderId } });
  await owner.call(calls.checkPhoto, { params: { orderId } });
  await submitOrder(owner, orderId);
  await desk.app.doJobs();
  const reviewer = await desk.officer(POST, 'reviewer');
  const targets = ['stay.occupation'];
  await reviewer.does(orderId, { type: 'askSupplement', targets, note: 'Please look again.' });
  const { answers } = await owner.call(calls.getAnswers, { params: { orderId } });
  const stay = answers.find(({ topic }) => topic === 'stay')!;
  const answer = { ...stay.answer, occupation: '教师' };
  const params = { orderId, topic: 'stay' };
  await owner.call(calls.saveAnswer, { params, body: { version: stay.version, answer } });
  await owner.call(calls.startUpload, { body: { orderId, slot: 'supplement', bytes: 40_000 } });
}, 60_000);
afterAll(() => desk.close());

const query = async (text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> =>
  (await desk.app.database.owner.query({ text, values })).rows;

async function columnsOfBytes(): Promise<string[]> {
  const rows = await query(
    `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND data_type = 'bytea'`,
  );
  return rows.map(({ name }) => String(name));
}

describe('what is sealed', () => {
  test('is every column of bytes that is no hash: a new one is written down first', async () => {
    const sealed = (await columnsOfBytes()).filter((name) => !OPEN.test(name));
    expect(sealed.toSorted()).toEqual([...Object.keys(SEALED), ...WRAPPED].toSorted());
  });

  test('is met by a test, column by column', () => {
    const tests = globSync('{server,services}/**/*.test.ts', { cwd: TOP, exclude: ['**/node_modules/**'] });
    const asking = tests
      .map((path) => readFileSync(join(TOP, path), 'utf8'))
      .filter((text) => /sealFaults\(/.test(text));
    const missed = Object.keys(SEALED).filter((name) => !asking.some((text) => text.includes(`'${name}'`)));
    expect(missed).toEqual([]);
  });

  test('opens where it lies, and at no other table, column, row or version', async () => {
    await desk.app.outbox();
    expect(await sealFaults(desk.app, MET_HERE)).toEqual([]);
  }, 60_000);
});

describe('a sealed value that was moved', () => {
  const PAGE = `(SELECT o.sealed FROM order_answer o WHERE o.order_id = t.order_id AND o.topic = 'person')`;
  const MOVES: [string, string, string, string][] = [
    // To another page of the same order, of the same person: the key is the same.
    ['order_answer', 'sealed', PAGE, `topic = 'stay'`],
    ['order_subject', 'phone', 't.email', 'true'],
    ['order_subject', 'name', 't.pinyin', 'true'],
  ];

  test.each(MOVES)('%s.%s is found', async (table, column, from, where) => {
    const here = `FROM ${table} t WHERE t.order_id = $1 AND ${where}`;
    const [row] = await query(`SELECT ${column} AS kept, ${from} AS moved ${here}`, [orderId]);
    const put = async (value: unknown) =>
      query(`UPDATE ${table} t SET ${column} = $2 WHERE t.order_id = $1 AND ${where}`, [orderId, value]);
    await put(row!['moved']);
    const faults = await sealFaults(desk.app, [`${table}.${column}`]);
    await put(row!['kept']);
    expect(faults).toHaveLength(1);
    expect(await sealFaults(desk.app, [`${table}.${column}`])).toEqual([]);
  });

  test('is an error to whoever reads it, and never another page’s words', async () => {
    const move = (from: string, to: string) =>
      query(
        `UPDATE order_answer a SET sealed = b.sealed FROM order_answer b
         WHERE a.order_id = $1 AND b.order_id = $1 AND a.topic = $3 AND b.topic = $2`,
        [orderId, from, to],
      );
    const [kept] = await query(`SELECT sealed FROM order_answer WHERE order_id = $1 AND topic = 'stay'`, [
      orderId,
    ]);
    await move('person', 'stay');
    expect(await refusalOf(owner.call(calls.getAnswers, { params: { orderId } }))).toBe('server.bug');
    await query(`UPDATE order_answer SET sealed = $2 WHERE order_id = $1 AND topic = 'stay'`, [
      orderId,
      kept!['sealed'],
    ]);
    await owner.call(calls.getAnswers, { params: { orderId } });
  });
});
