import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NAME_LEVELS, raisedLevel } from './real-name-level.ts';
import {
  REGISTRY_FAILURES,
  REGISTRY_VERDICTS,
  hoursUntilNextTry,
  levelAfterRegistry,
} from './registry-answer.ts';
import type { RegistryResult } from './registry-answer.ts';

const level = fc.constantFrom(...NAME_LEVELS);
const result: fc.Arbitrary<RegistryResult> = fc.oneof(
  fc.record({
    answered: fc.constant(true as const),
    verdict: fc.constantFrom(...REGISTRY_VERDICTS),
    differs: fc.constant([]),
  }),
  fc.record({ answered: fc.constant(false as const), failure: fc.constantFrom(...REGISTRY_FAILURES) }),
);

describe('the level of a real name', () => {
  it('is never lowered by a check, whatever the check says', () => {
    fc.assert(
      fc.property(level, level, (now, proven) => {
        const after = raisedLevel(now, proven);
        expect(NAME_LEVELS.indexOf(after)).toBeGreaterThanOrEqual(NAME_LEVELS.indexOf(now));
        expect([now, proven]).toContain(after);
      }),
    );
  });

  it('rises to the registry’s on a match beside a face on the page, and on nothing else', () => {
    fc.assert(
      fc.property(level, result, fc.boolean(), (now, said, face) => {
        const counts = said.answered && said.verdict === 'match' && face;
        expect(levelAfterRegistry(now, said, face)).toBe(counts ? raisedLevel(now, 'registry') : now);
      }),
    );
    const match: RegistryResult = { answered: true, verdict: 'match', differs: [] };
    expect(levelAfterRegistry('officer', match, true)).toBe('officer');
    expect(levelAfterRegistry('declared', match, false)).toBe('declared');
    expect(levelAfterRegistry('document', match, false)).toBe('document');
  });
});

it('a registry that does not answer is asked five times more, ever more seldom, and then no longer', () => {
  expect([1, 2, 3, 4, 5, 6].map(hoursUntilNextTry)).toEqual([1, 4, 12, 24, 72, null]);
});
