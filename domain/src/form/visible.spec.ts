import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isObject } from './answer-path.ts';
import { TEST_FACTS, TEST_FORM } from '../../test/form/form.ts';
import type { Answers } from './answer-path.ts';
import { checkPage } from './check.ts';
import { findPage } from './form.types.ts';
import { changeAnswer } from './keep.ts';
import { seeForm } from './visible.ts';

const see = (answers: Answers) => seeForm(TEST_FORM, answers, TEST_FACTS);
const ADULT = { name: 'Ada', birthDay: '1990-01-01' };
const CHILD = { name: 'Bo', birthDay: '2020-01-01' };

describe('what is visible', () => {
  it('a hidden field has no value, and what hung on it neither', () => {
    const reader = { ...ADULT, pet: 'none', petName: 'Rex', vaccinated: true };
    expect(see({ reader }).answers.reader).toEqual({ ...ADULT, pet: 'none' });
  });

  it('a page hangs on facts drawn from visible answers, and on answers of other pages', () => {
    const guardian = { name: 'Cy' };
    expect(see({ reader: CHILD, guardian }).answers.guardian).toEqual(guardian);
    expect(see({ reader: ADULT, guardian }).answers).not.toHaveProperty('guardian');
    const bitten = { ...CHILD, pet: 'dog', petName: 'Rex', vaccinated: false };
    expect(see({ reader: bitten, guardian }).answers).not.toHaveProperty('guardian');
    // The answer that would hide the page is itself hidden.
    expect(see({ reader: { ...bitten, pet: 'none' }, guardian }).answers.guardian).toEqual(guardian);
  });

  it('what hangs on a fact not known yet is not asked', () => {
    expect(see({ reader: { name: 'Di' } }).pages.map(({ id }) => id)).toEqual(['reader', 'home']);
  });

  it('entries of a list show their parts each by itself', () => {
    const family = [{ alive: true, phone: '+9991' }, { phone: '+9992' }];
    expect(see({ home: { family } }).answers.home).toEqual({ family: [{ alive: true, phone: '+9991' }, {}] });
  });

  it('nobody keeps what was not asked', () => {
    expect(see({ reader: { ...ADULT, nose: 1 }, cellar: { x: 1 } }).answers).toEqual({ reader: ADULT });
  });
});

describe('an answer that changes', () => {
  it('clears what hung on it, and says what', () => {
    const reader = { ...CHILD, pet: 'dog', petName: 'Rex', vaccinated: true };
    const { answers, cleared } = changeAnswer(TEST_FORM, { reader }, TEST_FACTS, 'reader.pet', 'none');
    expect(answers.reader).toEqual({ ...CHILD, pet: 'none' });
    expect(cleared).toEqual(['reader.petName', 'reader.vaccinated']);
  });

  it('clears nothing said of an empty field', () => {
    const { cleared } = changeAnswer(TEST_FORM, { reader: ADULT }, TEST_FACTS, 'reader.pet', 'none');
    expect(cleared).toEqual([]);
  });
});

const change = fc.oneof(
  fc.tuple(fc.constant('reader.pet'), fc.constantFrom('cat', 'none', '', 7)),
  fc.tuple(fc.constant('reader.petName'), fc.constantFrom('Rex', '')),
  fc.tuple(fc.constant('reader.vaccinated'), fc.constantFrom(true, false, null)),
  fc.tuple(fc.constant('reader.birthDay'), fc.constantFrom('2020-01-01', '1990-01-01', '2020-')),
  fc.tuple(fc.constant('guardian.name'), fc.constantFrom('Cy', '')),
  fc.tuple(fc.constant('home.place.state'), fc.constantFrom('NO', '')),
  fc.tuple(
    fc.constant('home.family'),
    fc.constantFrom([], [{ alive: true, phone: 'x' }], [{ phone: 'x' }], 'x'),
  ),
  fc.tuple(fc.constant('home.family.0.alive'), fc.boolean()),
);

describe('a list', () => {
  it('is seen up to one entry too many, however long it was sent', () => {
    const family = Array.from({ length: 80_000 }, () => ({}));
    const seen = see({ home: { family } });
    const kept = seen.answers['home']?.['family'] as unknown[];
    const page = findPage(TEST_FORM, 'home')!;
    expect(kept.length).toBeLessThan(20);
    expect(checkPage(seen, page, 'whole')).toContainEqual({ field: 'family', code: 'form.too_long' });
  });
});

describe('after any sequence of changes', () => {
  it('the stored answers are exactly those of the visible fields', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        let answers: Answers = {};
        for (const [target, value] of changes)
          answers = changeAnswer(TEST_FORM, answers, TEST_FACTS, target, value).answers;
        const seen = see(answers);
        expect(seen.answers).toEqual(answers);
        for (const path of pathsIn(answers)) expect(seen.shown, path).toContain(path);
      }),
      { numRuns: 400 },
    );
  });

  it('a form is seen the same, in whatever order its answers came', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const raw: Record<string, Record<string, unknown>> = {};
        for (const [target, value] of changes) {
          const [page = '', field = ''] = target.split('.');
          raw[page] = { ...raw[page], [field]: value };
        }
        const once = see(raw).answers;
        expect(see(once).answers).toEqual(once);
      }),
    );
  });
});

function pathsIn(value: unknown, path = ''): string[] {
  if (!isObject(value)) return [path];
  const inner = Object.entries(value).flatMap(([key, one]) =>
    pathsIn(one, path === '' ? key : `${path}.${key}`),
  );
  return path === '' ? inner : [path, ...inner];
}
