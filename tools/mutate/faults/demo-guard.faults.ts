import type { Guarantee } from '../fault.ts';

export const DEMO_GUARD: Guarantee = {
  name: 'demo-guard',
  promises: 'nothing of the demo is in production',
  tests: ['server/src/demo/demo.production.test.ts'],
  faults: [
    {
      id: 'demo-letter-box',
      does: 'production has a letter box',
      file: 'server/src/demo/demo.outbox.ts',
      find: "  if (parts.config.mode !== 'demo') throw new Error('The outbox is shown in demo mode only.');\n",
      replace: '',
    },
    {
      id: 'demo-people',
      does: 'production is seeded with people',
      file: 'server/src/demo/demo.seed.ts',
      find: "  if (config.mode !== 'demo') throw new Error('Demo data belongs into demo mode only.');\n",
      replace: '',
    },
    {
      id: 'demo-unsaid',
      does: 'an answer does not say that the demo speaks',
      file: 'server/src/policy/policy.routes.ts',
      find: "demo: config.mode === 'demo', release",
      replace: "demo: config.mode !== 'demo', release",
    },
  ],
};
