import { FACE_MOVES } from '@lingshi/domain/evidence/face-moves.ts';
import { SEQUENCE_LIMITS } from '@lingshi/domain/evidence/face-sequence.types.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paceFor, planCheck, stepAt } from './face-plan.ts';

const moves = fc.shuffledSubarray([...FACE_MOVES], { minLength: 3, maxLength: 3 });
const pace = fc.double({ min: 1, max: 1.6, noNaN: true });

describe('the plan of a face check', () => {
  it('asks for every movement once, in the order of the server', () => {
    fc.assert(
      fc.property(moves, pace, (asked, slow) => {
        const prompts = planCheck(asked, slow).steps.map(({ prompt }) => prompt);
        expect(prompts.filter((prompt) => prompt !== 'ahead')).toEqual(asked);
        expect(prompts[0]).toBe('ahead');
      }),
    );
  });

  it('takes as many pictures as the server takes, at times it takes', () => {
    fc.assert(
      fc.property(moves, pace, (asked, slow) => {
        const plan = planCheck(asked, slow);
        const times = plan.steps.flatMap(({ shotsMs }) => shotsMs);
        expect(times).toHaveLength(plan.shots);
        expect(plan.shots).toBeGreaterThanOrEqual(12);
        expect(plan.shots).toBeLessThanOrEqual(18);
        const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0));
        expect(Math.min(...gaps)).toBeGreaterThan(100);
        expect(Math.max(...gaps)).toBeLessThan(SEQUENCE_LIMITS.mostGapMs);
        const length = (times.at(-1) ?? 0) - (times[0] ?? 0);
        expect(length).toBeGreaterThan(SEQUENCE_LIMITS.leastMs);
        expect(length).toBeLessThan(SEQUENCE_LIMITS.mostMs);
      }),
    );
  });

  it('shows one thing at a time, from the start to the end', () => {
    const plan = planCheck(['nod', 'blink', 'turn_left'], 1);
    expect(stepAt(plan, 0)?.prompt).toBe('ahead');
    expect(stepAt(plan, plan.totalMs + 1)?.prompt).toBe('ahead');
    plan.steps.forEach((step) => expect(stepAt(plan, step.fromMs)).toBe(step));
  });

  it('goes slower for whoever needs it, and never longer than the server waits', () => {
    expect(paceFor(false, ['nod', 'blink', 'turn_left'], 45)).toBe(1);
    expect(paceFor(true, ['nod', 'blink', 'turn_left'], 45)).toBe(1.6);
    const tight = paceFor(true, ['nod', 'blink', 'turn_left'], 20);
    expect(planCheck(['nod', 'blink', 'turn_left'], tight).totalMs).toBeLessThanOrEqual(12_001);
  });
});
