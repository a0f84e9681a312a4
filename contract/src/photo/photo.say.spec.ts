import { describe, expect, it } from 'vitest';
import { OUR_LIMITS } from '@lingshi/domain/evidence/photo.limits.ts';
import { PHOTO_KEYS } from '@lingshi/domain/evidence/photo.types.ts';
import { photoSentence, rulebookName, sayLimit, sayMeasured } from './photo.say.ts';
import { PHOTO_WORDS } from './photo.words.ts';

describe('the words of the photo check', () => {
  it.each(PHOTO_KEYS)('say what to change at every end of a limit of %s', (key) => {
    const { min, max } = OUR_LIMITS[key].advice;
    const { low, high } = PHOTO_WORDS.keys[key];
    const said = { zh: expect.stringMatching(/./), en: expect.stringMatching(/./) };
    // Ears that are not seen are never called wrong, so they have no such sentence.
    const wanted = [...(min !== null && key !== 'ears' ? [low] : []), ...(max !== null ? [high] : [])];
    expect(wanted).toEqual(wanted.map(() => expect.objectContaining(said)));
  });

  it('have a sentence for everything that cannot be told', () => {
    for (const key of PHOTO_KEYS) expect(photoSentence('en', `${key}.unknown`)).toMatch(/\.$/);
  });

  it('read as people do', () => {
    expect(sayMeasured('en', 0.718, 'height_share')).toBe('72% of the height');
    expect(sayMeasured('zh', null, 'mm')).toBe('量不出来');
    expect(sayLimit('en', { min: 28, max: 33 }, 'mm')).toBe('28 mm to 33 mm');
    expect(sayLimit('en', { min: null, max: 5_242_880 }, 'bytes')).toBe('at most 5120 KB');
    expect(rulebookName('zh', 'unheard_of')).toBe('unheard_of');
  });
});
