import type { Day } from '../shared/day.ts';
import { checkMrz } from './mrz.check-digit.ts';
import { findMrzLayout, mrzKinds, takeSpan } from './mrz.layout.ts';
import type { MrzKind, MrzLayout } from './mrz.layout.ts';
import { isMrzState } from '../shared/mrz.state.ts';
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

/**
 * What else a character may be; `ratio` is how likely beside what was read, 0 to 1; `look` the same by its look alone,
 * whatever is usual there.
 */
export type MrzAlternative = { at: number; char: string; ratio: number; look: number };

/** Other readings that hold as well must be this much less likely, all together. */
const DOMINANT = 0.15;
/** A reading less likely than this, beside the look, is not taken though it holds: it would put forged numbers right. */
const PLAUSIBLE = 0.15;
/** Another reading that holds and looks so much like it leaves it open which one is printed, whatever is usual. */
const EVEN = 0.4;

/**
 * Reads lines in which look-alikes were confused. First by position: a date has no letters, a name has no
 * digits. Then by the check digits: of all plausible readings, that with at most two other characters, one
 * must hold and be far likelier than all others that hold.
 * Trap: a digit lets one wrong guess in ten through, and the composite weighs the number as the number's own
 * digit does, so it is no second witness. Hence few guesses, and only where the reader doubted.
 * @param alternatives what the reader of a picture doubted; left out: one guess where letters and digits
 *   look alike, taken when it alone holds
 * @returns null when no format has lines of these lengths. Never valid while a check digit fails.
 */
export function repairMrz(
  lines: readonly string[],
  today: Day,
  alternatives?: readonly MrzAlternative[],
): RepairedMrz | null {
  const layout = findMrzLayout(lines);
  if (layout === null) return null;
  const read = lines.join('');
  const placed = placeByKind(layout, read);
  const { zone, ambiguous } = alternatives ? weigh(layout, placed, alternatives) : guessOnce(layout, placed);
  const reading = parseMrz(cut(layout, zone), today);
  if (reading === null) return null;
  const repairs = findRepairs(read, zone);
  if (!ambiguous) return { ...reading, repairs };
  return { ...reading, doubts: [...reading.doubts, 'ambiguous'], valid: false, repairs };
}

type Chosen = { zone: string; ambiguous: boolean };

function guessOnce(layout: MrzLayout, zone: string): Chosen {
  if (digitsAgree(layout, zone)) return { zone, ambiguous: false };
  const kinds = mrzKinds(layout);
  const guesses = Array.from(zone).flatMap((char, at) =>
    kinds[at] === 'any'
      ? Array.from(LOOKS_LIKE.get(char) ?? '', (other) => put(zone, { at, char: other }))
      : [],
  );
  const [only = zone, ...others] = guesses.filter((guess) => digitsAgree(layout, guess));
  return { zone: others.length > 0 ? zone : only, ambiguous: false };
}

/** The likeliest reading whose digits hold, of those that differ in two characters at most. */
function weigh(layout: MrzLayout, zone: string, alternatives: readonly MrzAlternative[]): Chosen {
  const covered = coveredBy(layout);
  const digits = new Set(layout.checks.map(({ digit }) => digit));
  const doubted = alternatives.filter(({ at }) => covered.has(at));
  const plausible = [{ zone, weight: 1, look: 1 }];
  for (const [place, first] of doubted.entries()) {
    const once = put(zone, first);
    plausible.push({ zone: once, weight: first.ratio, look: first.look });
    for (const second of doubted.slice(place + 1)) {
      // Two check digits put right would be witnesses for themselves.
      if (second.at !== first.at && !(digits.has(first.at) && digits.has(second.at))) {
        const look = first.look * second.look;
        plausible.push({ zone: put(once, second), weight: first.ratio * second.ratio, look });
      }
    }
  }
  const [best, ...others] = plausible
    .filter((guess) => digitsAgree(layout, guess.zone))
    .toSorted((one, other) => other.weight - one.weight);
  if (best === undefined || best.weight < PLAUSIBLE) return { zone, ambiguous: false };
  const rest = others.reduce((sum, { weight }) => sum + weight, 0);
  const isOpen = others.some(({ look }) => look > EVEN * best.look);
  return { zone: best.zone, ambiguous: isOpen || rest > DOMINANT * best.weight };
}

function digitsAgree(layout: MrzLayout, zone: string): boolean {
  return checkMrz(layout, zone).every(({ ok }) => ok);
}

/** Positions that a check digit protects, and the digits themselves. */
function coveredBy({ checks }: MrzLayout): Set<number> {
  return new Set(
    checks.flatMap(({ over, digit }) => [
      digit,
      ...over.flatMap(({ at, length }) => Array.from({ length }, (_, step) => at + step)),
    ]),
  );
}

function put(zone: string, { at, char }: { at: number; char: string }): string {
  return zone.slice(0, at) + char + zone.slice(at + 1);
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
