import { PASSPORT_FORM } from '@lingshi/services/passport/passport.form-1.ts';
import { PASSPORT_FORM_3 } from '@lingshi/services/passport/passport.form-3.ts';
import { describe, expect, it } from 'vitest';
import { groupsOf, mayChange, nextStep, stepOfTarget, stepsLeft, stepsOf } from './form-flow.ts';

type State = 'done' | 'to_do' | 'cannot_start';

const TASKS = [
  'person',
  'document',
  'endorsement',
  'stay',
  'address_abroad',
  'post',
  'return_mail',
  'family',
  'address_home',
  'contact',
  'declaration',
  'consents',
  'file.photo',
  'file.data_page',
  'presence',
];

type Other = { state: State; after?: string[]; optional?: boolean };

function tasks(state: State, others: Record<string, Other> = {}) {
  return TASKS.map((id) => ({ id, state, after: [] as string[], optional: false, ...others[id] }));
}

const next = (all: ReturnType<typeof tasks>, done: string) => nextStep(PASSPORT_FORM, all, done);

describe('the pages of a form', () => {
  it('stand in the order of its definition, the pictures in that of the rules', () => {
    const places = groupsOf(PASSPORT_FORM, tasks('to_do')).map(({ id, steps }) => [
      id,
      ...steps.map((step) => step.id),
    ]);
    expect(places).toContainEqual(['passport', 'document', 'endorsement']);
    expect(places).toContainEqual(['place', 'presence', 'stay', 'address_abroad', 'post', 'return_mail']);
    expect(places).toContainEqual(['pictures', 'photo', 'data_page']);
  });

  it('are only those the rules demand of the case', () => {
    const few = tasks('to_do').filter(({ id }) => id === 'person' || id === 'file.photo');
    expect(stepsOf(PASSPORT_FORM, few).map(({ id }) => id)).toEqual(['person', 'photo']);
  });
});

it('pages may come, or go, while the one is open that they hang on: a guardian is asked of who is a minor', () => {
  const asked = tasks('to_do');
  const known = tasks('to_do', { person: { state: 'done' } });
  const guardians = { ...asked[0]!, id: 'guardians' };
  expect(mayChange(PASSPORT_FORM_3, asked)).toBe(true);
  expect(mayChange(PASSPORT_FORM_3, [...asked, guardians])).toBe(true);
  expect(mayChange(PASSPORT_FORM_3, known)).toBe(false);
  expect(mayChange(PASSPORT_FORM_3, [...known, guardians])).toBe(false);
});

describe('the page that follows', () => {
  it('is the next one not done', () => {
    expect(next(tasks('to_do', { document: { state: 'done' } }), 'person')).toBe('endorsement');
  });

  it('may be one that waited only for this page', () => {
    const waiting = tasks('to_do', { post: { state: 'cannot_start', after: ['address_abroad'] } });
    expect(next(waiting, 'address_abroad')).toBe('post');
  });

  it('is never one that waits for another', () => {
    const waiting = tasks('done', {
      declaration: { state: 'cannot_start', after: ['person', 'document'] },
      consents: { state: 'to_do' },
    });
    expect(next(waiting, 'person')).toBe('consents');
  });

  it('starts again from the top when only earlier pages are left', () => {
    expect(next(tasks('done', { person: { state: 'to_do' } }), 'consents')).toBe('person');
  });

  it('may be a picture that can be skipped, once, and it is never come back to', () => {
    const free = tasks('done', { 'file.data_page': { state: 'to_do', optional: true } });
    expect(next(free, 'photo')).toBe('data_page');
    expect(next(free, 'data_page')).toBeNull();
    expect(next(free, 'consents')).toBeNull();
    expect(stepsOf(PASSPORT_FORM, free).map(({ id }) => id)).toContain('data_page');
    expect(stepsLeft(PASSPORT_FORM, free)).toEqual([]);
  });

  it('is none when all is done: then the answers are checked', () => {
    expect(next(tasks('done'), 'person')).toBeNull();
  });
});

it('a target of a supplement leads to the page where it is mended', () => {
  expect(stepOfTarget('person.givenPinyin')).toBe('person');
  expect(stepOfTarget('file.photo')).toBe('photo');
});
