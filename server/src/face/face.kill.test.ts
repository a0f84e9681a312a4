import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { film, portraitOf, seat } from '@lingshi/vision/test/face/frames.ts';
import { readRules } from '../app/app.ts';
import { stockDrafts } from '../../test/order/drafts.ts';
import { systemClock } from '../platform/clock.ts';
import { createKeyring } from '../platform/crypto/keyring.ts';
import { rootKeyFromText } from '../platform/crypto/root-key.ts';
import { createImagePool } from '../platform/image/image.pool.ts';
import { createTestDatabase } from '../../test/platform/database.ts';
import type { TestDatabase } from '../../test/platform/database.ts';
import { createFacePool } from '../platform/vision/face.pool.ts';
import { callerAt } from '../../test/process-caller.ts';
import { newRootKey, startServerProcess } from '../../test/process.ts';
import type { ProcessOptions, ServerProcess } from '../../test/process.ts';
import type { Owner } from '../../test/worklist/desk.ts';
import { packFrames } from '../../test/face/frames.ts';
import type { SentFrame } from './face.frames.ts';
import { agree, sendFrames, upload } from '../../test/face/face.ts';
import { databaseText, filesBelow, containsAny, marksOf, tracesIn } from '../../test/face/traces.ts';

/** A server that dies while it looks at frames leaves nothing of them, and the person goes on. */
let database: TestDatabase;
let folder: string;
let settings: ProcessOptions;
let server: ServerProcess;
let owner: Owner;
let frames: SentFrame[];
let marks: Buffer[];

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'lingshi-kill-'));
  await chmod(folder, 0o711);
  await Promise.all(['data', 'temp'].map(async (name) => mkdir(join(folder, name))));
  const rootKey = newRootKey();
  const keyring = createKeyring(rootKeyFromText(rootKey), database.owner);
  const parts = { keyring, rules: await readRules(), clock: systemClock };
  settings = {
    databaseUrl: database.url,
    rootKey,
    dataFolder: join(folder, 'data'),
    tempFolder: join(folder, 'temp'),
  };
  // The server first: a store that lacks the files of a database is not taken for its own.
  server = await startServerProcess(settings);
  const [draft] = await stockDrafts(parts, database.owner, { count: 1, faces: 'not_done' });
  owner = callerAt(server.port, draft!) as unknown as Owner;
  const engine = { faces: createFacePool({ processes: 1 }), images: createImagePool() };
  const sitter = await seat(engine.faces, 'ada');
  // Quicker than a person, so that nobody waits: the times only have to be possible.
  frames = (await film(sitter, ['turn_left', 'open_mouth', 'nod'])).map((frame, at) => ({
    ...frame,
    atMs: at * 190,
  }));
  marks = await marksOf(engine, frames);
  await upload(owner, 'photo', await portraitOf(sitter));
  await agree(owner);
  await engine.images.close();
  await engine.faces.close();
}, 240_000);
afterAll(async () => {
  await server.kill();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const begin = async () =>
  owner.call(calls.startFaceChallenge, { params: { orderId: owner.orderId }, body: {} });

async function isUsed(): Promise<boolean> {
  const { rows } = await database.owner.query<{ used: boolean }>(
    `SELECT used_at IS NOT NULL AS used FROM face_challenge WHERE order_id = $1`,
    [owner.orderId],
  );
  return rows[0]?.used ?? false;
}

test('killed while it looks at frames, a server leaves none of them in database, object store, temp folder or log', async () => {
  const { challengeId } = await begin();
  await sleep(500);
  const sending = sendFrames(owner, challengeId, packFrames(frames)).then(
    () => 'answered',
    () => 'cut off',
  );
  await expect.poll(isUsed, { timeout: 30_000, interval: 10 }).toBe(true);
  // The first frames are being decoded and looked at now: a check takes seconds.
  await sleep(250);
  await server.kill();
  expect(await sending).toBe('cut off');
  expect(containsAny(await databaseText(database.owner), marks)).toBe(false);
  const left = await filesBelow(folder);
  expect(left.some((path) => path.endsWith('serve.log'))).toBe(true);
  expect(await tracesIn(left, marks)).toEqual([]);
  expect(await filesBelow(join(folder, 'temp'))).toEqual([]);
  await writeFile(join(folder, 'temp', 'frame.jpg'), frames[3]!.jpeg);
  expect(await tracesIn(await filesBelow(folder), marks)).toHaveLength(1);
}, 120_000);

test('after it the try is counted, nothing is decided, and the person begins again', async () => {
  server = await startServerProcess({ ...settings, ports: server });
  const state = await owner.call(calls.getFaceState, { params: { orderId: owner.orderId } });
  expect(state).toMatchObject({ outcome: null, triesLeft: 9, open: true });
  expect((await begin()).moves).toHaveLength(3);
}, 120_000);
