import { partsOf } from '@lingshi/domain/form/address-field.ts';
import { pagesOf } from '@lingshi/domain/form/form.types.ts';
import type { Field } from '@lingshi/domain/form/form.types.ts';
import { LOAD_FORMS, LOAD_FORMS_BEFORE } from '@lingshi/services/generated/forms.ts';
import { expect, it } from 'vitest';
import { ASIDES } from './asides.ts';

function inside(field: Field): Field[] {
  if (field.kind === 'list') return [field, ...inside(field.entry)];
  return [field, ...partsOf(field, { address: null }).flatMap(inside)];
}

it('everything that a form wants shown beside a field is here, and nothing else', async () => {
  const forms = (
    await Promise.all([LOAD_FORMS, LOAD_FORMS_BEFORE].flatMap(Object.values).map((load) => load()))
  ).flat();
  const fields = forms.flatMap((form) => pagesOf(form).flatMap((page) => page.fields.flatMap(inside)));
  const wanted = new Set(fields.flatMap(({ aside }) => aside ?? []));
  expect(Object.keys(ASIDES).toSorted()).toEqual([...wanted].toSorted());
});
