import { TODAY } from '@lingshi/domain/form/form.days.ts';
import type { DayRule } from '@lingshi/domain/form/form.types.ts';

const BORN = 'person.birthDay';

/** What happens to somebody happens after they were born. */
export function afterBirth(...days: readonly string[]): DayRule[] {
  return days.map((day) => ({ day, from: BORN, least: 0, code: 'form.before_birth' }));
}

/** Nobody has two lives: who is said to be a hundred years older was born in another century than was typed. */
const GENERATION = 100;
/**
 * A parent of eleven is a slip of the pen nearly always, and true now and then: whoever it is true of is not told that
 * it cannot be, so this is a note, and an officer sees it. Our own figure.
 */
const YOUNG = 12;

export function parentsOf(page: string): DayRule[] {
  return ['father', 'mother'].flatMap((parent): DayRule[] => {
    const day = `${page}.${parent}.birthDay`;
    return [
      { day, from: BORN, least: -GENERATION, code: 'form.too_far_back' },
      { day, from: BORN, most: -YOUNG, code: 'parent_young', note: true },
    ];
  });
}

/** Children of whom the paper is for. */
export function childrenAt(day: string): DayRule[] {
  return [
    { day, from: TODAY, most: 0, code: 'form.in_future' },
    { day, from: BORN, least: 1, code: 'form.parent_too_young' },
    { day, from: BORN, least: YOUNG, code: 'parent_young', note: true },
  ];
}

/** Source: Passport Law, article 7: ten years, and five for those under sixteen. */
export function passportDays(page: string): DayRule[] {
  const [issued, expires] = [`${page}.issueDay`, `${page}.expiryDay`];
  return [...afterBirth(issued), { day: expires, from: issued, most: 10, code: 'form.valid_too_long' }];
}

/** A journey that far ahead needs no paper yet: the year is another one. Our own figure. */
export function journeyAt(day: string): DayRule {
  return { day, from: TODAY, most: 1, code: 'form.too_far_ahead' };
}
