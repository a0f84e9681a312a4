type Days = { min: number; max: number; counted: 'working_days' | 'calendar_days' } | null;

const WEEK = 7;
const WORKING_WEEK = 5;

/** Honest weeks for the whole way: the steps' days summed, five working days a week. Null where no step has days. */
export function weeksInAll(stages: readonly { days: Days }[]): { min: number; max: number } | null {
  const known = stages.flatMap(({ days }) => (days ? [days] : []));
  if (known.length === 0) return null;
  const weeks = (end: 'min' | 'max') =>
    known.reduce((sum, days) => sum + days[end] / (days.counted === 'working_days' ? WORKING_WEEK : WEEK), 0);
  return { min: Math.max(1, Math.floor(weeks('min'))), max: Math.ceil(weeks('max')) };
}
