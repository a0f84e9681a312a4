import { findPage } from '@lingshi/domain/form/form.types.ts';
import { expect, test } from 'vitest';
import { SERVICES } from '@lingshi/services/generated/services.ts';

test('what a family shares stands on a page of the form that each service is written in', () => {
  const named = SERVICES.flatMap(({ id, forms, shared = {} }) =>
    Object.values(shared).map((page) => ({ id, page, form: forms.at(-1) })),
  );
  expect(named.length).toBeGreaterThan(10);
  const lost = named.filter(({ form, page }) => form === undefined || findPage(form, page) === null);
  expect(lost.map(({ id, page }) => `${id}: ${page}`)).toEqual([]);
});
