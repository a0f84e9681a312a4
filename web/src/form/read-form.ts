import type { Answers } from '@lingshi/domain/form/answer-path.ts';
import type { FormFacts } from '@lingshi/domain/form/form.facts.ts';
import type { Field, FormDef, Page } from '@lingshi/domain/form/form.types.ts';
import { flatRows, rowsOf } from '@lingshi/domain/form/rows.ts';
import type { Row } from '@lingshi/domain/form/rows.ts';
import { sayLabel, sayValue } from '@lingshi/domain/form/rows.say.ts';
import type { Sayings } from '@lingshi/domain/form/rows.say.ts';
import { seeForm } from '@lingshi/domain/form/visible.ts';
import { parseDay } from '@lingshi/domain/shared/day.ts';
import { formatDocumentDay } from '../kit/format.ts';
import { useLocale } from '../kit/locale.ts';
import { countryName } from './countries.ts';
import { useFieldWords } from './field.words.ts';
import { useSay } from './use-words.ts';

/** Answers as they are read: the name and the words of each row, in the reader's language. */
export function useReader() {
  const sayings = useSayings();
  return {
    label: (row: Pick<Row, 'label' | 'nth'>) => sayLabel(row, sayings.locale),
    value: (row: Pick<Row, 'value'>) => sayValue(row.value, sayings),
    sayings,
  };
}

function useSayings(): Sayings {
  const t = useFieldWords();
  const locale = useLocale();
  return {
    locale,
    day: (day) => formatDocumentDay(day, locale),
    country: (code) => countryName(code, locale, t),
  };
}

/** Every visible answer of a page, one below the other. */
export function readRows(form: FormDef, page: Page, answers: Answers, facts: FormFacts): Row[] {
  return flatRows(rowsOf(seeForm(form, answers, facts), page));
}

/** One value as its field says it: the words of the option that was chosen, a day as documents write it. */
export function useValueWords(): (field: Field | null | undefined, value: string) => string {
  const say = useSay();
  const locale = useLocale();
  return (field, value) => {
    if (field?.kind === 'day' && parseDay(value) !== null) return formatDocumentDay(value, locale);
    if (field?.kind !== 'choice') return value;
    const option = field.options.find((one) => one.value === value);
    return option ? say(option.words) : value;
  };
}
