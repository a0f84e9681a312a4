import type { Guarantee } from '../fault.ts';

export const IDEMPOTENCY: Guarantee = {
  name: 'idempotency',
  promises: 'one intention takes effect once, for its caller alone',
  tests: ['server/src/platform/http/idempotency.test.ts'],
  faults: [
    {
      id: 'key-of-another',
      does: 'another caller’s key answers',
      file: 'server/src/platform/http/idempotency.ts',
      find: 'keyHash: hash(actor.id, name, key),',
      replace: 'keyHash: hash(name, key),',
    },
    {
      id: 'key-other-body',
      does: 'the same key with another body replays',
      file: 'server/src/platform/http/idempotency.ts',
      find: "  if (!row.same) throw new AppError('idempotency.key_reused');\n",
      replace: '',
    },
    {
      id: 'key-other-order',
      does: 'the same key for another order replays',
      file: 'server/src/platform/http/idempotency.ts',
      find: 'bodyHash: hash(rest, (request',
      replace: 'bodyHash: hash(rest.slice(0, 0), (request',
    },
    {
      id: 'key-not-taken',
      does: 'a key that is taken is taken again',
      file: 'server/src/platform/http/idempotency.ts',
      find: '  if (rows.length > 0) return null;\n',
      replace: '  if (rows.length >= 0) return null;\n',
    },
    {
      id: 'key-forgotten',
      does: 'keys are forgotten after a minute',
      file: 'server/src/platform/http/idempotency.ts',
      find: "now() - interval '7 days'",
      replace: "now() - interval '1 minute'",
    },
  ],
};
