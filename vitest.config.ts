import { defineConfig } from 'vitest/config';
import { LANES } from './tools/lanes.ts';
import { LongestFirst } from './tools/longest-first.ts';

const never = ['**/node_modules/**', '**/dist/**', '**/.data/**'];

const setupFiles = ['tools/loud-tests.setup.ts'];
/** A test that looks at nothing, because its list was empty or its loop never turned, fails. */
const LOUD = { expect: { requireAssertions: true }, setupFiles };

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // A title is a rule; a file that names none has been emptied by mistake.
    passWithNoTests: false,
    projects: [
      {
        test: {
          name: 'spec',
          ...LOUD,
          include: ['{domain,contract,languages,services,vision,server,web,tools}/**/*.spec.{ts,tsx}'],
          exclude: never,
          isolate: false,
          // A machine under load is slow, not wrong: what is measured is measured in bench/.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          // Models and drawn pictures: seconds each, and no database.
          name: 'vision',
          ...LOUD,
          include: ['vision/**/*.test.ts'],
          exclude: never,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'test',
          ...LOUD,
          include: ['{server,services}/**/*.test.ts'],
          exclude: never,
          globalSetup: ['tools/test-programs.setup.ts', 'server/test/platform/database.setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          // A journey asserts by what it waits for.
          name: 'e2e',
          setupFiles,
          include: ['e2e/**/*.e2e.ts'],
          exclude: never,
          globalSetup: ['e2e/support/platform.setup.ts'],
          // Each lane has a platform of its own.
          fileParallelism: LANES > 1,
          // Faces and pages are looked at: minutes where a machine has other things to do.
          testTimeout: 600_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
