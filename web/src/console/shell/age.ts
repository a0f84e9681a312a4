import { useEffect, useState } from 'react';
import { useShellWords } from './shell.words.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

type Age = { unit: 'minutes' | 'hours' | 'days'; count: number };

/** In the largest unit that has passed whole: who waits three days does not care for the minutes. */
export function ageOf(at: string, now: number): Age {
  const passed = Math.max(0, now - Date.parse(at));
  if (passed >= DAY) return { unit: 'days', count: Math.floor(passed / DAY) };
  if (passed >= HOUR) return { unit: 'hours', count: Math.floor(passed / HOUR) };
  return { unit: 'minutes', count: Math.floor(passed / MINUTE) };
}

/** How long ago, in words that stay true while the page is open. */
export function useAgeWords(): (at: string) => string {
  const t = useShellWords();
  const now = useNow();
  return (at) => {
    const { unit, count } = ageOf(at, now);
    return t(`shell.age_${unit}`, { count });
  };
}

/** The clock, once a minute. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE);
    return () => clearInterval(timer);
  }, []);
  return now;
}
