import { z } from 'zod';
import { ok, refuse } from '../shared/result.ts';
import type { Result } from '../shared/result.ts';
import { findUnprintable, isPrintable } from './printable.ts';
import type { Complaint } from './printable.ts';
import { US_STATES } from './us-state.ts';

const line = (max: number) => z.string().trim().min(1).max(max);
const maybe = (max: number) => z.string().trim().max(max).default('');

/**
 * A residence in the United States. It leads to the competent post (facts B) and is where the new book goes.
 * Lengths are ours. ZIP: five digits or ZIP+4 (USPS Publication 28).
 */
export const usAddressSchema = z
  .object({
    line1: line(80),
    line2: maybe(80),
    city: line(50),
    state: z.enum(US_STATES),
    /** Two posts share California, by county; elsewhere the state decides. */
    county: maybe(40),
    zip: z
      .string()
      .trim()
      .regex(/^\d{5}(-\d{4})?$/),
  })
  .refine((address) => address.state !== 'CA' || address.county !== '', {
    path: ['county'],
    error: 'county is needed in CA',
  });

export type UsAddress = z.output<typeof usAddressSchema>;

const PRINTED_FIELDS = ['line1', 'line2', 'city'] as const;
export type PrintedField = (typeof PRINTED_FIELDS)[number];
export type AddressComplaint = Complaint & { field: PrintedField };
type PrintedAddress = Pick<UsAddress, PrintedField>;

/** Every character of an address that prints wrong, with its field. */
export function findUnprintableInAddress(address: PrintedAddress): AddressComplaint[] {
  return PRINTED_FIELDS.flatMap((field) =>
    findUnprintable('us_address', address[field]).map((complaint) => ({ field, ...complaint })),
  );
}

/** Refuses an address that a label cannot carry; the detail names the fields only. */
export function checkPrintableAddress(address: PrintedAddress): Result<undefined> {
  const fields = PRINTED_FIELDS.filter((field) => !isPrintable('us_address', address[field]));
  return fields.length === 0 ? ok() : refuse('address.not_printable', { fields });
}

/** The lines under the name on an envelope, in capitals as USPS Publication 28 prefers them. */
export function usAddressLines(address: Omit<UsAddress, 'county'>): string[] {
  const { line1, line2, city, state, zip } = address;
  return [line1, line2, `${city} ${state} ${zip}`]
    .filter((text) => text !== '')
    .map((text) => text.toUpperCase());
}
