import { z } from 'zod';

const kept = z.string().trim().max(120).default('');

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
