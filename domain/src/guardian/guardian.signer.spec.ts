import { describe, expect, it } from 'vitest';
import { findingsOnSigner, isSamePerson, refuseSigner } from './guardian.signer.ts';
import type { Identified, NamedGuardian, Signer, SignerCase } from './guardian.signer.ts';

const TODAY = '2026-03-02';
const CHILD: Identified = {
  name: '金芦苇',
  pinyin: 'JIN LUWEI',
  birthDay: '2019-04-01',
  documents: ['passport:E00000001'],
};
const MOTHER: Signer = {
  name: '金苇',
  pinyin: 'JIN WEI',
  birthDay: '1988-05-17',
  documents: ['passport:E00000002'],
  level: 'document',
};
const FATHER: Signer = {
  name: '芦丁',
  pinyin: 'LU DING',
  birthDay: '1987-02-03',
  documents: ['resident_id:1', 'passport:E00000003'],
  level: 'registry',
};
const rules = {
  ages: [
    { item: 'guardian_signs', under: 16 },
    { item: 'minor_documents', under: 18 },
  ],
};
const signedBy = (more: Partial<Signer>, rest: Partial<SignerCase> = {}): SignerCase => ({
  signer: { ...FATHER, ...more },
  filer: MOTHER,
  others: [MOTHER],
  child: CHILD,
  rules,
  ...rest,
});

describe('a child’s declaration is not signed', () => {
  it('by the child, told by one number or by name and birth day', () => {
    for (const child of [{ documents: CHILD.documents }, { name: '金 芦苇', birthDay: CHILD.birthDay }])
      expect(refuseSigner(signedBy(child), TODAY)).toMatchObject({ code: 'guardian.is_child' });
  });

  it('by who is too young to sign alone, nor by who is no older than the child', () => {
    const sixteen = '2010-03-02';
    expect(refuseSigner(signedBy({ birthDay: '2010-03-03' }), TODAY)).toMatchObject({
      code: 'guardian.too_young',
    });
    expect(refuseSigner(signedBy({ birthDay: sixteen }), TODAY)).toBeNull();
    const grown = { ...CHILD, birthDay: '2000-01-01' };
    for (const birthDay of ['2000-01-01', '2001-01-01'])
      expect(refuseSigner(signedBy({ birthDay }, { child: grown }), TODAY)).toMatchObject({
        code: 'guardian.too_young',
      });
  });

  it('though an adult’s guardian may be younger, but not a minor’s age, and never the adult', () => {
    const ward = { ...CHILD, birthDay: '1950-01-01', ward: true } as const;
    expect(refuseSigner(signedBy({ birthDay: '1980-01-01' }, { child: ward }), TODAY)).toBeNull();
    expect(refuseSigner(signedBy({ birthDay: '2012-01-01' }, { child: ward }), TODAY)).toMatchObject({
      code: 'guardian.too_young',
    });
    expect(refuseSigner(signedBy({ documents: ward.documents }, { child: ward }), TODAY)).toMatchObject({
      code: 'guardian.is_child',
    });
  });

  it('by nobody else', () => {
    expect(refuseSigner(signedBy({}), TODAY)).toBeNull();
    expect(findingsOnSigner(signedBy({}), TODAY)).toEqual([]);
  });
});

describe('an officer is pointed at', () => {
  it('who signed and was seen by nobody, is a minor, or has the name of the child', () => {
    expect(findingsOnSigner(signedBy({ level: 'declared' }), TODAY)).toEqual(['signer_unverified']);
    expect(findingsOnSigner(signedBy({ birthDay: '2009-01-01' }), TODAY)).toEqual(['signer_minor']);
    expect(findingsOnSigner(signedBy({ name: CHILD.name }), TODAY)).toEqual(['signer_named_as_child']);
  });

  it('the same of who filed', () => {
    const filer: Signer = { ...MOTHER, ...CHILD, level: 'declared' };
    expect(findingsOnSigner(signedBy({}, { filer, others: [] }), TODAY)).toEqual([
      'filer_unverified',
      'filer_minor',
      'filer_named_as_child',
    ]);
  });

  it('somebody else than the guardian the form names, first of all', () => {
    const named = (more: Partial<NamedGuardian>, level: Signer['level'] = 'registry') =>
      findingsOnSigner(
        signedBy(
          { level },
          { named: { filer: null, other: { name: '芦丁', birthDay: FATHER.birthDay, ...more } } },
        ),
        TODAY,
      );
    for (const more of [
      {},
      { name: ' 芦\u200b丁' },
      { name: 'Ding Lu' },
      { name: 'LU DING' },
      { birthDay: null },
    ])
      expect(named(more)).toEqual([]);
    for (const more of [{ name: '芦样' }, { birthDay: '1987-02-04' }, { name: '—' }])
      expect(named(more, 'declared')).toEqual(['guardian_differs', 'signer_unverified']);
  });

  it('another than the form names among those who filed', () => {
    const other = { filer: { name: '金苇样', birthDay: MOTHER.birthDay }, other: null };
    expect(findingsOnSigner(signedBy({}, { named: other }), TODAY)).toEqual(['filer_differs']);
    const same = { filer: { name: MOTHER.name, birthDay: MOTHER.birthDay }, other: null };
    expect(findingsOnSigner(signedBy({}, { named: same }), TODAY)).toEqual([]);
  });

  it('two signers who may be one person', () => {
    const spelled = { pinyin: 'Jīn-Wěi', birthDay: MOTHER.birthDay };
    for (const more of [spelled, { name: MOTHER.name }])
      expect(findingsOnSigner(signedBy(more), TODAY)).toEqual(['signers_alike']);
    expect(findingsOnSigner(signedBy({ birthDay: MOTHER.birthDay }), TODAY)).toEqual([]);
  });
});

describe('two accounts are one person', () => {
  it('who share a number, or a name and a birth day', () => {
    expect(isSamePerson(FATHER, MOTHER)).toBe(false);
    expect(isSamePerson({ ...FATHER, documents: MOTHER.documents }, MOTHER)).toBe(true);
    expect(isSamePerson({ ...FATHER, name: MOTHER.name, birthDay: MOTHER.birthDay }, MOTHER)).toBe(true);
    expect(isSamePerson({ ...FATHER, name: MOTHER.name }, MOTHER)).toBe(false);
  });

  it('not because neither has a name', () => {
    const nobody = { ...CHILD, name: '', documents: [] };
    expect(isSamePerson(nobody, { ...nobody })).toBe(false);
  });
});
