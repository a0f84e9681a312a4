import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alikeKey, lockKeys } from './order.lock.ts';
import type { LockedPerson } from './order.lock.ts';

const newborn: LockedPerson = {
  name: '吕样例',
  pinyin: 'LYU YANGLI',
  sex: 'F',
  birthDay: '2026-02-01',
  birthPlace: 'San Francisco, CA',
  fatherName: '吕父',
  motherName: 'Maria Müller-Meyer',
  passportNumber: null,
  residentId: null,
};
const HERS = { accountId: 'mother', applicantId: 'baby' };
const HIS = { accountId: 'father', applicantId: 'child' };

/** The keys that two orders share: one is enough for the second to be refused. */
function shared(one: Partial<LockedPerson>, other: Partial<LockedPerson>, where = [HERS, HIS]): string[] {
  const [first = [], second = []] = [one, other].map((more, at) =>
    lockKeys({ ...newborn, ...more }, where[at] ?? HERS),
  );
  return first.filter((key) => second.includes(key));
}

describe('the keys of one live order', () => {
  it('are one for each number beside those that everybody has', () => {
    const keys = lockKeys(newborn, HERS);
    expect(lockKeys({ ...newborn, passportNumber: 'e1234 5678' }, HERS)).toEqual([
      'passport:E12345678',
      ...keys,
    ]);
    const numbered = lockKeys({ ...newborn, residentId: '110105202602010012' }, HERS);
    expect(numbered).toContain('resident_id:110105202602010012');
  });

  it('are not those of a parent where a resident number tells people apart', () => {
    const one = { residentId: '110105202602010012', birthPlace: '浙江' };
    expect(shared(one, { ...one, residentId: '110105202602010020', birthPlace: '四川' })).toEqual([]);
  });

  it.each<[string, Partial<LockedPerson>]>([
    ['full width and a radical', { name: ' 吕 样例\u200b', pinyin: 'ＬＹＵ　Yangli' }],
    ['ü for YU', { pinyin: 'Lü Yáng-lì' }],
    ['V for YU', { pinyin: 'LV YANGLI' }],
    ['another case and spacing of the place', { birthPlace: ' san  francisco ca.' }],
    ['marks of a name in letters', { motherName: 'MARIA MULLER MEYER' }],
    ['the parents the other way round', { fatherName: newborn.motherName, motherName: newborn.fatherName }],
  ])('are the same whatever the typing: %s', (_, typed) => {
    expect(lockKeys({ ...newborn, ...typed }, HERS).toSorted()).toEqual(lockKeys(newborn, HERS).toSorted());
  });

  it.each<[string, Partial<LockedPerson>, Partial<LockedPerson>]>([
    ['a place that was spelled otherwise', { birthPlace: '加州' }, { birthPlace: '美国加州' }],
    ['a parent in letters beside one in characters', { motherName: '马丽' }, { motherName: 'MA LI' }],
    ['a parent whom only one of the two names', { fatherName: null }, { birthPlace: '' }],
  ])('meet, whoever files and whatever else was typed: %s', (_, one, other) => {
    expect(shared(one, other)).not.toEqual([]);
  });

  const noParents = { fatherName: null, motherName: null };

  it('meet within one account whatever the form asks: a form without parents or place is for the same person', () => {
    const bare = { ...noParents, birthPlace: '', pinyin: '' };
    expect(shared({}, bare, [HERS, { ...HERS, applicantId: 'again' }])).toHaveLength(1);
    expect(shared({}, { ...bare, name: '吕 别写' }, [HERS, HERS])).toEqual(['applicant:baby']);
  });

  it.each<[string, Partial<LockedPerson>]>([
    ['twin with another name', { name: '吕样本', pinyin: 'LYU YANGBEN' }],
    ['child of another day', { birthDay: '2026-02-02' }],
    ['namesake of the same day with other parents', { fatherName: '吕伯', motherName: '王母' }],
    ['namesake of the same day, born elsewhere', { ...noParents, birthPlace: 'Oakland, CA' }],
  ])('never meet for a %s', (_, other) => {
    expect(shared({}, other)).toEqual([]);
  });

  it('never meet because neither knows a parent', () => {
    const unknown = { fatherName: '不详', motherName: '无' };
    expect(shared({ ...unknown, birthPlace: '浙江' }, { ...unknown, birthPlace: '四川' })).toEqual([]);
  });

  it('are never none, whatever was typed', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(text, text, fc.option(text), (name, birthPlace, fatherName) => {
        const keys = lockKeys({ ...newborn, name, birthPlace, fatherName }, HERS);
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys.length).toBeGreaterThan(2);
      }),
    );
  });
});

describe('two orders are alike', () => {
  it('whose people have one name and one birth day, and that alone locks nobody', () => {
    const other = { ...newborn, birthPlace: '四川', fatherName: null, motherName: '王母', sex: 'M' as const };
    expect(alikeKey(other)).toBe(alikeKey(newborn));
    expect(shared({}, other)).toEqual([]);
    expect(alikeKey({ ...newborn, birthDay: '2026-02-02' })).not.toBe(alikeKey(newborn));
  });
});
