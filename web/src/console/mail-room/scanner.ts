import { useEffect, useRef } from 'react';

/** Scanners type faster than hands: a few milliseconds a character against a hundred and more. */
const FASTEST_HAND_MS = 35;
const SHORTEST = 6;
const HANDS_ROLL = 2;

export type ScanReader = {
  /**
   * Told of every key outside a text field.
   * @returns 'pass' for a key of a hand, 'swallow' for one of a scanner, or what was scanned when it is complete
   */
  key: (key: string, at: number) => 'pass' | 'swallow' | { scanned: string };
};

/**
 * Tells a scanner from a hand by its pace. Two keys may roll over each other under one hand, three do not: so the
 * first two characters have passed when the third shows it. They are the letters of a post, which tick nothing.
 */
export function createScanReader(): ScanReader {
  let typed = '';
  let last = Number.NEGATIVE_INFINITY;
  return {
    key: (key, at) => {
      // Shift comes before a capital and says nothing by itself.
      if (key === 'Shift') return 'pass';
      const quick = at - last < FASTEST_HAND_MS;
      last = at;
      if (key === 'Enter') {
        const scanned = typed;
        typed = '';
        return quick && scanned.length >= SHORTEST ? { scanned } : 'pass';
      }
      if (key.length !== 1) typed = '';
      else typed = quick ? typed + key : key;
      return typed.length > HANDS_ROLL ? 'swallow' : 'pass';
    },
  };
}

/** Hears a scanner wherever the focus is, but in a text field: there it may well be scanning a tracking number. */
export function useScanner(onScan: (text: string) => void): void {
  const latest = useRef(onScan);
  useEffect(() => {
    latest.current = onScan;
  });
  useEffect(() => {
    const reader = createScanReader();
    function press(event: KeyboardEvent) {
      const field = event.target instanceof HTMLElement ? event.target.closest('input, textarea') : null;
      const writes = field && !field.matches('[type="checkbox"], [type="radio"]');
      if (writes || event.ctrlKey || event.metaKey || event.altKey) return;
      const heard = reader.key(event.key, event.timeStamp);
      if (heard === 'pass') return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (heard !== 'swallow') latest.current(heard.scanned);
    }
    // Before every other listener, or the digits of a number would tick boxes.
    addEventListener('keydown', press, { capture: true });
    return () => removeEventListener('keydown', press, { capture: true });
  }, []);
}
