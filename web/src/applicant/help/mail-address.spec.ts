import { describe, expect, it } from 'vitest';
import { mailAddress } from './mail-address.ts';

describe('the address of a ready e-mail', () => {
  it('carries subject and text whole, whatever stands in them', () => {
    const subject = '护照 & 旅行证 (100 %)?';
    const address = mailAddress('huzhao.sf@gmail.com', { subject, body: 'One\nTwo = 2 + 1' });
    expect(address.startsWith('mailto:huzhao.sf@gmail.com?subject=')).toBe(true);
    expect(address).not.toMatch(/[\s+]/);
    const parts = new Map(
      address
        .slice(address.indexOf('?') + 1)
        .split('&')
        .map((part) => part.split('=').map(decodeURIComponent) as [string, string]),
    );
    expect(parts.get('subject')).toBe(subject);
    expect(parts.get('body')).toBe('One\r\nTwo = 2 + 1');
  });

  it('lets nobody slip in a second recipient', () => {
    expect(mailAddress('a@b.org?cc=c@d.org', { subject: '', body: '' })).not.toContain('?cc=');
  });
});
