import { useSyncExternalStore } from 'react';
import { readChoice, writeChoice } from './choice.ts';

export type Theme = 'system' | 'light' | 'dark';
export type Contrast = 'system' | 'more';
export type Display = { elder: boolean; theme: Theme; contrast: Contrast };

const listeners = new Set<() => void>();
let display: Display = startDisplay();

function startDisplay(): Display {
  const theme = readChoice('theme');
  return {
    elder: readChoice('elder') === 'yes',
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    contrast: readChoice('contrast') === 'more' ? 'more' : 'system',
  };
}

export function setDisplay(change: Partial<Display>): void {
  display = { ...display, ...change };
  writeChoice('elder', display.elder ? 'yes' : null);
  writeChoice('theme', display.theme === 'system' ? null : display.theme);
  writeChoice('contrast', display.contrast === 'system' ? null : display.contrast);
  applyDisplay();
  for (const listener of listeners) listener();
}

/** Writes the choices where tokens.css reads them. Call once before the first render. */
export function applyDisplay(): void {
  const { dataset } = document.documentElement;
  mark(dataset, 'elder', display.elder ? 'yes' : null);
  mark(dataset, 'theme', display.theme === 'system' ? null : display.theme);
  mark(dataset, 'contrast', wantsContrast() ? 'more' : null);
}

/** Follows the device while the page is open. */
export function followDevice(): void {
  matchMedia('(prefers-contrast: more)').addEventListener('change', applyDisplay);
}

export function useDisplay(): Display {
  return useSyncExternalStore(listen, () => display);
}

function wantsContrast(): boolean {
  return display.contrast === 'more' || matchMedia('(prefers-contrast: more)').matches;
}

function mark(dataset: DOMStringMap, name: string, value: string | null): void {
  if (value === null) delete dataset[name];
  else dataset[name] = value;
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
