import { describe, expect, it } from 'vitest';
import { nextStep, STEPS, stepOfTarget, stepOfTask, taskIdOf } from './form-flow.ts';

type State = 'done' | 'to_do' | 'cannot_start';

function tasks(state: State, others: Record<string, { state: State; after?: string[] }> = {}) {
  return STEPS.map((step) => ({ id: taskIdOf(step), state, after: [] as string[], ...others[step] }));
}

describe('the page that follows', () => {
  it('is the next one not done', () => {
    expect(nextStep(tasks('to_do', { document: { state: 'done' } }), 'person')).toBe('endorsement');
  });

  it('may be one that waited only for this page', () => {
    const waiting = tasks('to_do', { post: { state: 'cannot_start', after: ['address_abroad'] } });
    expect(nextStep(waiting, 'address_abroad')).toBe('post');
  });

  it('is never one that waits for another', () => {
    const waiting = tasks('done', {
      declaration: { state: 'cannot_start', after: ['person', 'document'] },
      consents: { state: 'to_do' },
    });
    expect(nextStep(waiting, 'person')).toBe('consents');
  });

  it('starts again from the top when only earlier pages are left', () => {
    expect(nextStep(tasks('done', { person: { state: 'to_do' } }), 'consents')).toBe('person');
  });

  it('is none when all is done: then the answers are checked', () => {
    expect(nextStep(tasks('done'), 'person')).toBeNull();
  });
});

describe('names of the server', () => {
  it('lead to pages and back', () => {
    for (const step of STEPS) expect(stepOfTask(taskIdOf(step))).toBe(step);
    expect(stepOfTask('unknown')).toBeNull();
  });

  it('of a supplement lead to the page where it is mended', () => {
    expect(stepOfTarget('person.givenPinyin')).toBe('person');
    expect(stepOfTarget('file.photo')).toBe('photo');
  });
});
