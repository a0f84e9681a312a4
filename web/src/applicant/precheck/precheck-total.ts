type Days = { min: number; max: number; counted: 'working_days' | 'calendar_days' } | null;
type Stage = { days: Days; need: 'required' | 'perhaps' };

/** `weeks` to wait; where all is done within one, the `days` it takes. */
export type TimeInAll = { unit: 'weeks' | 'weeks_one' | 'working_days' | 'days'; min: number; max: number };

const WEEK = 7;
const WORKING_WEEK = 5;

/**
 * An honest time for the whole way: the days of the steps everybody goes through, summed, five working days a week. Null
 * where no step has days.
 */
export function timeInAll(stages: readonly Stage[]): TimeInAll | null {
  const known = stages.flatMap(({ days, need }) => (days && need === 'required' ? [days] : []));
  if (known.length === 0) return null;
  const weeks = (end: 'min' | 'max') =>
    known.reduce((sum, days) => sum + days[end] / (days.counted === 'working_days' ? WORKING_WEEK : WEEK), 0);
  const max = Math.ceil(weeks('max'));
  if (max <= 1) return daysInAll(known);
  const min = Math.max(1, Math.floor(weeks('min')));
  return { unit: min === max ? 'weeks_one' : 'weeks', min, max };
}

function daysInAll(known: readonly NonNullable<Days>[]): TimeInAll {
  const sum = (end: 'min' | 'max') => known.reduce((all, days) => all + days[end], 0);
  const working = known.every(({ counted }) => counted === 'working_days');
  return { unit: working ? 'working_days' : 'days', min: sum('min'), max: sum('max') };
}
