import { describe, expect, it } from 'vitest';
import { contactKey, contactSchema, E164, normaliseEmail } from './contact.ts';

describe('an e-mail address', () => {
  it.each([
    [' Li.Lei@Example.ORG ', 'Li.Lei@example.org'],
    ['li+visa@example.org', 'li+visa@example.org'],
    ['ｌｉ＠ｅｘａｍｐｌｅ．ｏｒｇ', 'li@example.org'],
    ['li @ example.org', 'li@example.org'],
  ])('%s goes to %s', (typed, email) => {
    expect(normaliseEmail(typed)).toEqual({ ok: true, value: email });
  });

  it.each(['', 'li', '@example.org', 'li@', 'li@example', 'a@b@c', `${'a'.repeat(65)}@example.org`])(
    '%s is none',
    (typed) => {
      expect(normaliseEmail(typed)).toEqual({
        ok: false,
        code: 'contact.invalid',
        detail: { kind: 'email' },
      });
    },
  );
});

describe('a contact', () => {
  it('finds its account in any case', () => {
    const key = contactKey({ kind: 'email', value: 'Li@example.org' });
    expect(contactKey({ kind: 'email', value: 'li@example.org' })).toBe(key);
  });

  it('with a tag is another mailbox than without', () => {
    const key = contactKey({ kind: 'email', value: 'li+visa@example.org' });
    expect(contactKey({ kind: 'email', value: 'li@example.org' })).not.toBe(key);
  });

  it.each([
    ['+14155550134', true],
    ['+8613800000000', true],
    ['14155550134', false],
    ['+0123456789', false],
    ['+1 415 555 0134', false],
    ['+1234567890123456', false],
  ])('%s: a phone number in E.164 is %s', (value, valid) => {
    expect(E164.test(value)).toBe(valid);
    expect(contactSchema.safeParse({ kind: 'phone', value }).success).toBe(valid);
  });
});
