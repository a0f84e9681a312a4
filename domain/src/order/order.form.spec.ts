import { describe, expect, it } from 'vitest';
import { keptAnswer, splitTarget } from './order.form.ts';

describe('a target', () => {
  it('names a field of the form or a slot', () => {
    expect(splitTarget('person.givenPinyin')).toEqual({ topic: 'person', field: 'givenPinyin' });
    expect(splitTarget('file.photo')).toEqual({ topic: 'file', field: 'photo' });
  });

  it.each([
    'person',
    'person.nose',
    'file.passport',
    'constructor.name',
    'document.constructor',
    '__proto__.x',
  ])('%s names none', (target) => {
    expect(splitTarget(target)).toBeNull();
  });
});

describe('an answer as it is kept', () => {
  it('is in its normal form where it holds', () => {
    expect(keptAnswer('post', { post: ' chicago ', more: 1 })).toEqual({ post: 'chicago' });
  });

  it('is as it was typed where it does not hold yet, without what nobody asked', () => {
    expect(keptAnswer('stay', { occupation: ' a ', arrivedDay: '2026-', more: 1 })).toEqual({
      occupation: ' a ',
      arrivedDay: '2026-',
    });
  });
});
