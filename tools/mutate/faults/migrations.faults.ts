import type { Guarantee } from '../fault.ts';

export const MIGRATIONS: Guarantee = {
  name: 'migrations',
  promises: 'what was applied is never edited, and a failing file leaves nothing',
  tests: ['server/src/platform/db/migrate.test.ts'],
  faults: [
    {
      id: 'migrate-edited',
      does: 'an applied file that was edited is taken',
      file: 'server/src/platform/db/migrate.ts',
      find: 'return before === hash ?',
      replace: "return before !== '' ?",
    },
    {
      id: 'migrate-late',
      does: 'a new file slips in before an applied one',
      file: 'server/src/platform/db/migrate.ts',
      find: 'return name < newest ?',
      replace: "return name < '' ?",
    },
    {
      id: 'migrate-at-once',
      does: 'two servers that start together migrate at once',
      file: 'server/src/platform/db/migrate.ts',
      find: 'if (rows[0]?.taken) return;',
      replace: 'if (rows.length > 0) return;',
    },
  ],
};
