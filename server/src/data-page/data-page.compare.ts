import { textAt } from '@lingshi/domain/form/answer-path.ts';
import type { Answers } from '@lingshi/domain/form/answer-path.ts';
import type { FormDef } from '@lingshi/domain/form/form.types.ts';
import { splitTarget } from '@lingshi/domain/form/form.target.ts';
import { comparePage } from '@lingshi/domain/identity/mrz.compare.ts';
import type { PageComparison, PageLine } from '@lingshi/domain/identity/mrz.compare.ts';
import type { MrzReading } from '@lingshi/domain/identity/mrz.parse.ts';
import type { CaseRules, LoadedOrder } from '../order/order.loaded.ts';
import { storedAnswers } from '../order/order.seen.ts';

/** `target` is the field that asks it. */
export type FormLine = PageLine & { target: string };

/** A reading beside what the form says now, complete or not, in the fields that the service names; a page may expire while an order waits. */
export function compareWithForm(
  reading: MrzReading,
  loaded: Pick<LoadedOrder, 'answers'>,
  { service: { dataPage = {} }, form, today }: CaseRules,
): Omit<PageComparison, 'lines'> & { lines: FormLine[] } {
  const answers = storedAnswers(loaded);
  const asked = Object.entries(dataPage).flatMap(([value, at]) => {
    const target = askedOf([at].flat(), form, answers);
    return target === null ? [] : [[value, target] as const];
  });
  const targets: Partial<Record<string, string>> = Object.fromEntries(asked);
  const typed = Object.fromEntries(asked.map(([value, target]) => [value, textAt(answers, target)]));
  const { lines, ...found } = comparePage(reading, typed, today);
  return { ...found, lines: lines.map((line) => ({ ...line, target: targets[line.value] ?? '' })) };
}

/** The one in which something stands, else the first that the form has. */
function askedOf(targets: readonly string[], form: FormDef, answers: Answers): string | null {
  const known = targets.filter((target) => splitTarget(form, [], target) !== null);
  return known.find((target) => textAt(answers, target) !== '') ?? known[0] ?? null;
}
