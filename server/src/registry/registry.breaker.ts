/** After so many failures in a row a registry is left alone for so long. */
const FAILURES = 3;
const REST_MS = 60_000;

export type Breaker = {
  /** Whether it may be asked now. After a rest one question goes through and decides about the next rest. */
  mayAsk: () => boolean;
  note: (answered: boolean) => void;
};

/** Keeps a registry that is down from being asked by everybody, and everybody from waiting for it. */
export function createBreaker(now: () => number): Breaker {
  let failures = 0;
  let restsUntil = 0;
  return {
    mayAsk: () => {
      if (failures < FAILURES) return true;
      if (now() < restsUntil) return false;
      // One question tries; the others wait for what becomes of it.
      restsUntil = now() + REST_MS;
      return true;
    },
    note: (answered) => {
      failures = answered ? 0 : failures + 1;
      if (failures >= FAILURES) restsUntil = now() + REST_MS;
    },
  };
}
