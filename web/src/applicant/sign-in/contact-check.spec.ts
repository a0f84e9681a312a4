import { describe, expect, it } from 'vitest';
import { checkContact } from './contact-check.ts';

describe('an e-mail address or a phone number', () => {
  it.each([
    [' li.hua@example.com ', 'li.hua@example.com'],
    ['ｌｉ＠example.com', 'li@example.com'],
    ['+1 (415) 555-0100', '+14155550100'],
    ['0086 138 0000 0000', '+8613800000000'],
    ['＋86 13800000000', '+8613800000000'],
    ['+393331234567', '+393331234567'],
  ])('is taken as people write it: %s', (typed, contact) =>
    expect(checkContact(typed)).toEqual({ ok: true, contact }),
  );

  it.each([
    ['415 555 0100', ['+1 4155550100']],
    ['13800000000', ['+86 13800000000']],
    ['14155550100', ['+1 4155550100', '+86 14155550100']],
    ['333123456', []],
  ])('asks for the country of a bare number and never picks it: %s', (typed, guesses) =>
    expect(checkContact(typed)).toEqual({ ok: false, reason: 'country_code', guesses }),
  );

  it.each([
    ['', 'empty'],
    ['li@example', 'email'],
    ['@example.com', 'email'],
    ['abc', 'email'],
    ['+1', 'email'],
    ['+12345', 'phone'],
    ['+1415555010012345', 'phone'],
  ])('says what is wrong: %s', (typed, reason) =>
    expect(checkContact(typed)).toMatchObject({ ok: false, reason }),
  );
});
