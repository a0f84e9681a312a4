import { ok, refuse } from '../shared/result.ts';
import type { Result } from '../shared/result.ts';
import { parseOrderNumber } from '../order/order-number.ts';
import { hasS10CheckDigit, isS10 } from './tracking.s10.ts';
import type { Tracking } from './tracking.types.ts';
import { readUsps } from './tracking.usps.ts';

/** Reads the numbers of one carrier; null: plainly of another. */
type Reader = (number: string) => Result<Tracking> | null;

/** Carriers whose numbers we can read, by their id in the rules; of the others every number passes unchecked. */
const READERS: Readonly<Record<string, Reader | undefined>> = { usps: readUsps };

/**
 * Reads a tracking number as people type it and as scanners send it. A post keeps no tracking numbers of its
 * own, so a slip here means a lost trail (facts A9).
 * Trap: other carriers number as they please, so an unknown number passes and says `unchecked`; only a number
 * that is plainly one of a known kind is refused.
 * @param carriers ids of the carriers of the post's country
 */
export function parseTracking(text: string, carriers: readonly string[]): Result<Tracking> {
  const number = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
  // The sheet in the parcel has one beside the carrier's label: a scan that slipped.
  if (parseOrderNumber(text).ok) return refuse('tracking.invalid', { reason: 'order_number' });
  if (isS10(number) && !hasS10CheckDigit(number))
    return refuse('tracking.invalid', { reason: 'check_digit' });
  for (const carrier of carriers) {
    const read = READERS[carrier]?.(number);
    if (read) return read;
  }
  if (!/^[A-Z0-9]{8,40}$/.test(number) || !/\d/.test(number)) {
    return refuse('tracking.invalid', { reason: 'shape' });
  }
  const format = isS10(number) ? 's10' : 'other';
  return ok({ number, carrier: null, format, unchecked: format === 'other' });
}
