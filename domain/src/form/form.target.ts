import type { AddressPart } from '../policy/address-format.schema.ts';
import { ADDRESS_FIELDS } from './address-field.ts';
import { askedBy, targetOf } from './form.condition.ts';
import type { Condition } from './form.condition.ts';
import { sourcesOfFact } from './form.facts.ts';
import { signedTargets } from './form.signed.ts';
import { signerTargets } from './form.signer.ts';
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
  return fields.flatMap(idsOf);
}

function idsOf(field: Field): readonly string[] {
  return field.kind === 'address' && field.flat === true ? ADDRESS_FIELDS : [field.id];
}

/** A post is chosen, and a consent given, by nobody at an officer's wish. */
const NOT_ASKED_AGAIN: readonly Field['kind'][] = ['consents'];

/** Every field that a supplement may ask for. @param pages as the case shows them: what it hides is asked of nobody */
export function askableTargets(pages: readonly Page[]): string[] {
  return pages.flatMap((page) =>
    page.fields
      .filter(
        (field) => !NOT_ASKED_AGAIN.includes(field.kind) && !(field.kind === 'place' && field.of === 'post'),
      )
      .flatMap(idsOf)
      .map((field) => `${page.id}.${field}`),
  );
}

/**
 * Targets with every field that hangs on them: who may mend the answer to a question has to answer what follows
 * from it too, and to sign anew what was signed with it.
 */
export function withDependents(form: FormDef, targets: readonly string[]): string[] {
  const open = new Set(targets);
  for (let size = -1; size !== open.size;) {
    size = open.size;
    for (const page of pagesOf(form)) {
      for (const field of page.fields) {
        for (const id of idsOf(field)) {
          if (sourcesOf(form, page, field, id).some((one) => open.has(one))) open.add(`${page.id}.${id}`);
        }
      }
    }
  }
  return [...open];
}

/** Every answer on which it hangs whether a field is asked, what may be chosen in it, or what it stands for. */
function sourcesOf(form: FormDef, page: Page, field: Field, id: string): string[] {
  const conditions = [page.when, field.when].map(askedBy);
  // Inside a group or an entry, what stands beside is of the same target.
  const inside = innerConditions(field).map(askedBy);
  const fields = [
    ...conditions.flatMap((asked) => asked.fields),
    ...inside.flatMap((asked) => asked.fields.filter((one) => !one.startsWith('.'))),
  ].map((one) => targetOf(one, page.id));
  const facts = [...conditions, ...inside].flatMap((asked) => asked.facts);
  const drawn = facts.flatMap((fact) => sourcesOfFact(form, fact));
  return [...fields, ...drawn, ...placeSources(page, field, id), ...signedBy(form, field)].map((one) =>
    one.split('.').slice(0, 2).join('.'),
  );
}

function innerConditions(field: Field): (Condition | undefined)[] {
  const inner = field.kind === 'group' ? field.fields : field.kind === 'list' ? [field.entry] : [];
  return inner.flatMap((one) => [one.when, ...innerConditions(one)]);
}

/** Another state has other counties, towns and postcodes. */
const IN_STATE: readonly string[] = ['county', 'city', 'zip'] satisfies readonly AddressPart[];

function placeSources({ id: page }: Page, field: Field, id: string): string[] {
  const part = field.kind === 'address' && field.flat === true && IN_STATE.includes(id);
  const county = field.kind === 'place' && field.of === 'county';
  if (county) return [`${page}.state`, `${page}.zip`];
  return part ? [`${page}.state`] : [];
}

function signedBy(form: FormDef, { kind }: Field): string[] {
  return kind === 'signature' ? [...signedTargets(form), ...signerTargets(form)] : [];
}
