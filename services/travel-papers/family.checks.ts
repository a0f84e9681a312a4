import { declared } from '@lingshi/domain/shared/declared.ts';
import { textAt, valueAt } from '@lingshi/domain/form/answer-path.ts';
import type { Answer, Answers } from '@lingshi/domain/form/answer-path.ts';
import type { Complaint, Found, Note, PageCheck } from '@lingshi/domain/form/check.types.ts';
import { nameKey, spellingKey } from '@lingshi/domain/identity/normalise.ts';
import { addYears, compareDays, parseDay } from '@lingshi/domain/shared/day.ts';

/** Nobody is younger than their child, and nobody both its parents: a slip of the pen, or two answers in one place. */
export function parentsAreOlder({ answer, answers }: Parameters<PageCheck>[0]): Found {
  const young = youngerThanChild(answer, answers, ['father', 'mother'], 'form.parent_too_young');
  const alike = isOnePerson(answer, 'father', answer, 'mother');
  return { complaints: [...young, ...(alike ? [{ field: 'mother.name', code: 'form.parents_alike' }] : [])] };
}
declared('parents_are_older', parentsAreOlder);

/**
 * Two guardians are two people, not whom they act for, and older than a child; who is called a parent is that parent. An
 * adult’s guardian may well be younger.
 */
export function guardiansAreTwo({ answer, answers, asked }: Parameters<PageCheck>[0]): Found {
  const places = ['first', 'second'].filter(asked);
  const young = youngerThanChild(answer, answers, places, 'guardian.too_young');
  const two = asked('second') ? sameGuardian(answer) : { complaints: [], notes: [] };
  const child = places.filter((place) => isTheChild(answer, place, answers));
  return {
    complaints: [
      ...young,
      ...child.map((place) => ({ field: `${place}.name`, code: 'guardian.named_as_child' })),
      ...two.complaints,
    ],
    notes: [...two.notes, ...places.flatMap((place) => noParent(answer, place, answers))],
  };
}
declared('guardians_are_two', guardiansAreTwo);

function youngerThanChild(
  answer: Answer,
  answers: Answers,
  places: readonly string[],
  code: string,
): Complaint[] {
  const child = parseDay(textAt(answers['person'], 'birthDay'));
  if (child === null || isWard(answers)) return [];
  return places.flatMap((place) => {
    const born = parseDay(textAt(answer, `${place}.birthDay`));
    const younger = born !== null && compareDays(born, child) >= 0;
    return younger ? [{ field: `${place}.birthDay`, code }] : [];
  });
}

const LATIN = /\p{Script=Latin}/u;

/**
 * One name and one birth day are one person, as they are to whoever signs by code. One name in characters and one in
 * letters cannot be compared: with one birthday that is told, and an officer looks.
 */
function sameGuardian(answer: Answer): { complaints: Complaint[]; notes: Note[] } {
  if (isOnePerson(answer, 'first', answer, 'second'))
    return { complaints: [{ field: 'second.name', code: 'guardian.same_person' }], notes: [] };
  const [one = '', other = ''] = ['first', 'second'].map((place) => textAt(answer, `${place}.name`));
  const alike = isOneDay(answer, 'first', answer, 'second') && mayBeOneName(one, other);
  return { complaints: [], notes: alike ? [{ field: 'second.birthDay', code: 'guardians_alike' }] : [] };
}

/** In two scripts nobody can tell; in letters the surname stands before or behind, and an Ü is spelled in three ways. */
function mayBeOneName(one: string, other: string): boolean {
  if (one === '' || other === '') return false;
  if (LATIN.test(one) !== LATIN.test(other)) return true;
  const spelled = spellingKey(one);
  return spelled !== '' && ordersOf(other).map(spellingKey).includes(spelled);
}

/** A name as it is written, with its last word first, and with its first word last. */
function ordersOf(name: string): string[] {
  const words = name.trim().split(/\s+/);
  return [words, [...words.slice(-1), ...words.slice(0, -1)], [...words.slice(1), ...words.slice(0, 1)]].map(
    (order) => order.join(' '),
  );
}

function isWard({ person }: Answers): boolean {
  return person !== undefined && valueAt(person, 'ward') === true;
}

/** Less than that many years older, somebody of the child's own name is the child. Our own figure. */
const NAMESAKE_YEARS = 12;

function isTheChild(answer: Answer, place: string, answers: Answers): boolean {
  const { person } = answers;
  const name = textAt(answer, `${place}.name`);
  const [surname, given] = [textAt(person, 'surnamePinyin'), textAt(person, 'givenPinyin')];
  const spelled = [surname + given, given + surname].map(spellingKey);
  const named =
    (nameKey(name) !== '' &&
      nameKey(name) === nameKey(textAt(person, 'surname') + textAt(person, 'givenName'))) ||
    (spellingKey(name) !== '' && spelled.includes(spellingKey(name)));
  const [born, child] = [parseDay(textAt(answer, `${place}.birthDay`)), parseDay(textAt(person, 'birthDay'))];
  if (!named || born === null || child === null) return false;
  return isWard(answers) ? born === child : compareDays(addYears(born, NAMESAKE_YEARS), child) > 0;
}

/** Somebody called the mother whose name or birth day is not the mother's: one of the two pages is wrong. */
function noParent(answer: Answer, place: string, answers: Answers): Note[] {
  const relation = textAt(answer, `${place}.relation`) || textAt(answer, `${place}.bond`);
  const page = ['parents', 'family'].find((id) => textAt(answers[id], `${relation}.name`) !== '');
  if (page === undefined || !['father', 'mother'].includes(relation)) return [];
  const parent = answers[page] ?? {};
  const differs = [
    ...(isOneName(answer, place, parent, relation) ? [] : ['name']),
    ...(textAt(parent, `${relation}.birthDay`) === '' || isOneDay(answer, place, parent, relation)
      ? []
      : ['birthDay']),
  ];
  const told = differs.filter((part) => textAt(answer, `${place}.${part}`) !== '');
  return told.map((part) => ({ field: `${place}.${part}`, code: 'guardian_not_parent' }));
}

function isOnePerson(one: Answer, at: string, other: Answer, there: string): boolean {
  return (
    textAt(one, `${at}.name`) !== '' && isOneName(one, at, other, there) && isOneDay(one, at, other, there)
  );
}

function isOneName(one: Answer, at: string, other: Answer, there: string): boolean {
  return nameKey(textAt(one, `${at}.name`)) === nameKey(textAt(other, `${there}.name`));
}

function isOneDay(one: Answer, at: string, other: Answer, there: string): boolean {
  const day = textAt(one, `${at}.birthDay`);
  return day !== '' && day === textAt(other, `${there}.birthDay`);
}
