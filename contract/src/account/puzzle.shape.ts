import { z } from 'zod';

/** Of the puzzle in the detail of `code.puzzle`: see puzzle.solve.ts. */
export const solution = z.object({
  puzzle: z.string().max(200),
  numbers: z.array(z.int().min(0).max(1e9)).min(1).max(99),
});
