import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskContact, parseContact } from './contact.parse.ts';

function read(text: string): unknown {
  const contact = parseContact(text);
  return contact.ok ? contact.value.value : contact.detail;
}

describe('what somebody types to sign in', () => {
  it.each([
    ['+1 (415) 555-0134', '+14155550134'],
    ['＋１４１５５５５０１３４', '+14155550134'],
    ['0086 138 0013 8000', '+8613800138000'],
    ['+852 5123 4567', '+85251234567'],
    ['+49 1512 3456789', '+4915123456789'],
    ['+263 71 234 5678', '+263712345678'],
    [' Li.Ming+visa@Example.ORG ', 'Li.Ming+visa@example.org'],
  ])('%s is understood, whatever the country', (typed, value) => {
    expect(read(typed)).toBe(value);
  });

  it('a number without its country code is never guessed', () => {
    expect(read('415 555 0134')).toEqual({ kind: 'phone', reason: 'country_code_missing' });
    expect(read('13800138000')).toEqual({ kind: 'phone', reason: 'country_code_missing' });
  });

  it.each([
    ['+999 12345678', 'country_code_unknown'],
    ['+1 415', 'length'],
    ['+1 415 555 0134 99 88 77 66 55', 'length'],
    ['+1 415 555 0134 ext. 7', 'length'],
  ])('%s is refused with the reason %s', (typed, reason) => {
    expect(read(typed)).toEqual({ kind: 'phone', reason });
  });

  it('neither address nor number says so', () => {
    expect(read('my name')).toEqual({ reason: 'neither' });
    expect(read('me@')).toEqual({ kind: 'email' });
  });

  it('nothing that is typed makes it fail, and what it accepts is E.164 or has an @', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.stringMatching(/^[+0-9 ()-]{1,24}$/),
          fc.stringMatching(/^\+1 ?415 ?[2-9][0-9]{2} ?[0-9]{4}$/),
          fc.stringMatching(/^[A-Za-z]{1,9}@[A-Za-z]{2,9}\.(org|net)$/),
        ),
        (text) => {
          const contact = parseContact(text);
          if (!contact.ok) return;
          const { kind, value } = contact.value;
          expect(kind === 'phone' ? /^\+[1-9]\d{6,14}$/.test(value) : value.includes('@')).toBe(true);
          expect(maskContact(contact.value)).not.toBe(value);
        },
      ),
    );
  });
});
