import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';
import { top } from './run.ts';

/** Seconds by file, of those that take some; `npm test -- --write` keeps those of its own run. */
export const TEST_SECONDS = 'tools/test-seconds.json';

/**
 * The longest files first, so that no processor waits at the end for one that began late. vitest knows how long each
 * took from its last run here, and nothing in a fresh clone.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const seconds = JSON.parse(readFileSync(join(top, TEST_SECONDS), 'utf8')) as Record<string, number>;
    const of = ({ moduleId }: TestSpecification) => seconds[relative(top, moduleId)] ?? 0;
    return (await super.sort(files)).toSorted((a, b) => of(b) - of(a));
  }
}
