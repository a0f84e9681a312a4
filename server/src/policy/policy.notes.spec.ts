import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noteWords } from '@lingshi/contract/policy/note.words.ts';
import { loadRules } from './policy.rules.ts';
import { whichOf } from '@lingshi/domain/test/which-of.ts';

describe('a note of the rules in force', () => {
  it('can be read in Chinese, and one an officer wrote stays as it is', async () => {
    const { rows } = await loadRules(join(import.meta.dirname, '../../../rules'));
    const notes = [...new Set(rows.flatMap(({ note }) => note ?? []))];
    expect(notes.length).toBeGreaterThan(30);
    expect(whichOf(notes, (note) => !/\p{Script=Han}/u.test(noteWords(note).zh))).toEqual([]);
    expect(noteWords('按第 7 号通告').en).toBe('按第 7 号通告');
  });
});
