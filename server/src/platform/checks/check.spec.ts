import { describe, expect, test } from 'vitest';
import { fine, openChecks, wrong } from './check.ts';
import type { Check, Verdict } from './check.ts';

const good: Check = { name: 'good', ask: async () => fine('there') };
const hanging: Check = { name: 'hanging', ask: async () => new Promise<Verdict>(() => undefined) };
const failing: Check = {
  name: 'failing',
  ask: async () => Promise.reject(Object.assign(new Error('postgres://user:secret@host'), { code: '28P01' })),
};

describe('checks', () => {
  test('one that hangs or fails is named, and holds up no other', async () => {
    const began = performance.now();
    const answers = await openChecks([hanging, failing, good], 20).run();
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(answers.map(({ name, ok }) => [name, ok])).toEqual([
      ['hanging', false],
      ['failing', false],
      ['good', true],
    ]);
  });

  test('what a failure says has no secret in it', async () => {
    const [answer] = await openChecks([failing]).run();
    expect(answer).toMatchObject({ says: 'cannot be asked: Error 28P01' });
    expect(JSON.stringify(answer)).not.toContain('secret');
  });

  test('while one hangs it is not begun again, so that probes do not pile up', async () => {
    let begun = 0;
    let end: (verdict: Verdict) => void = () => undefined;
    const slow: Check = {
      name: 'slow',
      ask: async () => {
        begun += 1;
        return await new Promise<Verdict>((resolve) => (end = resolve));
      },
    };
    const checks = openChecks([slow], 5);
    for (const _ of [1, 2, 3]) await checks.run();
    expect(begun).toBe(1);
    end(wrong('gone', 'fetch it'));
    await Promise.resolve();
    const again = checks.run();
    end(fine('back'));
    await again;
    expect(begun).toBeLessThanOrEqual(2);
  });

  test('what costs others something is answered from memory for a while, anything else anew', async () => {
    const asked = { kept: 0, live: 0 };
    const count = (name: keyof typeof asked, keptMs?: number): Check => ({
      name,
      ...(keptMs !== undefined && { keptMs }),
      ask: async () => fine(String((asked[name] += 1))),
    });
    const checks = openChecks([count('kept', 60_000), count('live')]);
    for (const _ of [1, 2, 3]) await checks.run();
    expect(asked).toEqual({ kept: 1, live: 3 });
  });
});
