import { useEffect, useRef, useState } from 'react';
import { forgetOnDevice, keepOnDevice, readDevice } from '../offline/kept.ts';

const PAUSE_MS = 500;

/** An unsent message survives a reload and a dropped line; it is gone once sent, and at sign-out. */
export function useKeptText(orderId: string): [text: string, setText: (text: string) => void] {
  const place = `unsent:${orderId}`;
  const [text, setText] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    let left = false;
    void readDevice<string>(place).then((kept) => {
      if (!left && kept) setText((written) => written || kept);
    });
    return () => {
      left = true;
    };
  }, [place]);
  function write(next: string) {
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(
      () => void (next === '' ? forgetOnDevice(place) : keepOnDevice(place, next)),
      PAUSE_MS,
    );
  }
  return [text, write];
}
