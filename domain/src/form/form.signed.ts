import { pagesOf } from './form.types.ts';
import type { Field, FormDef } from './form.types.ts';

/** What a signature stands under. A consent is a tick of its own, and is asked again by nobody. */
const SIGNED: readonly Field['kind'][] = ['questions'];

/** The fields of a form that are signed, as targets. */
export function signedTargets(form: FormDef): string[] {
  return pagesOf(form).flatMap(({ id, fields }) =>
    fields.filter(({ kind }) => SIGNED.includes(kind)).map((field) => `${id}.${field.id}`),
  );
}
