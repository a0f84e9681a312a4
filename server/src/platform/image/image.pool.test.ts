import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { IMAGE_LIMITS, acceptImage } from './image.accept.ts';
import type { PoolAnswer } from '../processes/process-pool.types.ts';
import type { DecodeAnswer } from './image.decode.ts';
import { createImagePool } from './image.pool.ts';
import type { ImagePool, ImagePoolOptions } from './image.pool.ts';

const program = new URL('../../../test/platform/misbehaving.worker.ts', import.meta.url);
let pool: ImagePool;

function open(options: ImagePoolOptions = {}): ImagePool {
  pool = createImagePool({ program, timeoutMs: 10_000, ...options });
  return pool;
}
afterEach(() => pool.close());

function ask(wish: string): Promise<PoolAnswer<DecodeAnswer>> {
  return pool.run({ type: 'accept', bytes: Buffer.from(wish), limits: IMAGE_LIMITS });
}

function processOf(answer: PoolAnswer<DecodeAnswer>): number {
  return answer.done && answer.value.ok ? answer.value.width : 0;
}

test('a decoder that crashes costs one picture: the next is served by a new process', async () => {
  open({ processes: 1 });
  const first = processOf(await ask('x'));
  expect(await ask('c')).toMatchObject({ done: false, failure: 'crash' });
  const second = processOf(await ask('x'));
  expect(second).toBeGreaterThan(0);
  expect(second).not.toBe(first);
});

test('a decoder that hangs is ended when its time is up, and what waited behind it is served', async () => {
  open({ processes: 1, timeoutMs: 1_500 });
  const hanging = ask('h');
  const waiting = ask('x');
  expect(await hanging).toMatchObject({ done: false, failure: 'timeout' });
  expect(processOf(await waiting)).toBeGreaterThan(0);
});

test('the queue is bounded: one task more is refused at once', async () => {
  open({ processes: 1, queue: 2 });
  const served = [ask('x'), ask('x'), ask('x')];
  expect(await ask('x')).toMatchObject({ done: false, failure: 'busy' });
  expect((await Promise.all(served)).every((answer) => answer.done)).toBe(true);
});

test('processes are shared and reused, never more than allowed', async () => {
  open({ processes: 2 });
  const answers = await Promise.all(Array.from({ length: 10 }, () => ask('x')));
  expect(new Set(answers.map(processOf)).size).toBeLessThanOrEqual(2);
});

test('closing answers everything that waits or runs, and ends the processes', async () => {
  open({ processes: 1 });
  const pid = processOf(await ask('x'));
  const pending = [ask('h'), ask('x')];
  await pool.close();
  expect(await Promise.all(pending)).toMatchObject([
    { done: false, failure: 'closed' },
    { done: false, failure: 'closed' },
  ]);
  expect(await ask('x')).toMatchObject({ done: false, failure: 'closed' });
  await sleep(200);
  expect(() => process.kill(pid, 0)).toThrow('ESRCH');
});

test('a picture that kills its decoder is one we cannot read; one that had no turn may be sent again', async () => {
  open({ processes: 1, queue: 0 });
  const jpeg = (wish: string) => Buffer.concat([Buffer.from('\xff\xd8\xff', 'latin1'), Buffer.from(wish)]);
  // The stand-in looks at the first byte, which in a picture is always 0xff: it answers with what it got.
  const first = acceptImage(pool, jpeg('x'));
  expect(await acceptImage(pool, jpeg('x'))).toEqual({ ok: false, code: 'image.busy' });
  expect(await first).toMatchObject({ ok: true });
});
