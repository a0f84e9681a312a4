import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { dataPageOf, film, portraitOf, seat } from '@lingshi/vision/test/face/frames.ts';
import type { Sitter } from '@lingshi/vision/test/face/frames.ts';
import type { FacePool } from '../platform/vision/face.pool.ts';
import { newObjectKey } from '../platform/storage/object-store.ts';
import { MARK_KEY } from '../platform/storage/store.mark.ts';
import { openTestDesk, refusalOf } from '../../test/worklist/desk.ts';
import type { Owner, TestDesk } from '../../test/worklist/desk.ts';
import { packFrames } from '../../test/face/frames.ts';
import type { SentFrame } from './face.frames.ts';
import { agree, ask, findCheck, sendFrames, upload } from '../../test/face/face.ts';
import {
  countSealable,
  databaseText,
  filesBelow,
  containsAny,
  marksOf,
  tracesIn,
} from '../../test/face/traces.ts';

/**
 * Frames and templates are gone with the decision, however it ends: looked for in database, object store, temp folders
 * and log. The temp folder is this test's own, so that whatever is written there is seen.
 */
let desk: TestDesk;
let sitter: Sitter;
let found: FacePool;
let temp: string;
let began: number;
const everyonesTemp = tmpdir();
const before = process.env['TMPDIR'];

type Ended = { owner: Owner; marks: Buffer[]; answer: string };
const ended = new Map<string, Ended>();
let sealable: Record<string, string>[] = [];

type Ending = (owner: Owner, challengeId: string, frames: SentFrame[]) => Promise<string>;
const send: Ending = async (owner, challengeId, frames) => {
  const { outcome, fault } = await sendFrames(owner, challengeId, packFrames(frames));
  return fault ?? outcome;
};
const sendRefused: Ending = async (...given) => refusalOf(send(...given));

/** While the server looks at the second frame, the person does something else. */
function midway(act: (owner: Owner) => Promise<unknown>): Ending {
  return async (owner, challengeId, frames) => {
    let looked = 0;
    desk.app.parts.faces = {
      ...found,
      find: async (task) => {
        looked += 1;
        if (looked === 2) await act(owner);
        // A template was made; what the other frames show does not matter any more.
        return looked <= 2 ? found.find(task) : { done: true, value: { faces: [], ms: 0 } };
      },
    };
    return sendRefused(owner, challengeId, frames).finally(() => (desk.app.parts.faces = found));
  };
}

const params = ({ orderId }: Owner) => ({ orderId });
const ENDINGS: [string, string, Ending][] = [
  ['passed', 'passed', send],
  [
    'failed',
    'movement_missing',
    async (owner, id, [first, second, ...rest]) =>
      send(owner, id, [
        first!,
        second!,
        ...rest.map(({ atMs }, at) => ({ atMs, jpeg: still[at + 2]!.jpeg })),
      ]),
  ],
  [
    'was withdrawn midway',
    'face.consent_required',
    midway(async (owner) => owner.call(calls.withdrawFaceConsent, { params: params(owner) })),
  ],
  [
    'was left for the interview midway',
    'face.consent_required',
    midway(async (owner) => owner.call(calls.declineFace, { params: params(owner), body: {} })),
  ],
  ['was begun anew midway', 'face.challenge_unknown', midway(async (owner) => ask(owner, desk))],
  [
    'expired',
    'face.challenge_expired',
    async (...given) => {
      desk.app.clock.advance(60_000);
      return sendRefused(...given);
    },
  ],
  [
    'arrived cut off',
    'face.frames_broken',
    async (owner, id, frames) => refusalOf(sendFrames(owner, id, packFrames(frames).subarray(0, -500))),
  ],
  [
    'had a frame that is no picture',
    'face.frames_broken',
    async (owner, id, frames) =>
      sendRefused(owner, id, frames.with(7, { ...frames[7]!, jpeg: Buffer.alloc(900, 7) })),
  ],
  [
    'could not be judged',
    'face.busy',
    midway(async () => {
      desk.app.parts.faces = {
        ...found,
        find: async () => ({ done: false, failure: 'timeout', message: '' }),
      };
    }),
  ],
  [
    'was sent to a stranger’s order',
    'order.not_found',
    async (_owner, id, frames) => {
      const [stranger] = (await desk.drafts(1)) as [Owner];
      return sendRefused({ ...stranger, orderId: _owner.orderId }, id, frames);
    },
  ],
];
let still: SentFrame[];

