import type { Guarantee } from '../fault.ts';

const STORE = 'server/src/platform/storage/own-store.test.ts';
const KEY = 'server/src/platform/crypto/key.canary.test.ts';

export const OWN_KEY_AND_STORE: Guarantee = {
  name: 'own-key-and-store',
  promises: 'a process with another root key or another store changes and sweeps nothing',
  tests: [STORE],
  faults: [
    {
      id: 'own-key-unjudged',
      does: 'a wrong root key is ready',
      file: 'server/src/platform/crypto/key.canary.ts',
      find: "return fits ? 'fits' : 'differs';",
      replace: "return fits ? 'fits' : 'fresh';",
      tests: [KEY],
    },
    {
      id: 'own-key-one-purpose',
      does: 'a key that is right for one purpose is right for all',
      file: 'server/src/platform/crypto/key.canary.ts',
      find: 'kept.every(',
      replace: 'kept.some(',
      tests: [KEY],
    },
    {
      id: 'own-store-copy-sweeps',
      does: 'an old copy of the database sweeps the live store',
      file: 'server/src/platform/storage/store.mark.ts',
      find: "return mark.turn === row.turn || mark.turn === row.nextTurn ? 'fits' : 'other_turn';",
      replace: "return 'fits';",
    },
    {
      id: 'own-store-other-database',
      does: 'a copy of the database uses the store of the one it was copied from',
      file: 'server/src/platform/storage/store.mark.ts',
      find: "  if (row.database !== here.database) return 'other_database';\n",
      replace: '',
    },
    {
      id: 'own-store-folder',
      does: 'a process that was not told of the bucket goes on in its own folder',
      file: 'server/src/platform/storage/store.mark.ts',
      find: "  if (row.kind !== here.kind) return 'other_kind';\n",
      replace: '',
    },
    {
      id: 'own-store-sweep-unclaimed',
      does: 'a sweep asks nobody whose store it is',
      file: 'server/src/platform/storage/own-store.ts',
      find: '      await settle(parts);\n      await passTurn(parts);\n',
      replace: '      void passTurn;\n',
    },
  ],
};
