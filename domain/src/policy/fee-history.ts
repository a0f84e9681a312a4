import { compareDays } from '../shared/day.ts';
import type { DayRange } from '../shared/day.ts';
import { rowsInForce } from './policy.resolve.ts';
import type { Asked, Rule } from './policy.resolve.ts';
import type { ActiveRow } from './rule-book.ts';

/** One amount and the days on which it is taken. */
export type FeePeriod = Rule<'fee'> & DayRange;

/** What each thing costs at a post over all days, past and to come, the earliest first. Rule: notice 三(六). */
export function feeHistory(rows: readonly ActiveRow[], asked: Omit<Asked, 'day'>): FeePeriod[] {
  const fees = rows.filter(({ subject }) => subject === 'fee');
  const edges = [...new Set(fees.flatMap(({ from, to }) => (to === null ? [from] : [from, to])))];
  const days = edges.toSorted(compareDays);
  const open = new Map<ActiveRow, FeePeriod>();
  const periods: FeePeriod[] = [];
  for (const day of days) {
    const now = rowsInForce(fees, { ...asked, day });
    for (const [row, period] of open) {
      if (now.includes(row)) continue;
      periods[periods.indexOf(period)] = { ...period, to: day };
      open.delete(row);
    }
    for (const row of now) {
      if (row.subject !== 'fee' || row.body === null || open.has(row)) continue;
      const { item, source, confidence, note, body } = row;
      const period = {
        item,
        ...body,
        source,
        confidence,
        ...(note !== undefined && { note }),
        from: day,
        to: null,
      };
      open.set(row, period);
      periods.push(period);
    }
  }
  return periods;
}