beforeAll(async () => {
  temp = await mkdtemp(join(everyonesTemp, 'lingshi-traces-'));
  process.env['TMPDIR'] = temp;
  desk = await openTestDesk();
  found = desk.app.parts.faces;
  sitter = await seat(found, 'ada');
  still = await film(sitter, []);
  const owners = await desk.drafts(ENDINGS.length);
  for (const owner of owners) {
    await upload(owner, 'photo', await portraitOf(sitter));
    await upload(owner, 'data_page', await dataPageOf(sitter));
    await agree(owner);
  }
  began = Date.now() - 1_000;
  sealable = [await countSealable(desk.app.database.owner)];
  for (const [at, [how, , end]] of ENDINGS.entries()) {
    const owner = owners[at]!;
    const { challengeId, moves } = await ask(owner, desk);
    const frames = await film(sitter, moves);
    const marks = await marksOf(desk.app.parts, frames);
    ended.set(how, { owner, marks, answer: await end(owner, challengeId, frames) });
  }
  sealable.push(await countSealable(desk.app.database.owner));
}, 240_000);
afterAll(async () => {
  await desk.close();
  if (before === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = before;
  await rm(temp, { recursive: true, force: true });
});

/** Processes that decode are handed no settings of ours: they would write here. Deep down are other people's things. */
const everyonesFiles = async () => filesBelow(everyonesTemp, began, 1);
const objects = () => join(desk.app.parts.config.dataFolder, 'files');

describe.each(ENDINGS)('a check that %s', (how, answer) => {
  const of = () => ended.get(how)!;

  test(`is answered ${answer}`, () => {
    expect(of().answer).toBe(answer);
  });

  test('leaves no frame and no template in any column of any table', async () => {
    expect(containsAny(await databaseText(desk.app.database.owner), of().marks)).toBe(false);
  });

  test('leaves none in object store, temp folder or log', async () => {
    expect(await tracesIn(await filesBelow(temp), of().marks)).toEqual([]);
    expect(desk.log().length).toBeGreaterThan(100);
    expect(containsAny(Buffer.from(desk.log()), of().marks)).toBe(false);
  });
});

describe('nor is anything of them kept that cannot be read', () => {
  test('no table that can hold sealed bytes has a row more', () => {
    expect(sealable[1]).toEqual(sealable[0]);
    expect(Object.keys(sealable[0]!)).toEqual(expect.arrayContaining(['public.order_file', 'public.upload']));
  });

  test('the row of a check has room for no template', async () => {
    const { rows } = await desk.app.database.owner.query<{ type: string }>(
      `SELECT DISTINCT data_type AS type FROM information_schema.columns
       WHERE table_name IN ('face_check', 'face_challenge')`,
    );
    const types = rows.map(({ type }) => type);
    expect(types).not.toContain('bytea');
    expect(types).not.toContain('jsonb');
  });

  test('and nothing lies in the folder where everybody’s temp files are', async () => {
    const marks = [...ended.values()].flatMap((one) => one.marks);
    expect(await tracesIn(await everyonesFiles(), marks)).toEqual([]);
  });

  test('the object store holds the two pictures of each order, and the temp folder nothing besides', async () => {
    const kept = (await filesBelow(objects())).filter((path) => !path.endsWith(MARK_KEY));
    expect(kept).toHaveLength(2 * ENDINGS.length);
    const others = (await filesBelow(temp)).filter((path) => !path.startsWith(objects()));
    expect(others).toEqual([]);
  });
});

test('a frame that stayed would be found in each of these places', async () => {
  const { owner, marks } = ended.get('failed')!;
  const [mark] = marks;
  const db = desk.app.database.owner;
  expect(await findCheck(desk, owner)).toMatchObject({ outcome: 'failed' });
  const planted = `UPDATE face_check SET reason = encode($2, 'hex') WHERE order_id = $1`;
  await db.query(planted, [owner.orderId, mark]);
  expect(containsAny(await databaseText(db), marks)).toBe(true);
  await db.query(`UPDATE face_check SET reason = encode($2, 'base64') WHERE order_id = $1`, [
    owner.orderId,
    Buffer.concat([Buffer.from('x'), mark!]),
  ]);
  expect(containsAny(await databaseText(db), marks)).toBe(true);
  await db.query(`UPDATE face_check SET reason = NULL WHERE order_id = $1`, [owner.orderId]);
  expect(containsAny(await databaseText(db), marks)).toBe(false);
  const sealed = `UPDATE order_file SET wrapped_key = $2 WHERE order_id = $1`;
  await db.query(sealed, [owner.orderId, Buffer.concat([Buffer.alloc(50), mark!])]);
  expect(containsAny(await databaseText(db), marks)).toBe(true);
  await desk.app.parts.files.put(newObjectKey('part'), mark!);
  expect(await tracesIn(await filesBelow(objects()), marks)).toHaveLength(1);
  await writeFile(join(temp, 'frame.jpg'), Buffer.concat([Buffer.from('start'), mark!]));
  expect(await tracesIn(await filesBelow(temp), marks)).toHaveLength(2);
  const elsewhere = await mkdtemp(join(everyonesTemp, 'lingshi-left-'));
  await writeFile(join(elsewhere, 'frame.bin'), mark!);
  expect(await tracesIn(await everyonesFiles(), marks)).toContain(join(elsewhere, 'frame.bin'));
  await rm(elsewhere, { recursive: true });
});
