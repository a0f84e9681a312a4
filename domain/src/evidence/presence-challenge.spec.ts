import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawPresence, isPresenceWord, PRESENCE_BYTES, presenceText } from './presence-challenge.ts';
import { PRESENCE_WORDS } from './presence.words.ts';
import { whichOf } from '../../test/which-of.ts';

const bytes = fc.uint8Array({ minLength: PRESENCE_BYTES, maxLength: PRESENCE_BYTES });

describe('words that prove a picture was made just now', () => {
  it('are two different ones of the list and a number of two digits', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const { first, second, number } = drawPresence(random);
        expect(first).not.toBe(second);
        expect(isPresenceWord(first) && isPresenceWord(second)).toBe(true);
        expect(number).toBeGreaterThanOrEqual(10);
        expect(number).toBeLessThanOrEqual(99);
      }),
    );
  });

  it('read the same in both languages', () => {
    const drawn = { first: 'moon', second: 'kite', number: 47 } as const;
    expect(presenceText(drawn, ({ zh }) => zh)).toBe('月亮 风筝 47');
    expect(presenceText(drawn, ({ en }) => en)).toBe('moon kite 47');
  });

  it('no Chinese word stands for two English ones', () => {
    const chinese = Object.values(PRESENCE_WORDS).map(({ zh }) => zh);
    expect(new Set(chinese).size).toBe(chinese.length);
    expect(whichOf(Object.entries(PRESENCE_WORDS), ([name, { en }]) => name !== en)).toEqual([]);
  });

  it('what is not of the list is none', () => {
    expect(isPresenceWord('toString')).toBe(false);
  });
});
