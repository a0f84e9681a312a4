import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentDisposition } from './attachment.ts';
import { networkOf, pseudonymise } from './client-address.ts';

describe('the name of a file in a header', () => {
  it('cannot end the line, leave the quotes, turn the reading direction or name a folder', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('a"\r\nx: y', '\u202Egpj.exe', '../../etc', '😀.png', "a'b(c)*"),
    );
    fc.assert(
      fc.property(any, (name) => {
        const header = contentDisposition(name);
        expect(header).toMatch(
          /^attachment; filename="[\x20-\x21\x23-\x7e]*"; filename\*=UTF-8''[\w.!~%-]+$/,
        );
        expect(decodeURIComponent(header.split("''")[1]!)).not.toMatch(/[/\\\p{Cc}\p{Cf}]/u);
      }),
    );
  });

  it('keeps a name that is harmless', () => {
    expect(contentDisposition('护照 1.pdf', 'inline')).toBe(
      `inline; filename="__ 1.pdf"; filename*=UTF-8''%E6%8A%A4%E7%85%A7%201.pdf`,
    );
  });
});

describe('what counts as one caller', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:0001:2::6', '2001:db8:1:2::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('%s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it('a pseudonym is the same for the same secret only', () => {
    const [one, again, other] = [1, 1, 2].map((byte) => Buffer.alloc(32, byte));
    expect(pseudonymise(one!, 'a')).toBe(pseudonymise(again!, 'a'));
    expect(pseudonymise(one!, 'a')).not.toBe(pseudonymise(other!, 'a'));
    expect(pseudonymise(one!, 'a')).not.toBe(pseudonymise(one!, 'b'));
  });
});
