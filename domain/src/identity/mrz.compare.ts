import { addDays, compareDays } from '../shared/day.ts';
import type { Day } from '../shared/day.ts';
import { machineReadableName } from './machine-readable-name.ts';
import { normaliseDocumentNumber } from './normalise.ts';
import { MRZ_LAYOUTS } from './mrz.layout.ts';
import type { MrzFormat } from './mrz.layout.ts';
import type { MrzFields, MrzReading } from './mrz.parse.ts';
import { parsePinyinName } from './real-name.ts';
import type { PinyinName } from './real-name.ts';

/** What a form may ask that the data page says too. */
export const PAGE_VALUES = ['surname', 'givenNames', 'number', 'birthDay', 'sex', 'expiryDay'] as const;
export type PageValue = (typeof PAGE_VALUES)[number];
/** What a person typed. Left out: not asked; empty: nothing typed yet. */
export type TypedPage = { readonly [V in PageValue]?: string };

/** One value beside the other. `agrees` is null while nothing was typed, or where the page leaves it open. */
export type PageLine = { value: PageValue; typed: string; read: string; agrees: boolean | null };

export type PageComparison = {
  lines: PageLine[];
  /** Everything that can be compared is the same. */
  agrees: boolean;
  /** Two of name, number and birth date differ: rather the page of somebody else than a slip of the keyboard. */
  otherPerson: boolean;
  expiry: 'expired' | 'soon' | 'later' | 'unknown';
};

/** An airline or a border may want half a year. Our own threshold for a hint, no rule. */
const SOON_DAYS = 183;

/** Typed values and the data page side by side; changes neither. Rule: notice 三(二): one verified person. */
export function comparePage(
  { fields, format }: Pick<MrzReading, 'fields' | 'format'>,
  typed: TypedPage,
  today: Day,
): PageComparison {
  const lines = PAGE_VALUES.filter((value) => typed[value] !== undefined).map((value) => {
    const line = { value, typed: typed[value] ?? '', read: fields[value] ?? '' };
    return { ...line, agrees: judge(line, fields, typed, format) };
  });
  const differs = (...values: PageValue[]) =>
    lines.some(({ value, agrees }) => values.includes(value) && agrees === false);
  const apart = [differs('surname', 'givenNames'), differs('number'), differs('birthDay')].filter(
    Boolean,
  ).length;
  return {
    lines,
    agrees: lines.every(({ agrees }) => agrees !== false),
    otherPerson: apart >= 2,
    expiry: expiryOf(fields.expiryDay, today),
  };
}

function judge(
  { value, typed, read }: Omit<PageLine, 'agrees'>,
  fields: MrzFields,
  all: TypedPage,
  format: MrzFormat,
): boolean | null {
  if (value === 'givenNames' && all.surname) {
    return sameName(fields, { surname: fields.surname, given: typed }, format);
  }
  if (typed === '' || read === '') return null;
  if (value === 'surname') {
    return sameName(fields, { surname: typed, given: fields.givenNames }, format);
  }
  if (value === 'number') return normaliseDocumentNumber(typed) === read;
  return typed === read;
}

/** A zone knows no hyphens and apostrophes and may cut a long name, so both are compared as it prints them. */
function sameName(fields: MrzFields, typed: PinyinName, format: MrzFormat): boolean {
  const { length } = MRZ_LAYOUTS[format].fields.name;
  const sound = parsePinyinName(typed);
  const name = sound.ok ? sound.value : typed;
  const printed = machineReadableName({ surname: fields.surname, given: fields.givenNames });
  return machineReadableName(name).slice(0, length) === printed.slice(0, length);
}

function expiryOf(day: Day | null, today: Day): PageComparison['expiry'] {
  if (day === null) return 'unknown';
  if (compareDays(day, today) < 0) return 'expired';
  return compareDays(day, addDays(today, SOON_DAYS)) < 0 ? 'soon' : 'later';
}
