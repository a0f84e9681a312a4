import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { fillRenewal, signUp, submitOrder } from '../demo/demo.applicant.ts';
import { openBrowser } from '../demo/demo.client.ts';
import type { DemoBrowser } from '../demo/demo.client.ts';
import { demoPeople } from '../demo/demo.people.ts';
import { loadSealedFile } from '../platform/storage/sealed-file.ts';
import { findOrder } from '../order/order.load.ts';
import { openTestDesk, refusalOf } from '../../test/worklist/desk.ts';
import type { Officer, TestDesk } from '../../test/worklist/desk.ts';

const SF = 'san-francisco';

let desk: TestDesk;
let owner: DemoBrowser;
let orderId: string;
let reviewer: Officer;
let production: Officer;
let stranger: Officer;

beforeAll(async () => {
  desk = await openTestDesk();
  reviewer = await desk.officer(SF, 'reviewer');
  production = await desk.officer(SF, 'production');
  stranger = await desk.officer('new-york', 'reviewer');
  owner = openBrowser(desk.app.applicantHttp);
  const [person] = demoPeople('2026-03-02');
  await signUp(desk.app.parts, owner, person!);
  orderId = await fillRenewal(desk.app.parts, owner, person!);
  await submitOrder(owner, orderId);
}, 60_000);
afterAll(() => desk.close());

const logged = async () =>
  (await owner.call(calls.whoRead, { params: { orderId } })).entries.map(
    ({ what, role }) => `${role} ${what}`,
  );
const fileOf = async (slot: string) => {
  const { files } = await reviewer.call(calls.openDesk, { params: { orderId } });
  return files.find((file) => file.slot === slot)!.id;
};

describe('a picture', () => {
  test('is shown to who may see it, and the reading stands in the log by its slot', async () => {
    const answer = await reviewer.send(
      'GET',
      `/api/staff/orders/${orderId}/files/${await fileOf('data_page')}`,
    );
    expect(answer.status).toBe(200);
    expect((await sharp(answer.bytes).metadata()).format).toBe('jpeg');
    expect(await logged()).toEqual(['reviewer data_page', 'reviewer desk']);
  });

  test('of another post, of no order, or of a slot the role has no use for is not shown, nor logged', async () => {
    const photo = await fileOf('photo');
    const before = await logged();
    const url = (id: string) => `/api/staff/orders/${orderId}/files/${id}`;
    expect((await stranger.send('GET', url(photo))).code).toBe('order.not_found');
    expect((await reviewer.send('GET', url(crypto.randomUUID()))).code).toBe('order.not_found');
    const mailRoom = await desk.officer(SF, 'mail_room');
    expect((await mailRoom.send('GET', url(photo))).code).toBe('role.not_allowed');
    expect(await logged()).toEqual(before);
  });
});

describe('the declaration', () => {
  test('is kept once as it was signed, with its hash, however often the job runs', async () => {
    const { parts, database } = desk.app;
    await desk.app.doJobs();
    const rows = async () =>
      (
        await database.owner.query<{
          fileId: string;
          objectKey: string;
          wrappedKey: Buffer;
          sha256: Buffer;
          seq: number;
        }>(
          `SELECT file_id AS "fileId", object_key AS "objectKey", wrapped_key AS "wrappedKey", sha256, seq
           FROM order_document WHERE order_id = $1`,
          [orderId],
        )
      ).rows;
    const [kept] = await rows();
    const { orderJobs } = await import('../order/order.jobs.ts');
    const again = { orderId, post: SF, seq: kept!.seq };
    const run = { jobId: 'x', attempt: 2, signal: AbortSignal.timeout(9_000) };
    await orderJobs(parts).declaration_document(again, run);
    expect(await rows()).toEqual([kept]);
    const loaded = await findOrder(parts, parts.pools.worker, { post: SF }, orderId, new Date());
    const pdf = await loadSealedFile(parts.files, loaded!.dek, kept!.fileId, kept!);
    expect(pdf?.subarray(0, 5).toString()).toBe('%PDF-');
  }, 30_000);

  test('is handed out as kept, to applicant and officer alike', async () => {
    const officers = await reviewer.send(
      'GET',
      `/api/staff/orders/${orderId}/documents/declaration?locale=en`,
    );
    expect(officers.status).toBe(200);
    const own = await owner.call(calls.downloadDocument, { params: { orderId, document: 'declaration' } });
    expect(Buffer.from(await own.arrayBuffer()).equals(officers.bytes)).toBe(true);
    expect((await logged())[0]).toBe('reviewer declaration');
  }, 30_000);

  test('is no paper of the production', async () => {
    const answer = await production.send('GET', `/api/staff/orders/${orderId}/documents/declaration`);
    expect(answer.code).toBe('role.not_allowed');
  });

  test('the mailing kit is not there before the gate, for officers as for the applicant', async () => {
    const answer = await reviewer.send('GET', `/api/staff/orders/${orderId}/documents/mailing_kit`);
    expect(answer.code).toBe('order.wrong_status');
  });
});

describe('who opened the file', () => {
  test('the auditor reads by name, the applicant by a number', async () => {
    const auditor = await desk.officer(SF, 'auditor');
    const { entries } = await auditor.call(calls.orderReaders, { params: { orderId } });
    expect(entries.length).toBeGreaterThan(1);
    expect(entries.every(({ officer }) => officer === '样本官员')).toBe(true);
    expect((await stranger.send('GET', `/api/staff/orders/${orderId}/access-log`)).code).toBe(
      'role.not_allowed',
    );
  });

  test('a page that begins nowhere is refused to both', async () => {
    const auditor = await desk.officer(SF, 'auditor');
    const asked = { params: { orderId }, query: { before: '12' } };
    expect(await refusalOf(auditor.call(calls.orderReaders, asked))).toBe('request.invalid');
    expect(await refusalOf(owner.call(calls.whoRead, asked))).toBe('request.invalid');
  });
});
