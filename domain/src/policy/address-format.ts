import type { AddressFormat } from './address-format.schema.ts';
import type { RuleBook } from './rule-book.ts';

/** The address format of a country. @throws for a country that is not in the book; `checkRuleBook` saw to the rest. */
export function getAddressFormat(
  { countries, addressFormats }: Pick<RuleBook, 'countries' | 'addressFormats'>,
  countryId: string,
): AddressFormat {
  const country = countries.find(({ id }) => id === countryId);
  const row = addressFormats.find(({ id }) => id === country?.addressFormat);
  if (country === undefined || row === undefined) throw new Error(`no address format for ${countryId}`);
  const { id, fields, lines, capitals } = row;
  return { id, country: country.id, fields, lines, capitals, states: country.states };
}
