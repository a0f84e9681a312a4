import type { Guarantee } from '../fault.ts';

export const DEVICE: Guarantee = {
  name: 'device',
  promises: 'after sign-out the device keeps nothing, and the desk sends what was looked at',
  tests: ['web/src/applicant/offline/draft.spec.ts', 'web/src/applicant/offline/draft-visit.spec.ts'],
  faults: [
    {
      id: 'device-caches-api',
      does: 'the worker caches all of /api/',
      file: 'web/vite.offline.ts',
      find: '/^\\/api\\/orders(?:\\/[^/]+)?$/.test(url.pathname)',
      replace: "url.pathname.startsWith('/api/')",
    },
    {
      id: 'device-wipes-nothing',
      does: 'sign-out wipes nothing',
      file: 'web/src/applicant/offline/wipe.ts',
      find: '  await Promise.all([emptyDevice(), forgetAnswers()]);\n',
      replace: '',
    },
    {
      id: 'device-other-cache',
      does: 'sign-out empties another cache than the worker fills',
      file: 'web/vite.offline.ts',
      find: "const ORDERS_CACHE = 'orders';",
      replace: "const ORDERS_CACHE = 'my-orders';",
    },
    {
      id: 'device-newest-version',
      does: 'the decision panel sends the newest version instead of the one that was looked at',
      file: 'web/src/console/decision/decision-panel.tsx',
      find: 'run({ version: pinned,',
      replace: 'run({ version: order.version,',
      tests: ['web/src/console/decision/decisions.spec.ts'],
    },
  ],
};
