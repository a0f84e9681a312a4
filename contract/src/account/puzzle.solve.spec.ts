import { expect, it } from 'vitest';
import { isSolved, sizeOfPuzzle, solvePuzzle } from './puzzle.solve.ts';

const PUZZLE = 'abc-_123.1790000000.4.3.10.seal';

it('what the solver finds solves the puzzle, and no other', async () => {
  const numbers = await solvePuzzle(PUZZLE);
  expect(numbers).toHaveLength(4);
  expect(await isSolved(PUZZLE, numbers)).toBe(true);
  expect(await isSolved('abd-_123.1790000000.4.9.10.seal', numbers)).toBe(false);
  expect(await isSolved(PUZZLE, numbers.slice(1))).toBe(false);
  expect(await isSolved(PUZZLE, [])).toBe(false);
});

it('a number that does not fit is no solution of its part', async () => {
  const numbers = await solvePuzzle(PUZZLE);
  // The smallest number that fits was found, so every smaller one does not.
  const at = numbers.findIndex((number) => number > 0);
  expect(at).toBeGreaterThanOrEqual(0);
  expect(await isSolved(PUZZLE, numbers.with(at, (numbers[at] ?? 0) - 1))).toBe(false);
});

it.each(['', 'x', 'a.b.4.3.10.seal', 'a.1.0.3.10.seal', 'a.1.4.3.0.seal', 'a.1.4.3.10', 'a.1.400.3.10.seal'])(
  '%j is no puzzle',
  async (text) => {
    expect(sizeOfPuzzle(text)).toBeNull();
    expect(await isSolved(text, [0, 0, 0, 0])).toBe(false);
    await expect(solvePuzzle(text)).rejects.toThrow('not a puzzle');
  },
);
