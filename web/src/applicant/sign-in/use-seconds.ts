import { useEffect, useState } from 'react';

/** Whole seconds until an instant, counting down to 0. */
export function useSecondsUntil(at: string): number {
  const [left, setLeft] = useState(() => secondsUntil(at));
  useEffect(() => {
    setLeft(secondsUntil(at));
    const timer = setInterval(() => {
      const now = secondsUntil(at);
      setLeft(now);
      if (now <= 0) clearInterval(timer);
    }, 1000);
    return () => clearInterval(timer);
  }, [at]);
  return left;
}

function secondsUntil(at: string): number {
  return Math.max(0, Math.ceil((Date.parse(at) - Date.now()) / 1000));
}
