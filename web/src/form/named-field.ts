import { fieldsOf, partsOf } from '@lingshi/domain/form/address-field.ts';
import type { Field, FieldKind, Page } from '@lingshi/domain/form/form.types.ts';
import type { FormRules } from '@lingshi/domain/form/form.facts.ts';
import type { Phrase } from '@lingshi/domain/shared/phrase.ts';

/** What stands at a path of a page: its name, how it is answered, and the field itself where it is one. */
export type Named = { words: Phrase; kind: FieldKind; field: Field | null };

/**
 * A field by its path in the page, visible or not: `father.name`, `children.0.name`, `names.0`, a question or a point
 * of the rules. Null for what the page does not have.
 */
export function namedField(page: Page, path: string, rules: FormRules): Named | null {
  const [top = '', ...rest] = path.split('.');
  const field = fieldsOf(page, rules).find(({ id }) => id === top);
  return field === undefined ? null : namedInside(field, rest, rules);
}

function namedInside(field: Field, [next, ...rest]: string[], rules: FormRules): Named | null {
  if (next === undefined) return { words: field.words, kind: field.kind, field };
  if (field.kind === 'list') return namedInside(field.entry, rest, rules);
  if (field.kind === 'questions') return namedQuestion(next, rules);
  if (field.kind === 'consents') {
    const point = rules.consents?.find(({ id }) => id === next);
    return point ? { words: point.title, kind: 'flag', field: null } : null;
  }
  const part = partsOf(field, rules).find(({ id }) => id === next);
  return part === undefined ? null : namedInside(part, rest, rules);
}

const KIND_OF_QUESTION = { yes_no: 'yesNo', country: 'choice', date: 'day', text: 'text' } as const;

function namedQuestion(id: string, rules: FormRules): Named | null {
  const question = rules.declaration?.questions.find((one) => one.id === id);
  return question ? { words: question.words, kind: KIND_OF_QUESTION[question.kind], field: null } : null;
}
