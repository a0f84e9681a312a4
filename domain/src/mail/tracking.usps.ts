import { ok, refuse } from '../shared/result.ts';
import type { Result } from '../shared/result.ts';
import { isS10 } from './tracking.s10.ts';
import type { Tracking } from './tracking.types.ts';

const IMPB_LENGTHS = [20, 22, 26];

/** A number of the US Postal Service; null where it is plainly of another carrier. */
export function readUsps(text: string): Result<Tracking> | null {
  const number = withoutRouting(text);
  if (isS10(number)) return number.endsWith('US') ? ok(usps(number, 's10')) : null;
  if (/^9[1-5]\d{17,24}$/.test(number)) return readImpb(number);
  return isOlder(number) ? ok(usps(number, 'impb')) : null;
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
function readImpb(number: string): Result<Tracking> {
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
function isOlder(number: string): boolean {
  if (!/^(03|7[0-7]|81)\d{18}$/.test(number)) return false;
  return hasImpbCheckDigit(number) || hasImpbCheckDigit(`91${number}`);
}

/** From the right, the check digit left out: digits count three times and once in turn. */
export function hasImpbCheckDigit(number: string): boolean {
  const digits = Array.from(number, Number).reverse();
  const sum = digits.reduce((total, digit, place) => total + digit * (place % 2 === 1 ? 3 : 1), 0);
  return sum % 10 === 0;
}

function usps(number: string, format: Tracking['format']): Tracking {
  return { number, carrier: 'usps', format, unchecked: false };
}
