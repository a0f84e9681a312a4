import { ADDRESS_FIELDS } from './address-field.ts';
import { askedBy, targetOf } from './form.condition.ts';
import { findPage, pagesOf } from './form.types.ts';
import type { Field, FormDef, Page } from './form.types.ts';

/** What a target names: a field of a page (`person.givenPinyin`), or a slot (`file.photo`). */
export type Target = { page: string; field: string };

/** Null for what the form and its slots do not have. */
export function splitTarget(form: FormDef, slots: readonly string[], target: string): Target | null {
  const [page = '', field, ...more] = target.split('.');
  if (field === undefined || more.length > 0) return null;
  if (page === 'file') return slots.includes(field) ? { page, field } : null;
  const found = findPage(form, page);
  return found !== null && fieldIds(found).includes(field) ? { page, field } : null;
}

/** The fields of a page as targets name them; of an address the parts that one may have in any country. */
function fieldIds({ fields }: Page): string[] {
  return fields.flatMap((field) =>
    field.kind === 'address' && field.flat === true ? [...ADDRESS_FIELDS] : [field.id],
  );
}

/** A post is chosen, and a consent given, by nobody at an officer's wish. */
const NOT_ASKED_AGAIN: readonly Field['kind'][] = ['consents'];

/** Every field that a supplement may ask for. */
export function askableTargets(form: FormDef): string[] {
  return pagesOf(form).flatMap((page) =>
    page.fields
      .filter(
        (field) => !NOT_ASKED_AGAIN.includes(field.kind) && !(field.kind === 'place' && field.of === 'post'),
      )
      .flatMap((field) =>
        field.kind === 'address' && field.flat === true ? [...ADDRESS_FIELDS] : [field.id],
      )
      .map((field) => `${page.id}.${field}`),
  );
}

/**
 * Targets with every field that hangs on them: who may mend the answer to a question has to answer what follows
 * from it too.
 */
export function withDependents(form: FormDef, targets: readonly string[]): string[] {
  const open = new Set(targets);
  for (let size = -1; size !== open.size;) {
    size = open.size;
    for (const page of pagesOf(form)) {
      for (const field of page.fields) {
        if (hangsOn(form, page, field, open)) open.add(`${page.id}.${field.id}`);
      }
    }
  }
  return [...open];
}

function hangsOn(form: FormDef, page: Page, field: Field, open: ReadonlySet<string>): boolean {
  const { fields, facts } = askedBy(field.when);
  const drawn = facts.flatMap((fact) => sourceOf(form, fact) ?? []);
  return [...fields.map((one) => targetOf(one, page.id)), ...drawn]
    .map((one) => one.split('.').slice(0, 2).join('.'))
    .some((one) => open.has(one));
}

/** The answer a fact is drawn from; null for one that the form does not say. */
export function sourceOf({ factsFrom }: FormDef, fact: string): string | null {
  if (fact === 'ageYears' || fact === 'minor') return factsFrom.birthDay ?? null;
  if (fact === 'yearsLeft' || fact === 'yearsExpired') return factsFrom.expiresDay ?? null;
  return fact === 'endorsements' ? (factsFrom.endorsements ?? null) : null;
}
