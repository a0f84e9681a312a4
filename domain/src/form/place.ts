import { countyId } from '../policy/district.ts';
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
  const state = address.states.find(({ id }) => id === textAt(parent, 'state'));
  return state?.counties ?? [];
}

/** A county may be kept by its name, as older forms had it. */
export function findPlace(places: readonly Place[], text: string): Place | undefined {
  return places.find(({ id }) => id === text) ?? places.find(({ id }) => id === countyId(text));
}
