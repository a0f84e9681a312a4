import type { AddressField, AddressFormat, AddressPart } from '../policy/address-format.schema.ts';
import type { Field, FieldOf, Page } from './form.types.ts';
import type { FormRules } from './form.facts.ts';

/** Every part that a stored address may have, whatever the country. */
export const ADDRESS_FIELDS = [
  'line1',
  'line2',
  'city',
  'state',
  'county',
  'zip',
] as const satisfies readonly AddressPart[];

/** The fields of a page, group or entry, a flat address opened into the parts that its country asks. */
export function openFields(fields: readonly Field[], rules: Pick<FormRules, 'address'>): readonly Field[] {
  if (!fields.some(isFlat)) return fields;
  return fields.flatMap((field) => (isFlat(field) ? addressParts(field, rules) : [field]));
}

export function fieldsOf(page: Page, rules: Pick<FormRules, 'address'>): readonly Field[] {
  return openFields(page.fields, rules);
}

/** The fields that a field has inside it; none of those that are one answer. */
export function partsOf(field: Field, rules: Pick<FormRules, 'address'>): readonly Field[] {
  if (field.kind === 'group') return openFields(field.fields, rules);
  return field.kind === 'address' ? addressParts(field, rules) : [];
}

function isFlat(field: Field): field is FieldOf<'address'> {
  return field.kind === 'address' && field.flat === true;
}

const opened = new WeakMap<AddressFormat, Map<FieldOf<'address'>, readonly Field[]>>();

/** Empty while the format of the country is not known. Made once a format: every reading of a form asks it. */
function addressParts(field: FieldOf<'address'>, { address }: Pick<FormRules, 'address'>): readonly Field[] {
  if (address === null) return [];
  const known = opened.get(address) ?? new Map<FieldOf<'address'>, readonly Field[]>();
  opened.set(address, known);
  const parts = known.get(field) ?? address.fields.map((part) => withAside(toField(part), field, address));
  known.set(field, parts);
  return parts;
}

/** What is shown below an address stands below its last part: of those that are always asked, and of all. */
function withAside(part: Field, { aside }: Field, { fields }: AddressFormat): Field {
  const always = fields.findLast(({ options }) => options !== 'counties');
  const isLast = [always?.id, fields.at(-1)?.id].includes(part.id as AddressPart);
  return aside !== undefined && isLast ? { ...part, aside } : part;
}

function toField({ id, words, hint, example, max, optional, ...part }: AddressField): Field {
  const { autoComplete, inputMode, look, prints, pattern, options } = part;
  const common = {
    id,
    words,
    ...(hint && { hint }),
    ...(example !== undefined && { example }),
    ...(optional && { optional }),
    read: {
      ...((optional === true || options === 'counties') && { hideEmpty: true as const }),
      ...(pattern && { spelled: true as const }),
    },
    typing: {
      ...(autoComplete !== undefined && { autoComplete }),
      ...(inputMode === 'numeric' && { mode: inputMode }),
      ...(look && { look }),
    },
  };
  if (options !== undefined)
    return { ...common, kind: 'place', of: options === 'states' ? 'state' : 'county' };
  return {
    ...common,
    kind: 'text',
    max,
    ...(prints && { prints }),
    ...(pattern && { pattern, tidy: closeUp }),
  };
}

/** Full-width digits, and spaces in what has a pattern without them. */
function closeUp(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, ' ').trim();
}
