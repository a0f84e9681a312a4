import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { plainPicture } from '@lingshi/vision/test/face/frames.ts';
import { upload } from '../../test/face/face.ts';
import { startS3StandIn } from '../../test/platform/s3-stand-in.ts';
import type { S3StandIn } from '../../test/platform/s3-stand-in.ts';
import { openTestDesk } from '../../test/worklist/desk.ts';
import type { Owner, TestDesk } from '../../test/worklist/desk.ts';
import { systemClock } from '../platform/clock.ts';
import { openChecks } from '../platform/checks/check.ts';
import { clockCheck } from '../platform/checks/database.check.ts';
import { diskCheck } from '../platform/checks/store.check.ts';
import { rootKeyFrom } from '../platform/crypto/root-key.ts';
import { createLog, silentLog } from '../platform/log.ts';
import { S3Refused } from '../platform/storage/s3-store.ts';
import { closeParts, createParts } from './app.ts';
import { readinessChecks } from './app.checks.ts';

/** What an operator's machines do to it: everything but what is away goes on, and nothing is called a bug. */
let service: S3StandIn;
let desk: TestDesk;
let draft: Owner;
let picture: Buffer;

beforeAll(async () => {
  service = await startS3StandIn();
  desk = await openTestDesk({ config: { s3: service.settings } });
  [draft] = (await desk.drafts(1)) as [Owner];
  picture = await plainPicture();
}, 60_000);
afterAll(async () => {
  await desk.close();
  await service.close();
});
afterEach(() => (service.failNext = 0));

/** As a process on the clock of this machine would be asked. */
const ready = async () => {
  const answers = await openChecks(readinessChecks({ ...desk.app.parts, clock: systemClock })).run();
  return answers.filter(({ ok }) => !ok).map(({ name }) => name);
};

/** A write through the applicants' side. */
async function saves({ orderId, send }: Owner) {
  const url = `/api/orders/${orderId}/answers/post`;
  const saved = await send('PUT', url, { version, answer: { post: 'san-francisco' } });
  if (saved.status === 200) version += 1;
  return saved;
}
let version = 1;

async function makeReadOnly({ app }: TestDesk): Promise<void> {
  const { owner } = app.database;
  await owner.query(
    `DO $$ BEGIN
       EXECUTE format('ALTER DATABASE %I SET default_transaction_read_only = on', current_database());
     END $$`,
  );
  await owner.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid()
       AND application_name ~ '^lingshi_(applicant|staff|worker)$'`,
  );
}

describe('a store that is away', () => {
  const uploads = async () =>
    await upload(draft, 'photo', picture).then(
      () => 'taken',
      (error: unknown) => (error as { code: string }).code,
    );

  test('makes the process unready and pictures 503; what needs no file goes on', async () => {
    expect(await ready()).toEqual([]);
    expect(await uploads()).toBe('taken');
    service.failNext = Number.MAX_SAFE_INTEGER;
    expect(await uploads()).toBe('store.away');
    expect(await ready()).toEqual(['store']);
    expect((await saves(draft)).status).toBe(200);
    const { orderId } = draft;
    expect(await draft.call(calls.getOrder, { params: { orderId } })).toMatchObject({ id: orderId });
    expect(desk.log()).toContain('something we need is away');
  });

  test('is called a bug where the store does not say that it was the store: this test can fail', async () => {
    const { files } = desk.app.parts;
    desk.app.parts.files = { ...files, put: async () => Promise.reject(new S3Refused('PUT', 503)) };
    expect(await uploads()).toBe('server.bug');
    desk.app.parts.files = files;
  });

  test('keeps nobody from starting, and is asked again', async () => {
    service.failNext = Number.MAX_SAFE_INTEGER;
    const { config, pools } = desk.app.parts;
    const lines: string[] = [];
    const log = createLog({ stream: { write: (line) => lines.push(line) } });
    const parts = await createParts(config, { databaseUrl: desk.app.database.url, pools, log });
    expect(lines.join('')).toContain('the object store does not answer');
    const store = readinessChecks(parts).find(({ name }) => name === 'store');
    service.failNext = 0;
    expect(await store?.ask()).toMatchObject({ ok: true });
    await closeParts(parts);
  });
});

describe('a process that does not fit its database', () => {
  test('does not start: another root key, another store', async () => {
    const { config, pools } = desk.app.parts;
    const given = { databaseUrl: desk.app.database.url, pools, log: silentLog() };
    const anotherKey = { ...config, rootKey: rootKeyFrom(randomBytes(32)) };
    await expect(createParts(anotherKey, given)).rejects.toThrow('not the root key');
    const { s3: _bucket, ...untold } = config;
    await expect(createParts(untold, given)).rejects.toThrow('Set S3_ENDPOINT, S3_BUCKET');
  });

  test('is unready when its clock or its disk is not fit to serve', async () => {
    const { pools } = desk.app.parts;
    const clockOff = async (seconds: number) => {
      const clock = { ...systemClock, now: () => new Date(Date.now() + seconds * 1000) };
      return (await clockCheck(pools.applicant, clock).ask()).ok;
    };
    const fits = [false, false, true, true, true, false, false];
    expect(await Promise.all([-3600, -40, -20, 0, 20, 40, 3600].map(clockOff))).toEqual(fits);
    const disk = async (least: number) => (await diskCheck('/nowhere/yet', least).ask()).ok;
    expect([await disk(1), await disk(Number.MAX_SAFE_INTEGER)]).toEqual([true, false]);
  });
});

// The last: nothing is written here any more.
test('a database that takes no writes makes the process unready, and every change 503', async () => {
  expect(await ready()).toEqual([]);
  expect((await saves(draft)).status).toBe(200);
  await makeReadOnly(desk);
  await expect.poll(ready).toEqual(['database']);
  expect(await saves(draft)).toMatchObject({ status: 503, code: 'database.away' });
});
