import type { Field } from '@lingshi/domain/form/form.types.ts';
import { useSay } from '../use-words.ts';
import type { Extra, FormWork } from '../form-work.ts';

/** What every input takes of its definition and of the work on the page. */
export function useCommon(field: Field, path: string, work: FormWork, extra: Extra) {
  const say = useSay();
  const { hint, example, optional } = field;
  return {
    name: path,
    label: say(field.words),
    error: work.error(path),
    ...(hint !== undefined && { hint: say(hint) }),
    ...(extra.hint !== undefined && { hint: extra.hint }),
    ...(example !== undefined && { example: say(example) }),
    ...(optional && { optional }),
  };
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
