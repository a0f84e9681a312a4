import { createDecipheriv, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SealBroken, aad, open, openJson, openText, seal, sealJson } from './cipher.ts';

const key = Buffer.alloc(32, 'k');
const place = aad('applicant', 'name', 'a1');

test('what is sealed opens again, whatever it is', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (bytes, text) => {
      expect(open(key, seal(key, Buffer.from(bytes), place), place)).toEqual(Buffer.from(bytes));
      expect(openText(key, seal(key, text, place), place)).toBe(Buffer.from(text).toString());
    }),
  );
  expect(openJson(key, sealJson(key, { name: '张三', days: [1, 2] }, place), place)).toEqual({
    name: '张三',
    days: [1, 2],
  });
});

test('one flipped bit anywhere is an error, never garbage', () => {
  const sealed = seal(key, 'G12345678', place);
  for (let bit = 0; bit < sealed.length * 8; bit += 1) {
    const damaged = Buffer.from(sealed);
    damaged[bit >> 3]! ^= 1 << (bit & 7);
    expect(() => open(key, damaged, place)).toThrow(SealBroken);
  }
});

test('a value cut short or grown is an error', () => {
  const sealed = seal(key, 'G12345678', place);
  for (let length = 0; length < sealed.length; length += 1) {
    expect(() => open(key, sealed.subarray(0, length), place)).toThrow(SealBroken);
  }
  expect(() => open(key, Buffer.concat([sealed, Buffer.of(0)]), place)).toThrow(SealBroken);
});

test('a value moved to another table, column, row or key version does not open', () => {
  const sealed = seal(key, 'G12345678', place);
  const elsewhere = [
    aad('officer', 'name', 'a1'),
    aad('applicant', 'number', 'a1'),
    aad('applicant', 'name', 'a2'),
    aad('applicant', 'name', 'a1', 2),
  ];
  for (const other of elsewhere) expect(() => open(key, sealed, other)).toThrow(SealBroken);
  expect(() => open(randomBytes(32), sealed, place)).toThrow(SealBroken);
});

test('two places never share their additional data, even when a row id holds the separator', () => {
  expect(() => aad('a|b', 'c', 'd')).toThrow('needs a table');
  expect(() => aad('a', 'b|c', 'd')).toThrow('needs a table');
  expect(() => aad('a', 'b', '')).toThrow('needs the id');
  expect(aad('a', 'b', 'c|2', 1).bytes).not.toEqual(aad('a', 'b', 'c', 2).bytes);
});

test('nonces do not repeat', () => {
  const nonces = new Set<string>();
  for (let i = 0; i < 30_000; i += 1) nonces.add(seal(key, '', place).toString('latin1', 2, 14));
  expect(nonces.size).toBe(30_000);
});

test('the written format is enough to open a value without this program', () => {
  const sealed = seal(key, '李四', aad('applicant', 'name', 'a1', 7));
  expect([...sealed.subarray(0, 2)]).toEqual([1, 7]);
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(2, 14));
  decipher.setAAD(Buffer.from('applicant|name|a1|7')).setAuthTag(sealed.subarray(-16));
  const text = decipher.update(sealed.subarray(14, -16), undefined, 'utf8') + decipher.final('utf8');
  expect(text).toBe('李四');
});
