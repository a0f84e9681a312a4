import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { getPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ArraysAnswer, ArraysTask } from '../../../test/platform/arrays.worker.ts';
import type { EchoTask } from '../../../test/platform/echo.worker.ts';
import { createProcessPool } from './process-pool.ts';
import type { ProcessPool, ProcessPoolOptions } from './process-pool.types.ts';

const program = new URL('../../../test/platform/echo.worker.ts', import.meta.url);
const open: Pick<ProcessPool<never, never>, 'close'>[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const pool of open.splice(0)) await pool.close();
});

function poolOf(options: Partial<ProcessPoolOptions> = {}): ProcessPool<EchoTask, string> {
  const pool = createProcessPool<EchoTask, string>({ program, ...options });
  open.push(pool);
  return pool;
}

describe('a pool of processes', () => {
  it('answers every task, more than it has processes', async () => {
    const pool = poolOf({ processes: 2 });
    const answers = await Promise.all(
      Array.from({ length: 9 }, async (_, n) => pool.run({ say: `${n}`, ms: 5 })),
    );
    expect(answers).toEqual(Array.from({ length: 9 }, (_, n) => ({ done: true, value: `${n}` })));
  });

  it('refuses at once what its queue cannot hold', async () => {
    const pool = poolOf({ queue: 1 });
    const first = [pool.run({ say: 'a', ms: 50 }), pool.run({ say: 'b' })];
    expect(await pool.run({ say: 'c' })).toMatchObject({ failure: 'busy' });
    expect(await Promise.all(first)).toMatchObject([{ value: 'a' }, { value: 'b' }]);
  });

  it('a task that throws fails alone and says why', async () => {
    const pool = poolOf();
    expect(await pool.run({ fail: 'not a picture' })).toMatchObject({
      failure: 'failed',
      message: 'not a picture',
    });
    expect(await pool.run({ say: 'next' })).toMatchObject({ value: 'next' });
  });

  it.each([
    ['dies', { die: true }, 'crash'],
    ['hangs', { hang: true }, 'timeout'],
  ] as const)(
    'a process that %s is replaced, and what waited behind it is done',
    async (_what, task, failure) => {
      const pool = poolOf({ timeoutMs: 1_000 });
      const [lost, next] = await Promise.all([pool.run(task), pool.run({ say: 'next' })]);
      expect([lost, next]).toMatchObject([{ failure }, { value: 'next' }]);
    },
  );

  it('closed, it answers what waits and what comes later', async () => {
    const pool = poolOf();
    const waiting = [pool.run({ say: 'a', ms: 500 }), pool.run({ say: 'b' })];
    await pool.close();
    expect(await Promise.all([...waiting, pool.run({ say: 'c' })])).toMatchObject(
      Array.from({ length: 3 }, () => ({ failure: 'closed' })),
    );
  });
});

describe('a process of a pool', () => {
  it('has none of the server’s environment', async () => {
    vi.stubEnv('LINGSHI_ROOT_KEY', 'CANARY');
    expect(await poolOf().run({ names: true })).toEqual({ done: true, value: 'MALLOC_ARENA_MAX' });
  });

  it('that was started as Node starts one would have all of it: this test can fail', async () => {
    vi.stubEnv('LINGSHI_ROOT_KEY', 'CANARY');
    const child = fork(fileURLToPath(program));
    await once(child, 'message');
    child.send({ names: true });
    const [reply] = (await once(child, 'message')) as [{ value: string }];
    child.kill('SIGKILL');
    expect(reply.value.split(',')).toContain('LINGSHI_ROOT_KEY');
  });

  it('ranks behind whoever waits for a page, unless one person waits at a prompt', async () => {
    const own = getPriority();
    expect(await poolOf().run({ rank: true })).toMatchObject({ value: String(Math.max(own, 10)) });
    expect(await poolOf({ aside: false }).run({ rank: true })).toMatchObject({ value: String(own) });
  });

  it('is told what it is set up with', async () => {
    expect(await poolOf({ setup: 'fonts' }).run({ setup: true })).toMatchObject({ value: 'fonts' });
  });

  it('sends pixels and templates back whole, and keeps none of the pixels it was sent', async () => {
    const arrays = new URL('../../../test/platform/arrays.worker.ts', import.meta.url);
    const pool = createProcessPool<ArraysTask, ArraysAnswer>({ program: arrays });
    open.push(pool);
    const data = new Uint8Array(3_000_000).fill(7);
    const run = async (add: number) => {
      const answer = await pool.run({ picture: { data }, add });
      if (!answer.done) throw new Error(answer.message);
      return answer.value;
    };
    const first = await run(1);
    expect(first.before).toBe(-1);
    expect(first.data).toHaveLength(data.length);
    expect(first.data.every((value) => value === 8)).toBe(true);
    expect([...(first.faces[0]?.descriptor ?? [])]).toEqual([0.5, 1]);
    // Who asked still has its own, and the process nothing but zeros of what it had.
    expect(data.every((value) => value === 7)).toBe(true);
    expect((await run(2)).before).toBe(0);
  });
});

it('the server starts no thread but those that stand before the processes', async () => {
  const top = new URL('../../', import.meta.url);
  const files = (await readdir(top, { recursive: true })).filter((file) => /(?<!\.test)\.ts$/.test(file));
  expect(files.length).toBeGreaterThan(300);
  const threads: string[] = [];
  for (const file of files) {
    if ((await readFile(new URL(file, top), 'utf8')).includes('node:worker_threads')) threads.push(file);
  }
  expect(threads.toSorted((a, b) => a.localeCompare(b))).toEqual([
    'platform/processes/broker.ts',
    'platform/processes/process-pool.ts',
  ]);
});
