import { addYears, compareDays, parseDay } from '../shared/day.ts';
import type { Day } from '../shared/day.ts';
import { listAt, textAt } from './answer-path.ts';
import type { Answers } from './answer-path.ts';
import type { Complaint, Found } from './check.types.ts';
import type { DayRule, FormDef, Page } from './form.types.ts';
import type { VisibleForm } from './visible.ts';

/** The day at the post, where a rule names no field. */
export const TODAY = 'today';

/** Every rule about a day of this page that does not hold. What is not written is no day yet. */
export function judgeDays({ form, answers, facts, shown }: VisibleForm, page: Page): Found {
  const found = (form.days ?? []).flatMap((rule) => {
    const [own, ...rest] = rule.day.split('.');
    if (own !== page.id) return [];
    const from = dayOf(answers, rule.from, facts.today);
    const fields = entriesOf(answers, page.id, rest.join('.')).filter((path) => shown.has(`${own}.${path}`));
    return fields.flatMap((field) => {
      const day = parseDay(textAt(answers[page.id], field));
      return day === null || from === null || holds(rule, day, from)
        ? []
        : [{ rule, told: told(rule, field) }];
    });
  });
  const of = (note: boolean) => found.filter(({ rule }) => (rule.note ?? false) === note);
  return { complaints: of(false).map(({ told: one }) => one), notes: of(true).map(({ told: one }) => one) };
}

function holds({ least, most }: DayRule, day: Day, from: Day): boolean {
  const early = least !== undefined && compareDays(day, addYears(from, least)) < 0;
  const late = most !== undefined && compareDays(day, addYears(from, most)) > 0;
  return !early && !late;
}

function told({ code, least, most }: DayRule, field: string): Complaint {
  return { field, code, detail: { years: Math.abs(most ?? least ?? 0) } };
}

function dayOf(answers: Answers, from: string, today: Day): Day | null {
  return from === TODAY ? today : parseDay(textAt(answers, from));
}

/** `children.*.birthDay` once for each entry there is. */
function entriesOf(answers: Answers, page: string, path: string): string[] {
  const [list = '', part] = path.split('.*.');
  if (part === undefined) return [path];
  return listAt(answers[page], list).map((_, at) => `${list}.${at}.${part}`);
}

/** The fields a form's rules of days name, each as a target; of a list its first entry stands for all. */
export function dayTargets({ days = [] }: Pick<FormDef, 'days'>): string[] {
  return days.flatMap(({ day, from }) => [day.replace('.*.', '.0.'), ...(from === TODAY ? [] : [from])]);
}
