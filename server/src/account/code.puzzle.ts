import { isSolved } from '@lingshi/contract/account/puzzle.solve.ts';
import { newToken, sameSecret } from '../platform/crypto/token.ts';
import { AppError } from '../platform/http/app-error.ts';
import { PUZZLE_SECONDS } from '../platform/limits/brakes.ts';
import { isWithin } from '../platform/limits/limiter.ts';
import type { AccountParts } from './account.parts.ts';

export type Solution = { puzzle: string; numbers: readonly number[] };

type Needed = Pick<AccountParts, 'limiter' | 'config' | 'clock' | 'pseudonym'>;

/**
 * When strangers ask for more codes than on any calm day, each further one costs the asker's browser a moment of work.
 * @param subject the contact they ask for, as a keyed hash
 * @throws code.puzzle with the puzzle: also for a solution that is wrong, too old, of another contact, or was used
 */
export async function askForPuzzle(
  parts: Needed,
  subject: string,
  solution: Solution | undefined,
): Promise<void> {
  if (solution === undefined ? await isCalm(parts) : await takeSolution(parts, subject, solution)) return;
  throw new AppError('code.puzzle', { puzzle: newPuzzle(parts, subject) });
}

async function isCalm({ limiter }: Needed): Promise<boolean> {
  return isWithin(limiter.consume('codes_calm', 'all'));
}

/** Sealed, so that nothing of it has to be kept: for this contact, for some minutes, as hard as we said. */
function newPuzzle({ config, clock, pseudonym }: Needed, subject: string): string {
  const { parts, bits, rounds } = config.brakes.puzzle;
  const expires = Math.floor(clock.now().getTime() / 1000) + PUZZLE_SECONDS;
  const head = [newToken(16), expires, parts, bits, rounds].join('.');
  return `${head}.${sealOf(pseudonym, head, subject)}`;
}

async function takeSolution(
  { limiter, clock, pseudonym }: Needed,
  subject: string,
  { puzzle, numbers }: Solution,
): Promise<boolean> {
  const head = puzzle.slice(0, puzzle.lastIndexOf('.'));
  const [id = '', expires = ''] = head.split('.');
  if (!sameSecret(puzzle.slice(head.length + 1), sealOf(pseudonym, head, subject))) return false;
  if (Number(expires) * 1000 <= clock.now().getTime()) return false;
  if (!(await isSolved(puzzle, numbers))) return false;
  // Last, and for all processes: of many that come with it at once, one is served.
  return isWithin(limiter.consume('puzzle_once', id));
}

function sealOf(pseudonym: Needed['pseudonym'], head: string, subject: string): string {
  return pseudonym(`puzzle:${head}:${subject}`);
}
