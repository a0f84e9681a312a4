import { describe, expect, it } from 'vitest';
import { isSingle, nameOf } from './keys.ts';

const bare = { code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe('a pressed key', () => {
  it('is named by its letter, whatever the capitals', () => {
    expect(nameOf({ ...bare, key: 'J' })).toBe('j');
  });

  it('is named by its place where an input method hides the letter', () => {
    expect(nameOf({ ...bare, key: 'Process', code: 'KeyC' })).toBe('c');
    expect(nameOf({ ...bare, key: 'ㄏ', code: 'KeyC' })).toBe('c');
  });

  it('keeps the sign that shift makes', () => {
    expect(nameOf({ ...bare, key: '?', shiftKey: true })).toBe('?');
    expect(nameOf({ ...bare, key: 'Tab', shiftKey: true })).toBe('shift+Tab');
  });

  it('is the same with Ctrl here and ⌘ there', () => {
    expect(nameOf({ ...bare, key: 'Enter', ctrlKey: true })).toBe('mod+Enter');
    expect(nameOf({ ...bare, key: 'Enter', metaKey: true })).toBe('mod+Enter');
  });

  it('with Alt belongs to the browser', () => {
    expect(nameOf({ ...bare, key: 'd', altKey: true })).toBe('');
  });

  it('counts as single only when it is a character, alone or after another', () => {
    expect([isSingle('j'), isSingle('g 1')]).toEqual([true, true]);
    expect([isSingle('Enter'), isSingle('mod+k')]).toEqual([false, false]);
  });
});
