import { daysBetween } from '../shared/day.ts';
import type { Day } from '../shared/day.ts';

/**
 * Which reminder of its end a mandate in force is due, as its number of days; null = none. A sweep that missed a day
 * still sends it. A mandate shorter than that was agreed on only just now: nobody is reminded of it.
 * @param remindDays rows `remind_before_end` of the rules
 */
export function mandateReminder(
  { acceptedDay, untilDay }: { acceptedDay: Day; untilDay: Day },
  today: Day,
  remindDays: readonly number[],
): number | null {
  const left = daysBetween(today, untilDay);
  const due = remindDays.filter((days) => left <= days).toSorted((a, b) => a - b)[0];
  if (left < 0 || due === undefined) return null;
  return daysBetween(acceptedDay, untilDay) > due ? due : null;
}
