import { mrzValue } from '@lingshi/domain/identity/mrz.check-digit.ts';
import { MRZ_LAYOUTS, mrzKinds } from '@lingshi/domain/identity/mrz.layout.ts';
import type { MrzFormat, MrzKind } from '@lingshi/domain/identity/mrz.layout.ts';
import { GLYPHS } from './glyph.window.ts';
import type { ReadGlyph } from './glyph.read.ts';

/** Names have no check digit: a reading is only valid when their least sure letter is this sure. */
const SURE = 0.88;
/** Every character must have been seen: less than this of its look, and the list of codes or chance put it there. */
const SEEN = 0.05;
/**
 * What a check digit proves must look at least so much like itself as like the likeliest character. Ours: a true 0
 * looks down to 0.53 times like an O, an O that the digit took for a 0 at most 0.33.
 */
const ALIKE = 0.5;
/** Characters that no check digit tells apart must lie this far behind, as a share of the one that was taken. */
const TWIN = 0.04;

/** Names, codes and sex have no check digit: how sure the least sure of them is, 0 to 1. */
export function leastSure(glyphs: readonly ReadGlyph[], format: MrzFormat): number {
  const uncovered = mrzKinds(MRZ_LAYOUTS[format]).flatMap((kind, at) =>
    kind === 'any' || kind === 'digits' ? [] : [glyphs[at]?.sure ?? 0],
  );
  return Math.min(...uncovered);
}

/** Whether the look of a reading speaks for every character of it, where check digits do not. */
export function isSeenClearly(glyphs: readonly ReadGlyph[], zone: string, format: MrzFormat): boolean {
  if (leastSure(glyphs, format) < SURE) return false;
  const kinds = mrzKinds(MRZ_LAYOUTS[format]);
  return glyphs.every(({ seen }, at) => isSeen(seen, zone.charAt(at), kinds[at]));
}

function isSeen(seen: Float32Array, char: string, kind: MrzKind | undefined): boolean {
  // Dirt behind a name was put right on purpose.
  if (kind === 'name' && char === '<') return true;
  if (shareOf(seen, char) < SEEN) return false;
  if (kind === 'digits') return isAlike(seen, char, DIGITS);
  return kind !== 'any' || (isAlike(seen, char, GLYPHS) && twinOf(seen, char) <= TWIN);
}

const DIGITS = '0123456789';

function isAlike(seen: Float32Array, char: string, rivals: string): boolean {
  const best = Math.max(...Array.from(rivals, (rival) => likelihood(seen, rival)));
  return likelihood(seen, char) >= ALIKE * best;
}

function likelihood(seen: Float32Array, char: string): number {
  return seen[GLYPHS.indexOf(char)] ?? 0;
}

function shareOf(seen: Float32Array, char: string): number {
  const all = Array.from(GLYPHS).reduce((sum, other) => sum + likelihood(seen, other), 0);
  return likelihood(seen, char) / Math.max(all, 1e-9);
}

/**
 * The likeliest of the characters that every check digit takes for this one, beside it. Trap: their values differ by
 * ten, so F, P and Z, G and Q, or U, K and the filler can be exchanged and the digit still holds.
 */
function twinOf(seen: Float32Array, char: string): number {
  const same = (other: string) => other !== char && (mrzValue(other) - mrzValue(char)) % 10 === 0;
  const twins = Array.from(GLYPHS).filter(same);
  const best = Math.max(0, ...twins.map((twin) => likelihood(seen, twin)));
  return best / Math.max(likelihood(seen, char), 1e-9);
}
