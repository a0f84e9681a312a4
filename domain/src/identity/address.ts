import type { AddressField, AddressFormat, AddressPart } from '../policy/address-format.schema.ts';
import { countyId } from '../policy/district.ts';
import { findUnprintable, takeSuggestions } from './printable.ts';

/** An address as it is stored, whatever the country; what it must hold is said by the format of its country. */
export type Address = Record<AddressPart, string>;
/** An address while it is typed. */
export type AddressDraft = { readonly [Part in AddressPart]?: string | undefined };

/** `fix`, in the detail of what cannot be printed, is the whole text with every suggestion taken. */
export type AddressComplaint = { field: AddressPart; code: string; detail?: Record<string, unknown> };

type Place = AddressFormat['states'][number];

/** What a part is chosen from, by what was chosen before; null = it is typed. */
export function placesFor(
  format: AddressFormat,
  field: AddressField,
  address: AddressDraft,
): readonly Pick<Place, 'id' | 'words'>[] | null {
  if (field.options === undefined) return null;
  if (field.options === 'states') return format.states;
  return format.states.find(({ id }) => id === address.state)?.counties ?? [];
}

/** The parts to ask: a county only in a state that is divided by counties. */
export function askedFields(format: AddressFormat, address: AddressDraft): AddressField[] {
  return format.fields.filter((field) => placesFor(format, field, address)?.length !== 0);
}

/**
 * What does not hold, each part once.
 * @param span `soFar` says nothing of what is still empty or half typed
 */
export function checkAddress(
  format: AddressFormat,
  address: AddressDraft,
  span: 'soFar' | 'whole',
): AddressComplaint[] {
  return askedFields(format, address).flatMap((field) => {
    const text = (address[field.id] ?? '').trim();
    const strange = unprintable(field, text);
    if (strange.length > 0 || span === 'soFar') return strange;
    if (text === '') return field.optional === true ? [] : [{ field: field.id, code: 'form.incomplete' }];
    return shapeOf(format, field, address, text);
  });
}

function shapeOf(
  format: AddressFormat,
  field: AddressField,
  address: AddressDraft,
  text: string,
): AddressComplaint[] {
  const { id, max, pattern } = field;
  if (text.length > max && pattern === undefined) return [{ field: id, code: 'form.too_long' }];
  if (pattern !== undefined && !matches(pattern.matches, text)) {
    return [{ field: id, code: 'form.incomplete', detail: { words: pattern.words } }];
  }
  const places = placesFor(format, field, address);
  // A county may be kept by its name, as older forms had it.
  const known = places?.some((place) => place.id === text || place.id === countyId(text)) ?? true;
  return known ? [] : [{ field: id, code: 'form.incomplete' }];
}

function unprintable({ id, prints }: AddressField, text: string): AddressComplaint[] {
  if (prints === undefined) return [];
  // Advice that asks to look again is no refusal: the text can be printed.
  const bad = findUnprintable(prints, text).filter(({ advice }) => !advice.startsWith('check_'));
  const [first] = bad;
  if (first === undefined) return [];
  const fix = takeSuggestions(text, bad);
  const detail = { ...first, ...(fix !== text && { fix }) };
  return [{ field: id, code: 'address.not_printable', detail }];
}

/** The lines under the name on an envelope, as the carriers of the country read them. */
export function addressLines(format: AddressFormat, address: AddressDraft): string[] {
  const lines = writtenLines(format, address);
  return format.capitals ? lines.map((line) => line.toUpperCase()) : lines;
}

/** The same lines with the letters as they were typed. */
export function writtenLines(format: AddressFormat, address: AddressDraft): string[] {
  const textOf = (part: AddressPart) => (address[part] ?? '').trim();
  return format.lines
    .map(({ parts, joinedBy }) =>
      parts
        .map(textOf)
        .filter((text) => text !== '')
        .join(joinedBy),
    )
    .filter((line) => line !== '');
}

/**
 * The parts that are typed another way than they are kept: full-width digits, and spaces in what has a pattern
 * without them. @returns only what changes
 */
export function tidyAddress(format: AddressFormat, address: AddressDraft): Partial<Address> {
  return Object.fromEntries(
    format.fields.flatMap(({ id, pattern }) => {
      const text = address[id] ?? '';
      const tidied = pattern === undefined ? text : tidyByPattern(pattern.matches, text);
      return tidied === text ? [] : [[id, tidied]];
    }),
  );
}

function tidyByPattern(pattern: string, text: string): string {
  const plain = text.normalize('NFKC').trim();
  const closed = plain.replace(/\s/gu, '');
  return matches(pattern, plain) ? plain : closed;
}

function matches(pattern: string, text: string): boolean {
  return new RegExp(`^(?:${pattern})$`, 'u').test(text);
}
