import { randomUUID } from 'node:crypto';
import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { LEAST_PIECE_BYTES } from '@lingshi/contract/upload/upload.contract.ts';
import type { TestApplicant } from '../../test/app.ts';
import { fileUnderMandate } from '../../test/mandate/filed.ts';
import { readRoutes } from '../../test/routes.ts';
import { browse, openTestDesk } from '../../test/worklist/desk.ts';
import type { Person, TestDesk } from '../../test/worklist/desk.ts';
import { openOfficers, passToGate } from '../../test/worklist/officers.ts';
import { workedQueues } from '../app/app.jobs.ts';
import { newObjectKey } from '../platform/storage/object-store.ts';

const HOUR_MS = 3600_000;
let desk: TestDesk;
let orderId: string;
let bundleId: string;
/** The holder of the mandate files, the person watches: each reads what is theirs to read. */
let holder: Person;
let person: Person;
let picture: Buffer;
const paused = { resumed: '', forgotten: '' };
const orphans = { file: newObjectKey('file'), part: newObjectKey('part') };
/** Of every address that reads something of the order, what it answered in the beginning; and the objects there were. */
let before: Map<string, Buffer>;
let objects: string[];

const query = async (text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> =>
  (await desk.app.database.owner.query({ text, values })).rows;

beforeAll(async () => {
  desk = await openTestDesk();
  const { app } = desk;
  const filed = await fileUnderMandate(desk);
  orderId = filed.orderId;
  await passToGate(await openOfficers(desk), orderId);
  await app.doJobs();
  // The code comes after what was told of the order.
  app.clock.advance(60_000);
  holder = browsing(await app.signUp(filed.holderContact));
  person = browsing(filed.person);
  bundleId = await bundled(filed.person.accountId);
  picture = await drawNoise();
  for (const which of ['resumed', 'forgotten'] as const) paused[which] = await pause();
  const { files } = app.parts;
  for (const key of Object.values(orphans)) await files.put(key, Buffer.from('nobody names it'));
  await dateObjects();
  before = await readings();
  objects = await namedObjects();
}, 120_000);
afterAll(() => desk.close());

function browsing({ token, accountId }: TestApplicant): Person {
  return browse(desk.app.applicantHttp, token() ?? '', accountId);
}

/** An order of a bundle; here only the rows. */
async function bundled(accountId: string): Promise<string> {
  const [row] = await query(
    `WITH made AS (INSERT INTO bundle (id, account_id, created_at) VALUES (gen_random_uuid(), $1, $3) RETURNING id)
     UPDATE orders SET bundle_id = made.id, bundle_place = 0 FROM made WHERE orders.id = $2 RETURNING bundle_id AS id`,
    [accountId, orderId, desk.app.clock.now().toISOString()],
  );
  return String(row?.['id']);
}

async function drawNoise(): Promise<Buffer> {
  // More than one piece of it.
  const noise = { type: 'gaussian', mean: 140, sigma: 60 } as const;
  return await sharp({ create: { width: 600, height: 600, channels: 3, background: '#ccc', noise } })
    .jpeg({ quality: 95 })
    .toBuffer();
}

/** Announces a picture and sends one piece of it: then the line is lost. */
async function pause(): Promise<string> {
  const body = { orderId, slot: 'supplement', bytes: picture.length } as const;
  const { uploadId } = await holder.call(calls.startUpload, { body });
  await sendPiece(uploadId, 0, picture.subarray(0, LEAST_PIECE_BYTES));
  return uploadId;
}

const sendPiece = async (uploadId: string, offset: number, piece: Buffer) =>
  holder.call(calls.sendPiece, {
    params: { uploadId },
    body: piece as never,
    headers: { 'upload-offset': String(offset) },
  });

/** Objects are dated by the disk, all else by our clock: they were stored just now. */
async function dateObjects(): Promise<void> {
  const { parts, clock } = desk.app;
  const entries = await readdir(join(parts.config.dataFolder, 'files'), {
    recursive: true,
    withFileTypes: true,
  });
  for (const entry of entries.filter((one) => one.isFile()))
    await utimes(join(entry.parentPath, entry.name), clock.now(), clock.now());
}

/** Every address of the applicants’ side that reads something of the order, with each id that it names. */
async function addresses(): Promise<string[]> {
  const files = await query('SELECT id FROM order_file WHERE order_id = $1', [orderId]);
  const ids: Record<string, string[]> = {
    orderId: [orderId],
    bundleId: [bundleId],
    fileId: files.map(({ id }) => String(id)),
    document: ['declaration', 'mailing_kit'],
  };
  const reading = (await readRoutes('applicant')).filter(
    ([, { method, raw }]) => method === 'GET' && raw !== 'stream',
  );
  return reading.flatMap(([, { path }]) => {
    const names = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
    if (names.length === 0 || names.some((name) => ids[name] === undefined)) return [];
    return names.reduce<string[]>(
      (all, name) => all.flatMap((at) => ids[name]!.map((id) => at.replace(`:${name}`, id))),
      [path],
    );
  });
}

async function readings(): Promise<Map<string, Buffer>> {
  const read = new Map<string, Buffer>();
  for (const address of await addresses()) {
    for (const [name, who] of Object.entries({ holder, person })) {
      const { status, bytes } = await who.send('GET', address);
      if (status < 300) read.set(`${name} ${address}`, bytes);
    }
  }
  return read;
}

/** Every job that the clock starts by itself, as it would in the night. */
async function passNight(): Promise<void> {
  const run = { jobId: randomUUID(), attempt: 1, signal: AbortSignal.timeout(60_000) };
  for (const { cron, handler } of workedQueues(desk.app.parts))
    if (cron !== undefined) await handler({}, run);
  await desk.app.doJobs();
}

/** The objects that any row names, whatever its table and column are called. Pieces of a whole picture are gone for good. */
async function namedObjects(): Promise<string[]> {
  const columns = await query(
    `SELECT c.table_name AS table, c.column_name AS column FROM information_schema.columns c
     JOIN pg_tables t ON t.schemaname = 'public' AND t.tablename = c.table_name
     WHERE c.table_schema = 'public' AND (c.data_type IN ('text', 'ARRAY') OR c.data_type LIKE 'json%')`,
  );
  const found = columns.map(async ({ table, column }) =>
    query(
      `SELECT (regexp_matches("${String(column)}"::text, '(?:file|part)/[0-9a-f]{2}/[0-9a-f]+', 'g'))[1] AS key FROM "${String(table)}"`,
    ),
  );
  const keys = (await Promise.all(found)).flat().map(({ key }) => String(key));
  const stored = await storedObjects();
  return keys.filter((key) => stored.includes(key));
}

async function storedObjects(): Promise<string[]> {
  const { files } = desk.app.parts;
  return [...(await files.list('file/')), ...(await files.list('part/'))].map(({ key }) => key);
}

const resumes = async (uploadId: string) => (await holder.send('GET', `/api/uploads/${uploadId}`)).status;

describe('what an order names', () => {
  test('is read in the beginning: its files, its signed declaration, its papers, its bundle', async () => {
    const read = [...before.keys()].map((address) => address.replace(/[\da-f-]{36}/g, ':id'));
    expect(read).toEqual(
      expect.arrayContaining([
        'holder /api/orders/:id/files/:id',
        'holder /api/orders/:id/documents/declaration',
        'holder /api/orders/:id/documents/mailing_kit',
        'holder /api/orders/:id/messages',
        'person /api/bundles/:id',
      ]),
    );
    // Two pictures, a declaration, a piece of each paused upload.
    expect(objects.length).toBe(5);
  });

  let passed = 0;
  test.each([25, 47, 73])(
    'is as it was after the night of hour %i, and nothing else stays',
    async (hour) => {
      const { app } = desk;
      const { files } = app.parts;
      app.clock.advance((hour - passed) * HOUR_MS);
      passed = hour;
      await passNight();

      const now = await readings();
      for (const [address, bytes] of before) {
        const kept = /files|declaration/.test(address) ? bytes : expect.any(Buffer);
        expect([address, now.get(address)]).toEqual([address, kept]);
      }
      const late = objects.filter((key) => key.startsWith('part/') && hour > 48);
      for (const key of objects.filter((one) => !late.includes(one)))
        expect([key, (await files.get(key)) !== null]).toEqual([key, true]);
      expect(await resumes(paused.forgotten)).toBe(hour > 48 ? 404 : 200);
      // Nothing stays that no row names: not the orphans of the beginning, and no piece of what was given up.
      expect(new Set(await storedObjects())).toEqual(new Set(await namedObjects()));
      for (const key of [...Object.values(orphans), ...late])
        expect([key, await files.get(key)]).toEqual([key, null]);
      if (hour === 47) {
        const { file } = await sendPiece(
          paused.resumed,
          LEAST_PIECE_BYTES,
          picture.subarray(LEAST_PIECE_BYTES),
        );
        const address = `/api/orders/${orderId}/files/${file!.id}`;
        before.set(`holder ${address}`, (await holder.send('GET', address)).bytes);
        objects = (await namedObjects()).filter((key) => key.startsWith('file/') || objects.includes(key));
        await dateObjects();
      }
    },
    60_000,
  );
});
