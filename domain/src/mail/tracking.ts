import { ok, refuse } from '../shared/result.ts';
import type { Result } from '../shared/result.ts';

/**
 * `impb`: the Intelligent Mail package barcode and its forerunners of the US Postal Service.
 * `s10`: the thirteen characters all posts of the Universal Postal Union use. `other`: anything else.
 */
export type TrackingFormat = 'impb' | 's10' | 'other';
export type Tracking = {
  /** Upper case, no spaces: as it is stored, shown and sent to a carrier's page. */
  number: string;
  carrier: 'usps' | 'other';
  format: TrackingFormat;
  /** True when nobody could tell a slip: there was no check digit that we know. */
  unchecked: boolean;
};

const IMPB_LENGTHS = [20, 22, 26];

/**
 * Reads a tracking number as people type it and as scanners send it. A post keeps no tracking numbers of its
 * own, so a slip here means a lost trail (facts A9).
 * Trap: other carriers number as they please, so an unknown number passes and says `unchecked`; only a number
 * that is plainly one of a known kind is refused.
 */
export function parseTracking(text: string): Result<Tracking> {
  const number = withoutRouting(
    text
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[^A-Z0-9]/g, ''),
  );
  if (/^[A-Z]{2}\d{9}[A-Z]{2}$/.test(number)) return parseS10(number);
  if (/^9[1-5]\d{17,24}$/.test(number)) return parseImpb(number);
  if (isOlderUsps(number)) return ok(usps(number, 'impb'));
  if (!/^[A-Z0-9]{8,40}$/.test(number) || !/\d/.test(number)) {
    return refuse('tracking.invalid', { reason: 'shape' });
  }
  return ok({ number, carrier: 'other', format: 'other', unchecked: true });
}

/** A scanner reads `420` and the destination's ZIP in front of the number. Source: USPS Publication 199. */
function withoutRouting(number: string): string {
  const [, short] = /^420\d{5}(9[1-5]\d{18,24})$/.exec(number) ?? [];
  const [, long] = /^420\d{9}(9[1-5]\d{18,24})$/.exec(number) ?? [];
  return (
    [short, long].find((found) => found !== undefined && hasImpbCheckDigit(found)) ?? short ?? long ?? number
  );
}

/** Source: USPS Publication 199 (Intelligent Mail package barcode), check digit by MOD 10. */
function parseImpb(number: string): Result<Tracking> {
  if (!IMPB_LENGTHS.includes(number.length)) {
    return refuse('tracking.invalid', { reason: 'length', length: number.length });
  }
  return hasImpbCheckDigit(number)
    ? ok(usps(number, 'impb'))
    : refuse('tracking.invalid', { reason: 'check_digit' });
}

/**
 * Twenty digits of certified, insured and registered labels; some count a 91 in the sum that they do not
 * print. One whose sum does not fit may be of another carrier: it passes unchecked.
 */
function isOlderUsps(number: string): boolean {
  if (!/^(03|7[0-7]|81)\d{18}$/.test(number)) return false;
  return hasImpbCheckDigit(number) || hasImpbCheckDigit(`91${number}`);
}

/** From the right, the check digit left out: digits count three times and once in turn. */
export function hasImpbCheckDigit(number: string): boolean {
  const digits = Array.from(number, Number).reverse();
  const sum = digits.reduce((total, digit, place) => total + digit * (place % 2 === 1 ? 3 : 1), 0);
  return sum % 10 === 0;
}

/** Source: UPU standard S10: weights 8 6 4 2 3 5 9 7, modulus 11, 10 becomes 0 and 11 becomes 5. */
function parseS10(number: string): Result<Tracking> {
  if (s10CheckDigit(number.slice(2, 10)) !== Number(number[10])) {
    return refuse('tracking.invalid', { reason: 'check_digit' });
  }
  if (number.endsWith('US')) return ok(usps(number, 's10'));
  return ok({ number, carrier: 'other', format: 's10', unchecked: false });
}

export function s10CheckDigit(serial: string): number {
  const weights = [8, 6, 4, 2, 3, 5, 9, 7];
  const sum = weights.reduce((total, weight, place) => total + weight * Number(serial[place]), 0);
  const digit = 11 - (sum % 11);
  if (digit === 10) return 0;
  return digit === 11 ? 5 : digit;
}

function usps(number: string, format: TrackingFormat): Tracking {
  return { number, carrier: 'usps', format, unchecked: false };
}
