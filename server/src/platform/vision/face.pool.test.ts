import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { samplePortrait, toRgb } from '@lingshi/vision/test/face/sample-faces.ts';
import { createFacePool } from './face.pool.ts';
import type { FacePool } from './face.pool.ts';

let pool: FacePool | undefined;
afterEach(async () => pool?.close());

test('faces are found in a process, and a task that is broken costs nobody else anything', async () => {
  pool = createFacePool({ processes: 1 });
  const picture = await toRgb(samplePortrait('cleo'));
  const broken = { width: 9, height: 9, data: new Uint8Array(5) };
  const [first, bad, second] = await Promise.all([
    pool.find({ picture, descriptors: true }),
    pool.find({ picture: broken, descriptors: true }),
    pool.find({ picture, descriptors: false }),
  ]);
  expect(bad).toMatchObject({ done: false, failure: 'failed' });
  if (!first.done || !second.done) throw new Error('nothing was found');
  expect(first.value.faces[0]?.descriptor).toBeInstanceOf(Float32Array);
  expect(first.value.faces[0]?.descriptor).toHaveLength(128);
  expect(second.value.faces[0]).toMatchObject({ descriptor: null, box: first.value.faces[0]?.box as object });
});

test('processes without work end, and start again with the next picture', async () => {
  pool = createFacePool({ processes: 1, idleMs: 1 });
  const picture = await toRgb(samplePortrait('cleo'));
  expect(await pool.find({ picture, descriptors: false })).toMatchObject({ done: true });
  await sleep(50);
  expect(await pool.find({ picture, descriptors: false })).toMatchObject({ done: true });
});

test('closed, it answers what comes later', async () => {
  pool = createFacePool({ processes: 1 });
  const picture = await toRgb(samplePortrait('cleo'));
  await pool.close();
  expect(await pool.find({ picture, descriptors: false })).toMatchObject({ done: false, failure: 'closed' });
});
