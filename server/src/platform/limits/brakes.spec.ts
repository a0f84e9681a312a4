import { expect, it } from 'vitest';
import { z } from 'zod';
import { alarmTexts, BRAKE_SETTINGS, brakeLimits, readBrakes } from './brakes.ts';

const read = (given: Record<string, string> = {}) => readBrakes(z.object(BRAKE_SETTINGS).parse(given));
const isRefused = (given: object) => !z.object(BRAKE_SETTINGS).safeParse(given).success;

it('the settings are read as they are written, and each has a default', () => {
  expect(read()).toMatchObject({ textsPerHour: 1000, mailsPerHour: 6000, puzzle: { parts: 16, bits: 6 } });
  const given = read({ CODE_TEXTS_PER_HOUR_TO: '1=8,86=3,*=1', CODE_PUZZLE: '8.5.2000' });
  expect(given.textsPerHourTo).toEqual({ '1': 8, '86': 3, '*': 1 });
  expect(given.puzzle).toEqual({ parts: 8, bits: 5, rounds: 2000 });
});

it.each([
  { CODE_TEXTS_PER_HOUR: '0' },
  { CODE_TEXTS_PER_HOUR: 'many' },
  { CODE_TEXTS_PER_HOUR_TO: '+1=8' },
  { CODE_TEXTS_PER_HOUR_TO: '1:8' },
  { CODE_PUZZLE: '16.4' },
  { CODE_MAILS_PER_HOUR: '1.5' },
])('%j is refused at the start', (given) => {
  expect(isRefused(given)).toBe(true);
});

it('each country that is named has a limit of its own, the others one name and their own counts', () => {
  const limits = brakeLimits(read({ CODE_TEXTS_PER_HOUR_TO: '1=8,*=2' }));
  expect([limits['texts_to_1']?.points, limits['texts_to_any']?.points]).toEqual([8, 2]);
  // Without a word about the others they may have what there is in all.
  expect(brakeLimits(read({ CODE_TEXTS_PER_HOUR_TO: '1=8' }))['texts_to_any']?.points).toBe(1000);
});

it('known devices have a ceiling as high, and one contact a small share of it', () => {
  const points = (name: string, to: string) =>
    brakeLimits(read({ CODE_TEXTS_PER_HOUR_TO: to, CODE_TEXTS_PER_HOUR: '60' }))[name]?.points;
  expect([points('texts_to_44_known', '44=32'), points('texts_to_44_of_one', '44=32')]).toEqual([32, 4]);
  expect([points('texts_to_1_of_one', '1=800'), points('texts_to_any_of_one', '1=800')]).toEqual([7, 7]);
  expect(points('texts_to_44_of_one', '44=3')).toBe(1);
  expect(brakeLimits(read())['mails_of_one']?.points).toBe(12);
});

it('the alarm counts whole texts, and at least one', () => {
  expect(alarmTexts(read({ CODE_TEXT_COST_CENTS: '7', CODE_TEXT_ALARM_CENTS: '22' }))).toBe(3);
  expect(alarmTexts(read({ CODE_TEXT_COST_CENTS: '50', CODE_TEXT_ALARM_CENTS: '10' }))).toBe(1);
});
