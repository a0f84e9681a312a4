import { expect, test } from 'vitest';
import { checkTermsDraft } from './mandate-terms.ts';

const draft = { applicantId: '', name: '样本', services: ['passport'], untilDay: '2026-06-30' };
const fields = (change: Partial<typeof draft>, nameKnown = false) =>
  checkTermsDraft({ ...draft, ...change }, { today: '2026-03-02', nameKnown }).map(({ field }) => field);

test('a name, a service and a day within a year are asked for, each by its field', () => {
  expect(fields({})).toEqual([]);
  expect(fields({ name: ' ', services: [], untilDay: '2026-2-' })).toEqual(['name', 'services', 'untilDay']);
});

test('a name that is known already is not asked for', () => {
  expect(fields({ name: '' }, true)).toEqual([]);
});

test('a child’s name is asked for, also when one’s own is known', () => {
  expect(fields({ applicantId: 'c1', name: '' }, true)).toEqual(['name']);
});

test.each([
  ['2026-03-01', false],
  ['2026-03-02', true],
  ['2027-03-02', true],
  ['2027-03-03', false],
])('%s as the last day: %s', (untilDay, good) => {
  expect(fields({ untilDay }).length === 0).toBe(good);
});
