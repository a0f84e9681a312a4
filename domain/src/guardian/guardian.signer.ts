import type { NameLevel } from '../identity/real-name-level.ts';
import { nameKey, spellingKey } from '../identity/normalise.ts';
import { isUnder } from '../policy/age.ts';
import type { Acting, AgeRules } from '../policy/age.ts';
import { compareDays } from '../shared/day.ts';
import type { Day } from '../shared/day.ts';
import { refuse } from '../shared/result.ts';
import type { Refusal } from '../shared/result.ts';

/** What is worth a look at who signed. Codes alone: they are stored in the clear. */
export const SIGNER_FINDINGS = [
  'guardian_differs',
  'filer_differs',
  'signer_unverified',
  'signer_minor',
  'signer_named_as_child',
  'signers_alike',
  'filer_unverified',
  'filer_minor',
  'filer_named_as_child',
] as const;
export type SignerFinding = (typeof SIGNER_FINDINGS)[number];

/** Somebody by what tells one person from another. */
export type Identified = {
  name: string;
  pinyin: string;
  birthDay: Day;
  /** Keys of document numbers, kind and number. */
  documents: readonly string[];
};
/** Who signs, as the account says it, and who has looked at that. */
export type Signer = Identified & { level: NameLevel };

/** A guardian as the form names one; null = the day is not written. */
export type NamedGuardian = { name: string; birthDay: Day | null };

export type SignerCase = {
  /** Whom the form names as who files and as the other one; null where it names nobody. */
  named?: { filer: NamedGuardian | null; other: NamedGuardian | null };
  signer: Signer;
  /** Null where nothing is declared of them any more. */
  filer: Signer | null;
  /** Who signed before, the guardian who filed among them. */
  others: readonly Signer[];
  /** Whom the document is for: a child, or an adult for whom a guardian acts. */
  child: Identified & Pick<Acting, 'ward'>;
  rules: AgeRules;
};

/** One number is one person, and so are a name and a birth day: no two guardians of a child have both alike. */
export function isSamePerson(one: Identified, other: Identified): boolean {
  if (one.documents.some((number) => other.documents.includes(number))) return true;
  return one.birthDay === other.birthDay && isNamedAs(one, other);
}

function isNamedAs(one: Identified, other: Identified): boolean {
  const key = nameKey(one.name);
  return key !== '' && key === nameKey(other.name);
}

/** Who cannot be a guardian of this person; null = may sign. A ward's guardian may well be a son or a daughter. */
export function refuseSigner({ signer, child, rules }: SignerCase, today: Day): Refusal | null {
  if (isSamePerson(signer, child)) return refuse('guardian.is_child');
  const young =
    isUnder(rules, 'guardian_signs', signer.birthDay, today) ||
    (child.ward !== true && compareDays(signer.birthDay, child.birthDay) >= 0);
  return young ? refuse('guardian.too_young') : null;
}

/** What an officer weighs: nothing here stops a signature. */
export function findingsOnSigner(found: SignerCase, today: Day): SignerFinding[] {
  const { signer, others, child, rules, named } = found;
  return [
    ...when(isAnother(signer, named?.other ?? null), 'guardian_differs'),
    ...when(signer.level === 'declared', 'signer_unverified'),
    ...when(isMinor(signer, rules, today), 'signer_minor'),
    ...when(isNamedAs(signer, child), 'signer_named_as_child'),
    ...when(
      others.some((other) => isAlike(signer, other)),
      'signers_alike',
    ),
    ...findingsOnFiler(found, today),
  ];
}

/** The same of who filed, and so signed first; where nobody else signs it is weighed as the order is handed in. */
export function findingsOnFiler(
  { filer, child, rules, named }: Pick<SignerCase, 'filer' | 'child' | 'rules' | 'named'>,
  today: Day,
): SignerFinding[] {
  if (filer === null) return [];
  return [
    ...when(isAnother(filer, named?.filer ?? null), 'filer_differs'),
    ...when(filer.level === 'declared', 'filer_unverified'),
    ...when(isMinor(filer, rules, today), 'filer_minor'),
    ...when(isSamePerson(filer, child) || isNamedAs(filer, child), 'filer_named_as_child'),
  ];
}

function when(holds: boolean, code: SignerFinding): SignerFinding[] {
  return holds ? [code] : [];
}

function isMinor({ birthDay }: Signer, rules: AgeRules, today: Day): boolean {
  return (
    isUnder(rules, 'minor_documents', birthDay, today) || isUnder(rules, 'minor_interview', birthDay, today)
  );
}

/** Whether who signs is somebody else than the guardian the form names: another name in both writings, or another day. */
export function isAnother({ name, pinyin, birthDay }: Identified, named: NamedGuardian | null): boolean {
  if (named === null) return false;
  const [surname = '', ...given] = pinyin.split(' ');
  const spelled = [surname + given.join(''), given.join('') + surname].map(spellingKey);
  const isNamed = nameKey(named.name) === nameKey(name) || spelled.includes(spellingKey(named.name) || '-');
  return !isNamed || (named.birthDay !== null && named.birthDay !== birthDay);
}

/** One name and two birth days, or one birth day and one spelling: perhaps one person who typed it in two ways. */
function isAlike(one: Signer, other: Signer): boolean {
  const spelling = spellingKey(one.pinyin);
  const spelled = spelling !== '' && spelling === spellingKey(other.pinyin);
  return isNamedAs(one, other) || (spelled && one.birthDay === other.birthDay);
}
