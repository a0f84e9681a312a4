/**
 * A puzzle that a browser solves by itself when codes are asked for at an abnormal rate: nobody has to read, hear or
 * see anything, and nobody else is asked. For each code it costs a weak phone some seconds and a computer a quarter of one.
 *
 * `puzzle` is `<id>.<expires>.<parts>.<bits>.<rounds>.<seal>`. Its solution is one number for each part: PBKDF2 with
 * SHA-256 over `<puzzle>.<part>.<number>` in so many rounds begins with so many zero bits. PBKDF2, because browsers
 * bring it along in native code; many small parts, because a single large one would take one phone ten times as long
 * as another.
 */
const SALT = new TextEncoder().encode('lingshi-puzzle');

export type PuzzleSize = { readonly parts: number; readonly bits: number; readonly rounds: number };

/** null: no puzzle. */
export function sizeOfPuzzle(puzzle: string): PuzzleSize | null {
  const found = /^[\w-]+\.\d+\.(\d{1,2})\.(\d{1,2})\.(\d{1,6})\.[\w-]+$/.exec(puzzle);
  if (found === null) return null;
  const [parts = 0, bits = 0, rounds = 0] = found.slice(1).map(Number);
  return parts > 0 && rounds > 0 ? { parts, bits, rounds } : null;
}

/** @throws when `puzzle` is none, or the browser has no WebCrypto (pages without HTTPS) */
export async function solvePuzzle(puzzle: string): Promise<number[]> {
  const size = sizeOfPuzzle(puzzle);
  if (size === null) throw new TypeError('not a puzzle');
  const numbers: number[] = [];
  for (let part = 0; part < size.parts; part += 1) {
    let number = 0;
    while (!(await fits(puzzle, size, { part, number }))) number += 1;
    numbers.push(number);
  }
  return numbers;
}

/** Ends at the first part that does not fit, so that a wrong solution costs next to nothing. */
export async function isSolved(puzzle: string, numbers: readonly number[]): Promise<boolean> {
  const size = sizeOfPuzzle(puzzle);
  if (size === null || numbers.length !== size.parts) return false;
  for (const [part, number] of numbers.entries()) {
    if (!(await fits(puzzle, size, { part, number }))) return false;
  }
  return true;
}

async function fits(
  puzzle: string,
  { bits, rounds }: PuzzleSize,
  { part, number }: { part: number; number: number },
): Promise<boolean> {
  const { subtle } = globalThis.crypto;
  const text = new TextEncoder().encode(`${puzzle}.${part}.${number}`);
  const key = await subtle.importKey('raw', text, 'PBKDF2', false, ['deriveBits']);
  const rule = { name: 'PBKDF2', hash: 'SHA-256', salt: SALT, iterations: rounds };
  return leadingZeros(new Uint8Array(await subtle.deriveBits(rule, key, 256))) >= bits;
}

function leadingZeros(bytes: Uint8Array): number {
  const first = bytes.findIndex((byte) => byte !== 0);
  return first === -1 ? bytes.length * 8 : first * 8 + Math.clz32(bytes[first] ?? 0) - 24;
}
