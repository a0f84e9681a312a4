import { pagesOf } from '@lingshi/domain/form/form.types.ts';
import type { Field, FormDef, Page } from '@lingshi/domain/form/form.types.ts';

/** A form with some of its pages as they are from a later version on; the others stay, each in its place. */
export function withPages(form: FormDef, changed: readonly Page[]): FormDef['groups'] {
  return form.groups.map((group) => ({
    ...group,
    steps: group.steps.map((step) =>
      typeof step === 'string' ? step : (changed.find(({ id }) => id === step.id) ?? step),
    ),
  }));
}

/** A page of the form with more said of one of its fields. @throws where the form has no such field */
export function withField(form: FormDef, at: string, more: Pick<Field, 'checks' | 'tidy'>): Page {
  const [pageId, fieldId] = at.split('.');
  const page = pagesOf(form).find(({ id }) => id === pageId);
  if (page?.fields.some(({ id }) => id === fieldId) !== true)
    throw new Error(`${form.id} has no field ${at}`);
  return {
    ...page,
    fields: page.fields.map((field) => (field.id === fieldId ? { ...field, ...more } : field)),
  };
}
