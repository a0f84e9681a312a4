import type { Day } from '../shared/day.ts';
import { checkMrz } from './mrz.check-digit.ts';
import { findMrzLayout, mrzKinds, takeSpan } from './mrz.layout.ts';
import type { MrzKind, MrzLayout } from './mrz.layout.ts';
import { isMrzState } from './mrz.state.ts';
import { parseMrz } from './mrz.parse.ts';
import type { MrzReading } from './mrz.parse.ts';

/** One character that was read as another; `at` counts through the lines put end to end. */
export type MrzRepair = { at: number; read: string; taken: string };
export type RepairedMrz = MrzReading & { repairs: MrzRepair[] };

/** Where only digits stand, a letter is the digit it looks like. */
const AS_DIGIT = pairs('O0 Q0 D0 U0 C0 I1 L1 J1 T7 Z2 A4 S5 G6 B8');
/** Where only letters stand, a digit is the letter it looks like. */
const AS_LETTER = pairs('0O 1I 2Z 4A 5S 6G 7T 8B');
/** Where both stand: pairs that look alike and that a check digit can tell apart. */
const LOOKS_LIKE = pairs('O0 D0 Q0 0O I1 1I Z2 2Z S5 5S B8 8B');

/** What else a character may be, by its position; the reader of a picture knows which ones it doubted. */
export type MrzAlternatives = ReadonlyMap<number, string>;

/**
 * Reads lines in which look-alikes were confused. First by position: a date has no letters, a name has no
 * digits. Then one guess where both may stand, taken only when it alone makes every check digit hold.
 * Trap: a digit lets one wrong guess in ten through, and the composite weighs the number as the number's own
 * digit does, so it is no second witness. Hence one guess and no more.
 * @param alternatives where to guess; left out: wherever letters and digits look alike
 * @returns null when no format has lines of these lengths. Never valid while a check digit fails.
 */
export function repairMrz(
  lines: readonly string[],
  today: Day,
  alternatives?: MrzAlternatives,
): RepairedMrz | null {
  const layout = findMrzLayout(lines);
  if (layout === null) return null;
  const read = lines.join('');
  const placed = placeByKind(layout, read);
  const answer = (zone: string): RepairedMrz | null => {
    const reading = parseMrz(cut(layout, zone), today);
    return reading && { ...reading, repairs: findRepairs(read, zone) };
  };
  if (checkMrz(layout, placed).every(({ ok }) => ok)) return answer(placed);
  const [only = placed, ...others] = listGuesses(layout, placed, alternatives);
  return answer(others.length > 0 ? placed : only);
}

function placeByKind(layout: MrzLayout, zone: string): string {
  const kinds = mrzKinds(layout);
  const placed = Array.from(zone, (char, at) => placeCharacter(char, kinds[at])).join('');
  const { nationality } = layout.fields;
  // Letters are only put where they make a code that exists.
  if (isMrzState(takeSpan(placed, nationality))) return placed;
  const end = nationality.at + nationality.length;
  return placed.slice(0, nationality.at) + takeSpan(zone, nationality) + placed.slice(end);
}

function placeCharacter(char: string, kind: MrzKind | undefined): string {
  if (kind === 'digits') return AS_DIGIT.get(char) ?? char;
  if (kind === 'letters' || kind === 'name' || kind === 'type') return AS_LETTER.get(char) ?? char;
  return char;
}

/** Every zone that differs in one doubted character and whose check digits all hold. */
function listGuesses(layout: MrzLayout, zone: string, alternatives?: MrzAlternatives): string[] {
  const kinds = mrzKinds(layout);
  return Array.from(zone).flatMap((char, at) => {
    if (kinds[at] !== 'any') return [];
    const others = alternatives ? (alternatives.get(at) ?? '') : (LOOKS_LIKE.get(char) ?? '');
    return Array.from(others, (other) => zone.slice(0, at) + other + zone.slice(at + 1)).filter((guess) =>
      checkMrz(layout, guess).every(({ ok }) => ok),
    );
  });
}

function findRepairs(read: string, taken: string): MrzRepair[] {
  return Array.from(read, (char, at) => ({ at, read: char, taken: taken.charAt(at) })).filter(
    (repair) => repair.read !== repair.taken,
  );
}

function cut({ lines, width }: MrzLayout, zone: string): string[] {
  return Array.from({ length: lines }, (_, line) => zone.slice(line * width, (line + 1) * width));
}

function pairs(text: string): ReadonlyMap<string, string> {
  return new Map(text.split(' ').map((pair) => [pair.charAt(0), pair.slice(1)]));
}
