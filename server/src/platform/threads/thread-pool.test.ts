import { afterEach, describe, expect, it } from 'vitest';
import { createThreadPool } from './thread-pool.ts';
import type { ThreadPool, ThreadPoolOptions } from './thread-pool.ts';

type Task = { say?: string; ms?: number; fail?: string; die?: true; hang?: true };

const script = new URL('../../../test/platform/echo.worker.ts', import.meta.url);
const open: ThreadPool<Task, string>[] = [];
afterEach(async () => {
  for (const pool of open.splice(0)) await pool.close();
});

function poolOf(options: Partial<ThreadPoolOptions> = {}): ThreadPool<Task, string> {
  const pool = createThreadPool<Task, string>({ script, ...options });
  open.push(pool);
  return pool;
}

describe('a pool of threads', () => {
  it('answers every task, more than it has threads', async () => {
    const pool = poolOf({ threads: 2 });
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
    'a thread that %s is replaced, and what waited behind it is done',
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
