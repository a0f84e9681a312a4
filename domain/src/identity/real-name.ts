import { ok, refuse } from '../shared/result.ts';
import type { Refusal, Result } from '../shared/result.ts';
import { normaliseChineseName } from './normalise.ts';
import { toPassportPinyin } from './pinyin.ts';

export type PinyinName = { surname: string; given: string };

const SHORTEST_NAME = 2;
/** Long enough for the longest names with middle dots. Our own limit. */
const LONGEST_NAME = 30;
/** The name field of the machine-readable zone. Source: ICAO Doc 9303-4, TD3, line 1, positions 6 to 44. */
export const LONGEST_PINYIN = 39;

/**
 * A name in Chinese characters, extension blocks included; names of several parts carry the middle dot
 * U+00B7 between them. Rule: notice 三(二) (the name of the verified person).
 * @returns the normalised name; a refusal's detail has `reason` and, where it helps, `index` in that name
 */
export function parseChineseName(text: string): Result<string> {
  const name = normaliseChineseName(text);
  const chars = Array.from(name);
  if (chars.length < SHORTEST_NAME) return refuseName('too_short');
  if (chars.length > LONGEST_NAME) return refuseName('too_long', { max: LONGEST_NAME });
  const strange = chars.findIndex((char) => char !== '·' && !isNameCharacter(char));
  if (strange !== -1) return refuseName('characters', { index: strange });
  if (!/^[^·]+(·[^·]+)*$/u.test(name)) return refuseName('dot_misplaced');
  return ok(name);
}

/** 〇 is used in names but is a number sign to Unicode, not an ideograph. */
export function isNameCharacter(char: string): boolean {
  return char === '〇' || /^\p{Unified_Ideograph}$/u.test(char);
}

/**
 * The name in pinyin as the passport prints it. Letters A to Z with single spaces, hyphens and apostrophes
 * between them. Source: ICAO Doc 9303-3. Who has no surname (or cannot split the name) writes all of it as
 * surname and leaves the given name empty, as the standard's primary identifier does.
 */
export function parsePinyinName(text: PinyinName): Result<PinyinName> {
  const name = { surname: toPassportPinyin(text.surname), given: toPassportPinyin(text.given) };
  if (name.surname === '') return refuseName('surname_missing', { field: 'surname' });
  for (const field of ['surname', 'given'] as const) {
    const part = name[field];
    if (part === '') continue;
    if (part.length > LONGEST_PINYIN) return refuseName('too_long', { field, max: LONGEST_PINYIN });
    if (!/^[A-Z' -]+$/.test(part)) {
      return refuseName('characters', { field, index: part.search(/[^A-Z' -]/) });
    }
    if (!/^[A-Z]+([ '-][A-Z]+)*$/.test(part)) return refuseName('punctuation', { field });
  }
  return ok(name);
}

function refuseName(reason: string, more: Record<string, unknown> = {}): Refusal {
  return refuse('identity.name_invalid', { reason, ...more });
}
