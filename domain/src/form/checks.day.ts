import { declared } from '../shared/declared.ts';
import { compareDays, daysBetween, parseDay } from '../shared/day.ts';
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
declared('not_in_future', notInFuture);

/** A day that is still to come, or today, at the post. */
export function notInPast({ path, text, facts }: Written): Found {
  const day = parseDay(text);
  return day !== null && compareDays(day, facts.today) < 0
    ? { complaints: [{ field: path, code: 'form.in_past' }] }
    : NOTHING_FOUND;
}
declared('not_in_past', notInPast);

/** Two reviews, the making and the way to the post: who leaves sooner calls as well. Our own figure. */
const SOON_DAYS = 3;

/** A journey so close that the person is asked to call. It stops nobody. */
export function comesInTime({ path, text, facts }: Written): Found {
  const day = parseDay(text);
  const days = day === null ? SOON_DAYS : daysBetween(facts.today, day);
  const soon = days >= 0 && days < SOON_DAYS;
  return { complaints: [], notes: soon ? [{ field: path, code: 'travel_soon' }] : [] };
}
declared('comes_in_time', comesInTime);

/** Two days of a page that follow one another. */
export function inOrder(first: string, later: string): PageCheck {
  return declared(`in_order ${first} ${later}`, ({ answer }) => {
    const [from, to] = [parseDay(textAt(answer, first)), parseDay(textAt(answer, later))];
    const wrong = from !== null && to !== null && compareDays(to, from) <= 0;
    return wrong ? { complaints: [{ field: later, code: 'form.day_order' }] } : NOTHING_FOUND;
  });
}
