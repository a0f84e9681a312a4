import type { AddressFormat } from '../policy/address-format.schema.ts';
import { countyId } from '../policy/district.ts';
import { countiesOfPostcode, isAmong, statesOfPostcode } from '../policy/postcode.ts';
import type { Words } from '../policy/source.schema.ts';
import { textAt } from './answer-path.ts';
import type { FormRules } from './form.facts.ts';
import type { FieldOf } from './form.types.ts';

export type Place = { id: string; words: Words };

/**
 * What a place is chosen from; null while the rules are not known.
 * @param parent the answer the field stands in: a county is one of the state beside it
 */
export function placesOf(
  { of }: Pick<FieldOf<'place'>, 'of'>,
  parent: unknown,
  { address, posts }: FormRules,
): readonly Place[] | null {
  if (of === 'post') return posts?.map(({ id, name }) => ({ id, words: name })) ?? null;
  if (address === null) return null;
  if (of === 'state') return address.states;
  return countiesAsked(address, parent);
}

/** Only where the postcode leaves it open: there is nothing to choose where it says the county, or is still being typed. */
function countiesAsked(address: AddressFormat, parent: unknown): readonly Place[] {
  const state = address.states.find(({ id }) => id === textAt(parent, 'state'));
  const counties = state?.counties ?? [];
  const among = state && countiesOf(address, parent);
  // A code that cannot be right is mended first.
  if (among === 'incomplete' || misplacedPostcode({ address }, parent) !== null) return [];
  if (among === undefined || among === 'unknown') return counties;
  if (among.length === 1) return [];
  return counties.filter(({ id }) => among.includes(id));
}

function countiesOf({ postcodes }: AddressFormat, parent: unknown) {
  return postcodes && countiesOfPostcode(postcodes, textAt(parent, 'state'), textAt(parent, 'zip'));
}

/** The county of an address: as its postcode says, else as it was chosen; empty while nobody knows. */
export function countyIn({ address }: Pick<FormRules, 'address'>, parent: unknown): string {
  const among = address === null ? undefined : countiesOf(address, parent);
  if (typeof among !== 'object' || among.length > 1) return textAt(parent, 'county');
  return among[0] ?? '';
}

/** What is to be said of a postcode that cannot be the one of this address; null where nothing speaks against it. */
export function misplacedPostcode({ address }: Pick<FormRules, 'address'>, parent: unknown): Words | null {
  const [state, code] = [textAt(parent, 'state'), textAt(parent, 'zip').trim()];
  const postcodes = address?.postcodes;
  if (postcodes === undefined || code.length < postcodes.digits) return null;
  if (isAmong(postcodes.nowhere.codes, code)) return postcodes.nowhere.words;
  const states = statesOfPostcode(postcodes, code);
  return state === '' || states.length === 0 || states.includes(state) ? null : postcodes.otherState;
}

/** A county may be kept by its name, as older forms had it. */
export function findPlace(places: readonly Place[], text: string): Place | undefined {
  return places.find(({ id }) => id === text) ?? places.find(({ id }) => id === countyId(text));
}
