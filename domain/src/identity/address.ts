import type { AddressFormat, AddressPart } from '../policy/address-format.schema.ts';

/** An address as it is stored, whatever the country; what it must hold is said by the format of its country. */
export type Address = Record<AddressPart, string>;
/** An address while it is typed. */
export type AddressDraft = { readonly [Part in AddressPart]?: string | undefined };

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
