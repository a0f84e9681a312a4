/** Where the time comes from. Everything that asks for it is given a clock, so that tests can hold it still. */
export type Clock = { now: () => Date };

export const systemClock: Clock = { now: () => new Date() };

export type FixedClock = Clock & {
  /** Moves to an instant, or forward by milliseconds. */
  set: (instant: string | Date) => void;
  advance: (milliseconds: number) => void;
};

/** A clock that stands still until it is moved. */
export function fixedClock(instant: string | Date): FixedClock {
  let current = parse(instant);
  return {
    now: () => new Date(current),
    set: (next) => {
      current = parse(next);
    },
    advance: (milliseconds) => {
      current += milliseconds;
    },
  };
}

function parse(instant: string | Date): number {
  const time = new Date(instant).getTime();
  if (Number.isNaN(time)) throw new RangeError(`${String(instant)} is no instant.`);
  return time;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The calendar day 'YYYY-MM-DD' that an instant falls on in an IANA zone.
 * @throws RangeError when the zone is unknown
 */
export function dayIn(zone: string, date: Date): string {
  const format = formats.get(zone) ?? makeFormat(zone);
  const parts = new Map(format.formatToParts(date).map(({ type, value }) => [type, value]));
  return `${parts.get('year')?.padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`;
}

// Making a format costs a hundred times what using one does.
function makeFormat(zone: string): Intl.DateTimeFormat {
  const format = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formats.set(zone, format);
  return format;
}
