import { describe, expect, it } from 'vitest';
import { note } from '../order/order.command.ts';
import { POLICY_BODIES } from '../policy/policy-body.schema.ts';
import { cited } from '../policy/source.schema.ts';
import { dropInvisible, tidyText, typedText, visibleText } from './plain-text.ts';
import { whichOf } from '../../test/which-of.ts';

const SEEN = /[\t\n\r\p{Variation_Selector}]/u;
/** Looked for one by one, so that no range is forgotten. */
const INVISIBLE = Array.from({ length: 0x11_0000 }, (_none, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))
  .filter((one) => /[\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\p{Cc}]/u.test(one) && !SEEN.test(one));

describe('a character that nobody sees', () => {
  it('is refused in words of rules and their sources, whichever it is', () => {
    const words = (text: string) => ({ words: { zh: '费', en: text } });
    const fee = { amount: { currency: 'XTS', cents: 1 }, per: 'order' };
    const taken = INVISIBLE.filter(
      (one) =>
        POLICY_BODIES.fee.safeParse({ ...fee, ...words(`a${one}b`) }).success ||
        cited.source.safeParse(`Circular ${one}7`).success ||
        visibleText.safeParse(one).success,
    );
    expect(INVISIBLE.length).toBeGreaterThan(3_500);
    expect(taken).toEqual([]);
    expect(POLICY_BODIES.fee.safeParse({ ...fee, ...words('a b') }).success).toBe(true);
  });

  it('is dropped from reasons and notes, and counts nothing towards their length', () => {
    expect(whichOf(INVISIBLE, (one) => typedText.parse(` ${one}ab `) !== 'ab')).toEqual([]);
    expect(note.safeParse('a\u202E\u200B\u2066').success).toBe(false);
  });

  it('of marks upon one letter, eight are left', () => {
    expect(tidyText(`a${'\u0301'.repeat(10_000)}b`)).toBe(`a${'\u0301'.repeat(8)}b`);
    // Vietnamese, Hebrew with vowels and accents, Thai.
    for (const text of ['ê\u0301\u0323', 'שּׁ\u05b8\u0591', 'ที่']) expect(tidyText(text)).toBe(text);
  });

  it('is none where it tells forms of a name apart, or ends a line', () => {
    for (const text of ['葛\u{E0100}', '一\n二', 'a\tb']) expect(dropInvisible(text)).toBe(text);
  });
});
