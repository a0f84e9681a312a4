import { existsSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { top } from '../run.ts';
import { plant, testsOf } from './fault.ts';
import { GUARANTEES } from './guarantees.ts';
import { whichOf } from '../../domain/test/which-of.ts';

const CASES = GUARANTEES.flatMap((guarantee) => guarantee.faults.map((fault) => ({ guarantee, fault })));
const read = (path: string) => readFileSync(join(top, path), 'utf8');

function problemOf(work: () => unknown): string[] {
  try {
    work();
    return [];
  } catch (error) {
    return [String(error)];
  }
}

describe('planted faults', () => {
  test('there are at least 120, each with an id of its own', () => {
    const ids = CASES.map(({ fault }) => fault.id);
    expect(ids.length).toBeGreaterThanOrEqual(120);
    expect(whichOf(ids, (id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  test('each guarantee has at least three', () => {
    expect(whichOf(GUARANTEES, ({ faults }) => faults.length < 3)).toEqual([]);
    const names = GUARANTEES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  test('each has its place, once, and changes it', () => {
    const problems = CASES.flatMap(({ fault }) =>
      problemOf(() => {
        const text = read(fault.file);
        if (plant(text, fault) === text) throw new Error(`${fault.id} changes nothing`);
      }),
    );
    expect(problems).toEqual([]);
  });

  test('a file with a fault in it can still be read', () => {
    const problems = CASES.filter(({ fault }) => fault.file.endsWith('.ts')).flatMap(({ fault }) =>
      problemOf(() => stripTypeScriptTypes(plant(read(fault.file), fault))).map(
        (text) => `${fault.id}: ${text}`,
      ),
    );
    expect(problems).toEqual([]);
  });

  test('each names test files that are there', () => {
    const gone = CASES.flatMap(({ guarantee, fault }) =>
      testsOf(guarantee, fault).filter((path) => !existsSync(join(top, path))),
    );
    expect([...new Set(gone)]).toEqual([]);
  });

  test('a place that is gone, or stands there twice, is told', () => {
    const fault = { id: 'a', does: '', file: 'f', find: 'x', replace: 'y' };
    expect(plant('axb', fault)).toBe('ayb');
    expect(() => plant('ab', fault)).toThrow('a: its place stands 0 times in f');
    expect(() => plant('xaxb', fault)).toThrow('a: its place stands 2 times in f');
  });
});
