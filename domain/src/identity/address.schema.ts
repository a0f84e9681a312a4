import { z } from 'zod';

/** Far more than any format takes: what is too long for a label is told beside the other faults, not instead of them. */
const kept = z.string().trim().max(400).default('');

/**
 * An address as it is stored, whatever the country: shape only. What it must hold is said by the format of its
 * country, see `checkAddress`.
 */
export const addressSchema = z.object({
  line1: kept,
  line2: kept,
  city: kept,
  state: kept,
  county: kept,
  zip: kept,
});
