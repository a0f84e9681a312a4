import type { PhotoRulebook } from '../policy/photo.schema.ts';
import { OUR_LIMITS, heightMm, isLightBlue, plainerSide, ruledLimit } from './photo.limits.ts';
import { PHOTO_KEYS } from './photo.types.ts';
import type {
  PhotoKey,
  PhotoLimit,
  PhotoMeasures,
  PhotoRow,
  PhotoTable,
  PhotoUnit,
  PhotoVerdict,
} from './photo.types.ts';

/** These a rulebook counts in millimetres of its print. */
const IN_MILLIMETRES: readonly PhotoKey[] = ['head_height', 'head_width', 'crown_to_top', 'chin_to_bottom'];
/** With several faces nobody can tell which one is meant. */
const OF_A_FACE: readonly PhotoKey[] = [
  ...IN_MILLIMETRES,
  'eye_distance',
  'eye_line',
  'centring',
  'tilt',
  'turn',
  'nod',
  'exposure',
  'glare',
  'side_light',
  'colour_cast',
  'eyes_open',
  'mouth_closed',
  'ears',
  'drawing',
];

/**
 * A portrait's numbers against one rulebook. `wrong`: the rulebook's limit is broken, or ours so far that every officer
 * would ask again; `advice`: our own limit is. It advises and never decides. Rule: facts A6, 仅供参考.
 * @param spec name of the rulebook
 */
export function judgePhoto(measures: PhotoMeasures, spec: string, rules: PhotoRulebook): PhotoTable {
  const rows = PHOTO_KEYS.map((key) => judgeKey(key, measures, rules));
  return { spec, verdict: overall(rows), rows };
}

function judgeKey(key: PhotoKey, measures: PhotoMeasures, rules: PhotoRulebook): PhotoRow {
  const ruled = ruledLimit(key, rules, measures);
  const told = OF_A_FACE.includes(key) && measures.faces !== 1 ? null : finite(measures[key]);
  const { measured, unit } = scaled(key, told, ruled === null ? null : heightMm(rules));
  const { advice, worst } = OUR_LIMITS[key];
  const limit = ruled ?? advice;
  const side = measured === null ? null : sideOf(measured, limit);
  const row = { key, measured: rounded(measured, unit), unit, limit };
  const source = ruled === null && key !== 'faces' ? 'ours' : 'rulebook';
  // Hair over the ears looks like no ears.
  if (told === null || (key === 'ears' && told < 2))
    return { ...row, source, verdict: 'cannot_tell', words: `${key}.unknown` };
  if (side === null || isAllowedTint(key, measures, rules))
    return { ...row, source, verdict: 'ok', words: null };
  const isWrong = ruled !== null || (worst !== undefined && sideOf(told, worst) !== null);
  return {
    ...row,
    source,
    verdict: isWrong ? 'wrong' : 'advice',
    words: `${key}.${plainerSide(key, side, measures)}`,
  };
}

function isAllowedTint(key: PhotoKey, measures: PhotoMeasures, { backgrounds }: PhotoRulebook): boolean {
  return (
    key === 'background_tint' && backgrounds.includes('light_blue') && isLightBlue(measures.background_hue)
  );
}

/** What a picture without the pixels for it gave: no number that anything can be compared with. */
function finite(measured: number | null): number | null {
  return measured !== null && Number.isFinite(measured) ? measured : null;
}

type Scaled = { measured: number | null; unit: PhotoUnit };

function scaled(key: PhotoKey, measured: number | null, height: number | null): Scaled {
  if (height === null || !IN_MILLIMETRES.includes(key)) return { measured, unit: OUR_LIMITS[key].unit };
  return { measured: measured === null ? null : measured * height, unit: 'mm' };
}

function sideOf(measured: number, { min, max }: PhotoLimit): 'low' | 'high' | null {
  if (min !== null && measured < min) return 'low';
  return max !== null && measured > max ? 'high' : null;
}

const DIGITS: Partial<Record<PhotoUnit, number>> = { px: 0, bytes: 0, count: 0, mm: 1, degrees: 1 };

function rounded(measured: number | null, unit: PhotoUnit): number | null {
  if (measured === null) return null;
  const factor = 10 ** (DIGITS[unit] ?? 3);
  // Trap: -0 is not 0 in JSON's eyes nor in a test's.
  return Math.round(measured * factor) / factor + 0;
}

function overall(rows: readonly PhotoRow[]): PhotoTable['verdict'] {
  const has = (verdict: PhotoVerdict) => rows.some((row) => row.verdict === verdict);
  return has('wrong') ? 'wrong' : has('advice') ? 'advice' : 'ok';
}
