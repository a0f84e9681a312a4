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
      id: 'migrate-half',
      does: 'a file that fails leaves half of itself',
      file: 'server/src/platform/db/migrate.ts',
      find: `    await inTransaction(client, async () => {
      await client.query(sql);`,
      replace: `    for (const one of sql.split(';')) await client.query(one);
    await inTransaction(client, async () => {`,
    },
  ],
};
