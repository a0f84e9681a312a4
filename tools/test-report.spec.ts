import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { countReport, secondsOf } from './test-report.ts';

const folder = mkdtempSync(join(tmpdir(), 'report-'));
const path = join(folder, 'report.json');

afterAll(() => rmSync(folder, { recursive: true }));

function write(numPassedTests: number, numFailedTests: number, testResults: unknown[] = []): void {
  writeFileSync(path, JSON.stringify({ numPassedTests, numFailedTests, testResults }));
}

describe('the last line of npm test', () => {
  test('counts what the runner reports', () => {
    write(7, 2);
    expect(countReport(path, 1)).toEqual({ passed: 7, failed: 2 });
  });

  test('counts a file that broke before its first test as a failure', () => {
    write(7, 0, [{ status: 'failed', assertionResults: [] }]);
    expect(countReport(path, 1)).toEqual({ passed: 7, failed: 1 });
  });

  test('knows how long the longer files took, by their path', () => {
    const timed = (name: string, ms: number) => ({
      name: join(folder, name),
      startTime: 500,
      endTime: 500 + ms,
    });
    write(7, 0, [timed('a.test.ts', 2_400), timed('b/c.test.ts', 61_700), timed('d.test.ts', 900)]);
    expect(secondsOf(path, folder)).toEqual({ 'a.test.ts': 2, 'b/c.test.ts': 62 });
  });

  test('counts a file with a failed test only once', () => {
    write(0, 1, [{ status: 'failed', assertionResults: [{ status: 'failed' }] }]);
    expect(countReport(path, 1)).toEqual({ passed: 0, failed: 1 });
  });

  test('counts a report that was never written as a failure', () => {
    expect(countReport(join(folder, 'absent.json'), 0)).toEqual({ passed: 0, failed: 1 });
  });

  test('counts an error outside every test as a failure', () => {
    write(7, 0);
    expect(countReport(path, 1)).toEqual({ passed: 7, failed: 1 });
  });
});
