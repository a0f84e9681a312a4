import type { Guarantee } from '../fault.ts';

export const READINESS: Guarantee = {
  name: 'readiness',
  promises: 'a process that cannot do its work says so, soon',
  tests: ['server/src/platform/http/operation.test.ts'],
  faults: [
    {
      id: 'ready-hangs',
      does: 'a check that hangs hangs the answer',
      file: 'server/src/platform/http/health.ts',
      find: 'timer = setTimeout(() => resolve(false), PATIENCE_MS);',
      replace: 'timer = setTimeout(() => resolve(false), PATIENCE_MS * 1_000);',
    },
    {
      id: 'ready-one-enough',
      does: 'one good check is enough',
      file: 'server/src/platform/http/health.ts',
      find: 'results.every(([, good]) => good)',
      replace: 'results.some(([, good]) => good)',
    },
    {
      id: 'ready-always-200',
      does: 'an unready process answers 200',
      file: 'server/src/platform/http/health.ts',
      find: "if (!ready) reply.code(503).header('retry-after', 5);",
      replace: "if (!ready) reply.header('retry-after', 5);",
    },
    {
      id: 'ready-thrown',
      does: 'a check that throws is a fault of ours instead of a no',
      file: 'server/src/platform/http/health.ts',
      find: 'check().catch(() => false)',
      replace: 'check()',
    },
  ],
};
