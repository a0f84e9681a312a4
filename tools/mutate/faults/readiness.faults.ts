import type { Guarantee } from '../fault.ts';

export const READINESS: Guarantee = {
  name: 'readiness',
  promises: 'a process that cannot do its work says so, soon',
  tests: ['server/src/platform/checks/check.spec.ts', 'server/src/platform/http/operation.test.ts'],
  faults: [
    {
      id: 'ready-hangs',
      does: 'a check that hangs hangs the answer',
      file: 'server/src/platform/checks/check.ts',
      find: '      patienceMs,\n',
      replace: '      patienceMs * 1_000,\n',
    },
    {
      id: 'ready-one-enough',
      does: 'one good check is enough',
      file: 'server/src/platform/http/health.ts',
      find: 'results.every(({ ok }) => ok)',
      replace: 'results.some(({ ok }) => ok)',
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
      file: 'server/src/platform/checks/check.ts',
      find: 'running ??= safely(ask)',
      replace: 'running ??= ask()',
    },
    {
      id: 'ready-role-not-let-in',
      does: 'a process of which one role is not let in is ready',
      file: 'server/src/platform/db/pools.ts',
      find: '    if (isNotLetIn(failure)) throw new WrongRole(sayNotLetIn(role));\n',
      replace: '    void (isNotLetIn(failure) && sayNotLetIn(role));\n',
      tests: ['server/src/platform/db/role.check.test.ts'],
    },
  ],
};
