import { readFileSync } from 'node:fs';

export type Count = { passed: number; failed: number };

type VitestFile = { status: string; assertionResults: { status: string }[] };
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
