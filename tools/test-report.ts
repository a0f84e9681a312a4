import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

export type Count = { passed: number; failed: number };

type VitestFile = {
  name: string;
  status: string;
  startTime: number;
  endTime: number;
  assertionResults: { status: string }[];
};
type VitestReport = { numPassedTests: number; numFailedTests: number; testResults: VitestFile[] };

/**
 * Counts a suite from vitest's own JSON report.
 *
 * A file that broke before its first test, a report that was never written and an error outside every test would
 * all count nothing; each is one failure here.
 */
export function countReport(path: string, exitCode: number): Count {
  const report = readReport(path);
  if (!report) return { passed: 0, failed: 1 };
  const broken = report.testResults.filter(isBrokenFile).length;
  const failed = report.numFailedTests + broken;
  return { passed: report.numPassedTests, failed: failed === 0 && exitCode !== 0 ? 1 : failed };
}

/** Seconds of each file that took two or more, by its path below `folder`. */
export function secondsOf(path: string, folder: string): Record<string, number> {
  const files = readReport(path)?.testResults ?? [];
  const timed = files.map(({ name, startTime, endTime }) => [
    relative(folder, name),
    Math.round((endTime - startTime) / 1000),
  ]);
  return Object.fromEntries(timed.filter(([, seconds]) => Number(seconds) >= 2)) as Record<string, number>;
}

function isBrokenFile(file: VitestFile): boolean {
  return file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed');
}

function readReport(path: string): VitestReport | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as VitestReport;
  } catch {
    return undefined;
  }
}
