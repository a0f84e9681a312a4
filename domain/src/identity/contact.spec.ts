import { describe, expect, it } from 'vitest';
import { contactKey, normaliseEmail } from './contact.ts';

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
});
