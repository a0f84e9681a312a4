import { useEffect, useState } from 'react';
import { keepOnDevice, readDevice } from '../offline/kept.ts';

/** What is in the envelope already, kept on this device until sign-out. */
export function useTicks(orderId: string): [ticked: readonly string[], tick: (items: string[]) => void] {
  const place = `packed:${orderId}`;
  const [ticked, setTicked] = useState<readonly string[]>([]);
  useEffect(() => {
    let left = false;
    void readDevice<string[]>(place).then((kept) => {
      if (!left && kept) setTicked(kept);
    });
    return () => {
      left = true;
    };
  }, [place]);
  function tick(items: string[]) {
    setTicked(items);
    void keepOnDevice(place, items);
  }
  return [ticked, tick];
}
