import { describe, expect, it } from 'vitest';
import { closeIntent, keyOf, type IntentStore } from './intent.ts';

function memory(): IntentStore {
  const kept = new Map<string, string>();
  return {
    getItem: (place) => kept.get(place) ?? null,
    setItem: (place, value) => void kept.set(place, value),
    removeItem: (place) => void kept.delete(place),
  };
}

function counter() {
  let count = 0;
  return () => `key-${++count}`;
}

describe('an intent', () => {
  it('keeps its key while the same thing is sent again', () => {
    const [store, newKey] = [memory(), counter()];
    const first = keyOf(store, 'submit', { version: 3 }, newKey);
    expect(keyOf(store, 'submit', { version: 3 }, newKey)).toBe(first);
  });

  it('gets a new key when what is sent has changed', () => {
    const [store, newKey] = [memory(), counter()];
    const first = keyOf(store, 'submit', { version: 3 }, newKey);
    expect(keyOf(store, 'submit', { version: 4 }, newKey)).not.toBe(first);
  });

  it('gets a new key after it was answered', () => {
    const [store, newKey] = [memory(), counter()];
    const first = keyOf(store, 'message', { text: 'x' }, newKey);
    closeIntent(store, 'message');
    expect(keyOf(store, 'message', { text: 'x' }, newKey)).not.toBe(first);
  });

  it('does not keep what was sent on the device', () => {
    const store = memory();
    keyOf(store, 'message', { text: '张伟 E12345678' }, counter());
    expect(store.getItem('intent.message')).not.toContain('E12345678');
  });
});
