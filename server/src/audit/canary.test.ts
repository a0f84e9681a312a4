import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { fillRenewal, signUp, submitOrder } from '../demo/demo.applicant.ts';
import { residentIdOf } from '../demo/demo.answers.ts';
import { openBrowser } from '../demo/demo.client.ts';
import { demoPeople } from '../demo/demo.people.ts';
import type { DemoPerson } from '../demo/demo.people.ts';
import { createTestApp, good } from '../../test/app.ts';
import type { TestApp } from '../../test/app.ts';
import { whichOf } from '@lingshi/domain/test/which-of.ts';

let app: TestApp;
let person: DemoPerson;
let orderId: string;
const lines: string[] = [];

/** What must be nowhere but under seal: each string is of this one fictional person only. */
function canaries(): string[] {
  return [
    '金丝雀',
    'JINSIQUE',
    person.contact,
    person.passportNumber,
    residentIdOf(person),
    '77 Canary Wharf Lane',
    'ZHONGGUO',
  ];
}

beforeAll(async () => {
  app = await createTestApp({ log: (line) => lines.push(line) });
  const [like] = demoPeople('2026-03-02');
  if (!like) throw new Error('the demo has people');
  person = {
    ...like,
    contact: 'canary-7041@example.org',
    surname: '黄',
    givenName: '金丝雀',
    surnamePinyin: 'ZHONGGUO',
    givenPinyin: 'JINSIQUE',
    passportNumber: 'E70417041',
    residentId17: '33010619910412704',
    address: { ...like.address, line1: '77 Canary Wharf Lane' },
  };
  const browser = openBrowser(app.applicantHttp);
  await signUp(app.parts, browser, person);
  orderId = await fillRenewal(app.parts, browser, person);
  await submitOrder(browser, orderId);
  const wrong = { requestId: '00000000-0000-4000-8000-000000000000', code: '000000', locale: 'zh' } as const;
  await browser.call(calls.signIn, { body: wrong }).catch(() => undefined);
  await workOnIt();
  await app.doJobs();
}, 60_000);
afterAll(async () => await app.close());

/** An officer opens it, looks, searches and asks for something: every place a name could slip into. */
async function workOnIt(): Promise<void> {
  const officer = await app.officer(['reviewer']);
  const { order } = good(await officer.get(`/api/staff/orders/${orderId}`)) as { order: { version: number } };
  await officer.post('/api/staff/orders/search', { query: person.passportNumber });
  await officer.post('/api/staff/orders/search', { query: `${person.surname}${person.givenName}` });
  const unmask = { field: 'person.residentId', reason: 'compare with the data page' };
  await officer.post(`/api/staff/orders/${orderId}/unmask`, unmask);
  const command = {
    type: 'askSupplement',
    targets: ['file.photo'],
    note: `${person.givenName}您好，照片太暗。`,
  };
  const body = { version: order.version, command };
  good(await officer.post(`/api/staff/orders/${orderId}/commands`, body, { idempotencyKey: 'canary' }));
}

/** Also as bytes: a column of bytes prints as hexadecimal digits. */
function found(text: string): string[] {
  return canaries().filter(
    (canary) => text.includes(canary) || text.includes(Buffer.from(canary).toString('hex')),
  );
}

const EVERY_TABLE = `
  SELECT query_to_xml(format('SELECT t::text AS row FROM %I.%I AS t', schemaname, tablename), false, false, '')::text
    AS rows
  FROM pg_tables WHERE schemaname IN ('public', 'pgboss')`;

async function everyTable(): Promise<string> {
  const { rows } = await app.database.owner.query<{ rows: string }>(EVERY_TABLE);
  return rows.map((table) => table.rows).join('\n');
}

describe('a canary', () => {
  it('sings in no table: not in columns, events, jobs, mail subjects or answers that are kept', async () => {
    expect(found(await everyTable())).toEqual([]);
  });

  it('sings in no line of the log, nor in an address that was asked', () => {
    expect(lines.length).toBeGreaterThan(20);
    expect(found(lines.join('\n'))).toEqual([]);
  });

  it('sings in no stored file', async () => {
    const folder = join(app.parts.config.dataFolder, 'files');
    const names = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = names.filter((entry) => entry.isFile());
    expect(files.length).toBeGreaterThan(1);
    const all = await Promise.all(
      files.map(async (file) => readFile(join(file.parentPath, file.name), 'latin1')),
    );
    const latin = canaries().map((canary) => Buffer.from(canary).toString('latin1'));
    expect(whichOf(latin, (canary) => all.some((text) => text.includes(canary)))).toEqual([]);
  });

  it('is heard when it does sing: a name in the log or in a job is found', async () => {
    app.parts.log.info(`order of ${person.surname}${person.givenName}`);
    expect(found(lines.join('\n'))).not.toEqual([]);
    await app.database.owner.query(
      `INSERT INTO enqueued_job (job_id, queue, payload) VALUES (gen_random_uuid(), 'planted', $1)`,
      [JSON.stringify({ to: person.contact })],
    );
    expect(found(await everyTable())).toEqual([person.contact]);
  });
});
