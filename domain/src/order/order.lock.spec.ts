import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lockKeys } from './order.lock.ts';
import type { LockedPerson } from './order.lock.ts';

const newborn: LockedPerson = {
  name: '吕样例',
  pinyin: 'LYU YANGLI',
  birthDay: '2026-02-01',
  birthPlace: 'San Francisco, CA',
  fatherName: '吕父',
  motherName: 'Maria Müller-Meyer',
  passportNumber: null,
  residentId: null,
};

describe('the keys of one live order', () => {
  it('are one for each number, and one that everybody has', () => {
    expect(lockKeys(newborn)).toHaveLength(1);
    const numbered = lockKeys({ ...newborn, passportNumber: 'e1234 5678', residentId: '110105202602010012' });
    expect(numbered).toEqual(['passport:E12345678', 'resident_id:110105202602010012', ...lockKeys(newborn)]);
  });

  it.each<[string, Partial<LockedPerson>]>([
    ['full width and a radical', { name: ' 吕 样例\u200b', pinyin: 'ＬＹＵ　Yangli' }],
    ['ü for YU', { pinyin: 'Lü Yáng-lì' }],
    ['V for YU', { pinyin: 'LV YANGLI' }],
    ['another case and spacing of the place', { birthPlace: ' san  francisco ca.' }],
    ['marks of a name in letters', { motherName: 'MARIA MULLER MEYER' }],
    ['the parents the other way round', { fatherName: newborn.motherName, motherName: newborn.fatherName }],
  ])('are the same whatever the typing: %s', (_, typed) => {
    expect(lockKeys({ ...newborn, ...typed })).toEqual(lockKeys(newborn));
  });

  it.each<[string, Partial<LockedPerson>]>([
    ['twin with another name', { name: '吕样本', pinyin: 'LYU YANGBEN' }],
    ['child of other parents', { motherName: '王母' }],
    ['child of a parent nobody knows', { fatherName: null }],
    ['child of another day', { birthDay: '2026-02-02' }],
    ['child of another place', { birthPlace: 'Oakland, CA' }],
  ])('are others for a %s', (_, other) => {
    expect(lockKeys({ ...newborn, ...other })).not.toEqual(lockKeys(newborn));
  });

  it('are never none, whatever was typed', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(text, text, fc.option(text), (name, birthPlace, fatherName) => {
        expect(lockKeys({ ...newborn, name, birthPlace, fatherName }).length).toBeGreaterThan(0);
      }),
    );
  });
});
