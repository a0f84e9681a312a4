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
