import { expect, test } from 'vitest';
import { silentLog } from '../platform/log.ts';
import type { Live } from '../platform/events/live.ts';
import { followChanges } from './policy.changes.ts';
import type { Rules } from './policy.rules.ts';

/** A database that is away for some of the questions, and rules that count how often they were changed. */
function place(awayFor: readonly number[]) {
  let asked = 0;
  let changed = 0;
  let tell = () => {};
  const seed = {} as Rules['seed'];
  const rules = { seed, raw: { ...seed }, unreadable: [], change: () => (changed += 1) } as unknown as Rules;
  const query = async () => {
    asked += 1;
    if (awayFor.includes(asked)) throw new Error('timeout exceeded when trying to connect');
    return { rows: [] };
  };
  const live = {
    changed: () => {},
    listen: (_topics, listener) => {
      tell = () => listener(null);
      return () => {};
    },
    close: async () => {},
  } satisfies Live;
  const following = { rules, pools: { worker: { query } }, live, log: silentLog() } as never;
  return { follow: async () => followChanges(following), tell: () => tell(), read: () => changed };
}

test('a process that cannot read a change when it is told of it tries again until it can', async () => {
  const at = place([2, 3]);
  await at.follow();
  expect(at.read()).toBe(1);
  at.tell();
  await expect.poll(at.read, { timeout: 10_000 }).toBe(2);
});

test('a process that cannot read the changes at its start does not start', async () => {
  await expect(place([1]).follow()).rejects.toThrow('timeout');
});
