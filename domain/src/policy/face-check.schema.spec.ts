import { describe, expect, it } from 'vitest';
import { faceCheckSchema } from './face-check.schema.ts';
import { PATH_JUDGE } from '../lifecycle/lifecycle.path.ts';
import { checkRuleBook } from './rule-book.check.ts';
import { IS_COMPLETE, SHIPPED } from '../../test/policy/rules.ts';

const figures = { triesADay: 10, minorMaySkipAfter: 5, seconds: 60, movements: 3 };
const isValid = (changed: object) => faceCheckSchema.safeParse({ ...figures, ...changed }).success;

describe('figures of a face check', () => {
  it('are whole, and keep within what a sequence can bear', () => {
    expect(isValid({})).toBe(true);
    for (const wrong of [
      { triesADay: 0 },
      { triesADay: 2.5 },
      { triesADay: 500 },
      { seconds: 5 },
      { seconds: 600 },
      { movements: 1 },
      { movements: 6 },
      { colour: 'blue' },
    ])
      expect(isValid(wrong), JSON.stringify(wrong)).toBe(false);
  });

  it('never have a minor wait for another day', () => {
    expect(isValid({ triesADay: 3, minorMaySkipAfter: 3 })).toBe(true);
    expect(isValid({ triesADay: 3, minorMaySkipAfter: 4 })).toBe(false);
  });

  it('are missed in the rules of an open service that needs them', () => {
    const rows = SHIPPED.rows.filter(({ subject }) => subject !== 'face_check');
    const problems = checkRuleBook({ ...SHIPPED, rows }, PATH_JUDGE, IS_COMPLETE).map(
      ({ problem }) => problem,
    );
    expect(problems.some((problem) => problem.startsWith('face_check is missing'))).toBe(true);
  });
});
