import { compareDays, parseDay } from '../shared/day.ts';
import { textAt } from './answer-path.ts';
import { NOTHING_FOUND } from './check.types.ts';
import type { Found, PageCheck, Written } from './check.types.ts';

/** A day that has come already, at the post. */
export function notInFuture({ path, text, facts }: Written): Found {
  const day = parseDay(text);
  return day !== null && compareDays(day, facts.today) > 0
    ? { complaints: [{ field: path, code: 'form.in_future' }] }
    : NOTHING_FOUND;
}

/** Two days of a page that follow one another. */
export function inOrder(first: string, later: string): PageCheck {
  return function daysInOrder({ answer }) {
    const [from, to] = [parseDay(textAt(answer, first)), parseDay(textAt(answer, later))];
    const wrong = from !== null && to !== null && compareDays(to, from) <= 0;
    return wrong ? { complaints: [{ field: later, code: 'form.day_order' }] } : NOTHING_FOUND;
  };
}
