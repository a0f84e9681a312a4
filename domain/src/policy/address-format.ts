import type { AddressFormat } from './address-format.schema.ts';
import type { DistrictMap } from './district.schema.ts';
import { settlePostcodes } from './postcode.ts';
import type { SettledPostcodes } from './postcode.ts';
import type { Postcodes } from './postcode.schema.ts';
import type { RuleBook } from './rule-book.ts';

export type FormatBook = Pick<RuleBook, 'countries' | 'addressFormats' | 'postcodes' | 'districts'>;

/** The address format of a country. @throws for a country that is not in the book; `checkRuleBook` saw to the rest. */
export function getAddressFormat(book: FormatBook, countryId: string): AddressFormat {
  const { countries, addressFormats, postcodes, districts } = book;
  const country = countries.find(({ id }) => id === countryId);
  const row = addressFormats.find(({ id }) => id === country?.addressFormat);
  if (country === undefined || row === undefined) throw new Error(`no address format for ${countryId}`);
  const { id, fields, lines, capitals } = row;
  const codes = postcodes.find((file) => file.country === country.id);
  const where = codes && { postcodes: settledOnce(codes, districts) };
  return { id, country: country.id, fields, lines, capitals, states: country.states, ...where };
}

const settled = new WeakMap<Postcodes, { maps: readonly DistrictMap[]; postcodes: SettledPostcodes }>();

/** Thousands of codes, and every order asks for the format. */
function settledOnce(codes: Postcodes, maps: readonly DistrictMap[]): SettledPostcodes {
  const known = settled.get(codes);
  if (known?.maps === maps) return known.postcodes;
  const postcodes = settlePostcodes(codes, maps);
  settled.set(codes, { maps, postcodes });
  return postcodes;
}
