import { z } from 'zod';
import { ADDRESS_PARTS } from '../policy/address-format.schema.ts';
import type { Address, AddressDraft } from './address.ts';

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

/** The shape that is stored, from one with parts left out. */
export function fullAddress(address: AddressDraft): Address {
  return Object.fromEntries(ADDRESS_PARTS.map((part) => [part, address[part] ?? ''])) as Address;
}
