import fc from 'fast-check';
import { changeAt, valueAt } from '@lingshi/domain/form/answer-path.ts';
import { typedAnswer } from '@lingshi/domain/form/keep.ts';
import { tidyText } from '@lingshi/domain/shared/plain-text.ts';
import { expect, it } from 'vitest';
import { readFormTexts } from '../../test/audit/form-texts.ts';
import { HOSTILE } from '../../test/audit/hostile.ts';

const texts = await readFormTexts();
const places = [...new Set(texts.map(({ path }) => path))];

it('every text of every form is kept without what nobody sees, and without a tower of marks', () => {
  const forms = new Set(texts.map(({ form }) => form.id));
  expect(forms.size).toBeGreaterThan(2);
  expect(places.length).toBeGreaterThan(60);
  const passed = places.filter((path) =>
    HOSTILE.some((one) => {
      const kept = valueAt(typedAnswer(changeAt({}, path, `陈${one}演`)), path);
      return kept !== '陈演' && kept !== `陈a${'\u0301'.repeat(8)}演`;
    }),
  );
  expect(passed).toEqual([]);
});

it('so is what stands where no text is asked, names of parts among it', () => {
  const sent = {
    born: { 'a\u202Eb': ['x\u200By', { deep: '\u2066' }] },
    signature: [[0.5, 1]],
    flag: true,
    none: null,
  };
  expect(typedAnswer(sent)).toEqual({
    born: { ab: ['xy', { deep: '' }] },
    signature: [[0.5, 1]],
    flag: true,
    none: null,
  });
});

it('what people write stays: marks, lines, forms of a character, scripts from right to left', () => {
  const written = [
    '葛\u{E0100}',
    'Nguye\u0302\u0303n Thi\u0323',
    'བཀྲ་ཤིས་རྒྱ་མཚོ',
    'ئۇيغۇر تىلى',
    'ᠮᠣᠩᠭᠣᠯ',
    '一\n二\t三',
    '👍🏽 ❤\uFE0F',
  ];
  expect(typedAnswer({ written })).toEqual({ written });
});

it('to tidy twice is to tidy once', () => {
  const marks = fc.string({
    unit: fc.constantFrom('a', '\u0301', '\u200B', '\uFE0F', '\u202E', '\u034F', '陈', '\u{E0100}'),
    maxLength: 60,
  });
  const text = fc.oneof(marks, fc.string({ unit: 'binary', maxLength: 60 }));
  fc.assert(
    fc.property(text, (one) => {
      const once = tidyText(one);
      expect(tidyText(once)).toBe(once);
      expect(typedAnswer({ one })).toEqual({ one: once });
    }),
  );
});
