import { describe, expect, it } from 'vitest';
import { createScanReader } from './scanner.ts';

function type(keys: string[], gap: number) {
  const reader = createScanReader();
  return keys.map((key, index) => reader.key(key, index * gap));
}

describe('a scanner', () => {
  it('is known by its pace; what it typed is handed over whole', () => {
    const heard = type([...'SF-26-7K3M9Q-C', 'Enter'], 4);
    expect(heard.slice(0, 2)).toEqual(['pass', 'pass']);
    expect(heard.slice(2, -1).every((one) => one === 'swallow')).toBe(true);
    expect(heard.at(-1)).toEqual({ scanned: 'SF-26-7K3M9Q-C' });
  });

  it('may press Shift for its capitals', () => {
    const heard = type(['Shift', 'S', 'Shift', 'F', '-', '2', '6', '1', 'Enter'], 5);
    expect(heard.at(-1)).toEqual({ scanned: 'SF-261' });
  });

  it('is not taken for a hand, nor a hand for it', () => {
    expect(type([...'123', 'Enter'], 140)).toEqual(['pass', 'pass', 'pass', 'pass']);
  });

  it('is not seen in two keys that roll over each other', () => {
    expect(type(['1', '2', 'Tab', ' ', '3'], 12)).toEqual(['pass', 'pass', 'pass', 'pass', 'pass']);
  });

  it('that says next to nothing is passed over', () => {
    expect(type(['1', '2', 'Enter'], 5).at(-1)).toBe('pass');
  });
});
