import { ok, refuse } from '../shared/result.ts';
import type { Refusal, Result } from '../shared/result.ts';
import { normaliseDocumentNumber } from './normalise.ts';

/** `chip`: E series, since 2012. `machine_readable`: G series. `older`: nine digits from 14 or 15. */
export type PassportSeries = 'chip' | 'machine_readable' | 'older';

/** One letter that was read as a digit: the screen asks the person to look again. */
export type ReadAs = { index: number; typed: string; read: string };
export type PassportNumber = { number: string; series: PassportSeries; readAs: readonly ReadAs[] };

/**
 * Numbers of ordinary passports. Source: public descriptions of the series: E and eight digits until
 * 2017-04, then E, a letter other than I and O, and seven digits; before 2012 G and eight digits; before
 * that nine digits from 14 or 15. Holders of the older ones come to report a loss or to renew very late.
 */
const ORDINARY: ReadonlyArray<readonly [PassportSeries, RegExp]> = [
  ['chip', /^E(\d{8}|[A-HJ-NP-Z]\d{7})$/],
  ['machine_readable', /^G\d{8}$/],
  ['older', /^1[45]\d{7}$/],
];

/**
 * Reads the number of an ordinary passport, the only passport an account is verified with.
 * Rule: notice 三(二). Other Chinese documents are named, because each has another way: diplomatic,
 * service and public-affairs passports and those of Hong Kong by notice 三(五).
 */
export function parsePassportNumber(text: string): Result<PassportNumber> {
  const typed = normaliseDocumentNumber(text);
  const elsewhere = refuseOtherDocument(typed);
  if (elsewhere !== null) return elsewhere;
  const { number, readAs } = readLettersAsDigits(typed);
  const found = ORDINARY.find(([, pattern]) => pattern.test(number));
  if (found !== undefined) return ok({ number, series: found[0], readAs });
  return refuse('identity.number_invalid', shapeOf(typed));
}

/** The number a document is found by: as it is printed, where it can be read so. The text itself otherwise. */
export function passportNumberOf(text: string): string {
  const parsed = parsePassportNumber(text);
  return parsed.ok ? parsed.value.number : text;
}

function refuseOtherDocument(number: string): Refusal | null {
  // Rule: notice 三(五). D diplomatic, S service, P public affairs; a second letter E marks the chip.
  if (/^[DSP](E?\d{7}|\d{8})$/.test(number))
    return refuse('identity.official_passport', { clause: '三(五)' });
  // Rule: notice 三(五) names Hong Kong. Macao issues its own passports too: same way out, our reading.
  if (/^[HK]([A-Z]?\d{7}|\d{8})$/.test(number)) {
    return refuse('identity.sar_passport', { issuer: 'HK', clause: '三(五)' });
  }
  if (/^M([A-Z]?\d{7}|\d{8})$/.test(number)) return refuse('identity.sar_passport', { issuer: 'MO' });
  // Travel documents stand in for a passport but do not verify an account. Rule: notice 三(二).
  if (/^[LT]\d{8}$/.test(number)) return refuse('identity.travel_document', { clause: '三(二)' });
  return null;
}

/** The letters I and O are never printed in these numbers, so typed ones are the digits 1 and 0. */
function readLettersAsDigits(typed: string): { number: string; readAs: ReadAs[] } {
  const readAs: ReadAs[] = [];
  const number = Array.from(typed).map((char, index) => {
    const read = char === 'O' ? '0' : char === 'I' ? '1' : char;
    if (read !== char) readAs.push({ index, typed: char, read });
    return read;
  });
  return { number: number.join(''), readAs };
}

function shapeOf(number: string): Record<string, unknown> {
  if (number.length !== 9) return { reason: 'length', length: number.length };
  return { reason: /^[EG]/.test(number) ? 'characters' : 'series' };
}
