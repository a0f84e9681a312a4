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

type Zone = {
  format: Intl.DateTimeFormat;
  /** The last answer: a busy server asks about the same second hundreds of times. */
  second: number;
  day: string;
};

const zones = new Map<string, Zone>();

/**
 * The calendar day 'YYYY-MM-DD' that an instant falls on in an IANA zone.
 * @throws RangeError when the zone is unknown
 */
export function dayIn(zone: string, date: Date): string {
  const known = zones.get(zone) ?? openZone(zone);
  // No zone's offset was ever finer than a second.
  const second = Math.floor(date.getTime() / 1000);
  if (known.second !== second) {
    const parts = new Map(known.format.formatToParts(date).map(({ type, value }) => [type, value]));
    known.day = `${parts.get('year')?.padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`;
    known.second = second;
  }
  return known.day;
}

// Making a format costs a hundred times what using one does.
function openZone(zone: string): Zone {
  const format = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const opened = { format, second: Number.NaN, day: '' };
  zones.set(zone, opened);
  return opened;
}
