import { z } from 'zod';
import { expect, it } from 'vitest';
import { READING_SETTINGS, readReadingMost } from './reading.most.ts';

const settings = z.object(READING_SETTINGS);
const read = (given: { READING_PER_HOUR?: string } = {}) => readReadingMost(settings.parse(given));

it('the measures are our own until an operator names others, and those that are not named stay', () => {
  const own = { files: 150, papers: 150, numbers: 60, hits: 300, readers: 100, pictures: 1000 };
  expect(read()).toEqual(own);
  expect(read({ READING_PER_HOUR: 'files=20,pictures=4000' })).toEqual({ ...own, files: 20, pictures: 4000 });
});

it.each([
  'files=0',
  'files=-1',
  'files',
  'file=20',
  'files=20;numbers=9',
  'files=20001',
  'files=2,files=3',
  'files=1.5',
])('%s is refused at the start', (READING_PER_HOUR) => {
  expect(settings.safeParse({ READING_PER_HOUR }).success).toBe(false);
});
