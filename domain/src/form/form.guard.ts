import { pagesOf } from './form.types.ts';
import type { Field, FieldKind, FormDef, FormProblem } from './form.types.ts';

/** Kinds whose answer is one text, which can be masked. */
const MASKABLE: readonly FieldKind[] = ['text', 'longText', 'day', 'phone', 'email'];

/** Masks and `seenBy` that would protect nothing: both are looked up by the fields of a page, not by parts of those. */
export function findIdleGuards(form: FormDef): FormProblem[] {
  return pagesOf(form).flatMap(({ id, fields }) =>
    fields.flatMap((field) => {
      const path = `${id}.${field.id}`;
      return [...guardOf(path, field), ...partsOf(path, field).flatMap(([at, part]) => guardDeep(at, part))];
    }),
  );
}

function guardOf(where: string, field: Field): FormProblem[] {
  const { kind, read, seenBy } = field;
  const idleMask = read?.masked !== undefined && !MASKABLE.includes(kind);
  const idleRoles = seenBy !== undefined && kind === 'address' && field.flat === true;
  return [
    ...(idleMask
      ? [{ where, problem: `is masked, which a ${kind} cannot be: mask a ${MASKABLE.join(', ')}` }]
      : []),
    ...(idleRoles
      ? [{ where, problem: 'has seenBy, but its answers lie beside it: write seenBy at the page' }]
      : []),
  ];
}

function guardDeep(where: string, { read, seenBy }: Field): FormProblem[] {
  const problem = (what: string) => ({
    where,
    problem: `${what}, which holds for fields of a page only: make it one, outside the group or list`,
  });
  return [
    ...(read?.masked === undefined ? [] : [problem('is masked')]),
    ...(seenBy === undefined ? [] : [problem('has seenBy')]),
  ];
}

function partsOf(path: string, field: Field): [string, Field][] {
  const below = (at: string, part: Field): [string, Field][] => [[at, part], ...partsOf(at, part)];
  if (field.kind === 'group') return field.fields.flatMap((part) => below(`${path}.${part.id}`, part));
  return field.kind === 'list' ? below(`${path}.0`, field.entry) : [];
}
