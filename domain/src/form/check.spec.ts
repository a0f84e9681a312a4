import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPage, checkWhole, notesOf } from './check.ts';
import { TEST_FACTS, TEST_FORM } from '../../test/form/form.ts';
import { pagesOf } from './form.types.ts';
import type { Answers } from './answer-path.ts';
import { keptAnswer, tidied } from './keep.ts';
import { flatRows, rowsOf } from './rows.ts';
import { seeForm } from './visible.ts';

const [READER, HOME] = pagesOf(TEST_FORM) as [ReturnType<typeof pagesOf>[0], ReturnType<typeof pagesOf>[0]];
const see = (answers: Answers) => seeForm(TEST_FORM, answers, TEST_FACTS);
const whole = (answers: Answers, page = READER) =>
  checkPage(see(answers), page, 'whole').map(({ field, code }) => `${field} ${code}`);

describe('a page', () => {
  it('lacks what is asked and empty, in the order of the page, and nothing that is hidden', () => {
    expect(whole({})).toEqual(['name form.incomplete', 'birthDay form.incomplete', 'pet form.incomplete']);
    expect(whole({ reader: { name: 'A', birthDay: '1990-01-01', pet: 'cat' } })).toEqual([
      'petName form.incomplete',
    ]);
  });

  it('while it is written says nothing of what is empty', () => {
    const seen = see({ reader: { name: 'x'.repeat(21) } });
    expect(checkPage(seen, READER, 'soFar')).toEqual([{ field: 'name', code: 'form.too_long' }]);
  });

  it('points down to the input', () => {
    const place = { line1: 'Reed Lane 7', zip: '1', city: 'Café', state: 'XX' };
    expect(whole({ home: { place, family: [{ alive: true, phone: '1' }] } }, HOME)).toEqual([
      'place.zip form.incomplete',
      'place.city address.not_printable',
      'place.state form.incomplete',
      'family.0.phone form.incomplete',
    ]);
  });

  it('is kept in its normal form where it holds, otherwise as it was typed', () => {
    const reader = { name: ' ada ', birthDay: '1990-01-01', pet: 'none' };
    expect(keptAnswer(see({ reader }), READER)).toEqual({ ...reader, name: 'ADA' });
    expect(keptAnswer(see({ reader: { ...reader, pet: '' } }), READER)).toEqual({ ...reader, pet: '' });
  });

  it('a number of the country needs no country code', () => {
    const seen = see({ home: { family: [{ alive: true, phone: '123 456' }] } });
    expect(tidied(seen, HOME)).toEqual({ family: [{ alive: true, phone: '+999123456' }] });
  });
});

describe('whatever is sent', () => {
  const anything = fc.record(
    {
      reader: fc.anything(),
      home: fc.oneof(fc.anything(), fc.record({ place: fc.anything(), family: fc.anything() })),
      guardian: fc.anything(),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<Answers>;

  it('nothing throws, and a complaint names a field that is asked', () => {
    fc.assert(
      fc.property(anything, (answers) => {
        const seen = see(answers);
        for (const { target } of checkWhole(seen)) {
          const [page, field] = target.split('.');
          expect(seen.shown, target).toContain(`${page}.${field}`);
        }
        for (const page of seen.pages) {
          const told = (depth: 'soFar' | 'whole') => checkPage(seen, page, depth).map(({ field }) => field);
          expect(told('whole')).toEqual(expect.arrayContaining(told('soFar')));
          expect(new Set(told('whole')).size).toBe(told('whole').length);
          notesOf(seen, page);
          keptAnswer(seen, page);
          flatRows(rowsOf(seen, page));
        }
      }),
      { numRuns: 1000 },
    );
  });
});
