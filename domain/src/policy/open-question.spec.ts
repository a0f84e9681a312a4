import { describe, expect, it } from 'vitest';
import { openQuestions, strayRows } from './open-question.ts';

const question = (name: string) => ({ words: { zh: '问', en: 'Ask' }, rows: [name] });
const row = (item: string, confidence: 'ours' | 'official' | 'unconfirmed' | 'notice') => ({
  subject: 'fee' as const,
  item,
  confidence,
});

describe('an open question', () => {
  it('is one with a row of our own or an unconfirmed one; a row with a source answers it', () => {
    const questions = [question('fee/one'), question('fee/two'), question('fee/three')];
    const rows = [row('one', 'official'), row('two', 'unconfirmed'), row('three', 'notice')];
    expect(openQuestions(questions, rows, []).map(({ number }) => number)).toEqual([2]);
  });

  it('is also a rule that no question names, once an item', () => {
    const rows = [row('one', 'ours'), row('one', 'ours'), row('two', 'official')];
    expect(openQuestions([], rows, [])).toEqual([
      { number: null, words: null, rows: rows.slice(0, 2), maps: [] },
    ]);
  });

  it('that waits for a row nobody wrote is a mistake in the files', () => {
    expect(strayRows([question('fee/gone'), question('fee/one')], [row('one', 'ours')], [])).toEqual([
      'fee/gone',
    ]);
  });
});
