import { useSyncExternalStore } from 'react';
import { useDisplay } from '../../kit/display.ts';

const DARK = '(prefers-color-scheme: dark)';

/** The colours in force: the officer's choice, else the device's. */
export function useScheme(): 'light' | 'dark' {
  const { theme } = useDisplay();
  const deviceIsDark = useSyncExternalStore(listen, () => matchMedia(DARK).matches);
  if (theme !== 'system') return theme;
  return deviceIsDark ? 'dark' : 'light';
}

function listen(listener: () => void): () => void {
  const device = matchMedia(DARK);
  device.addEventListener('change', listener);
  return () => device.removeEventListener('change', listener);
}
