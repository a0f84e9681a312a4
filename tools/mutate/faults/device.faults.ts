import type { Guarantee } from '../fault.ts';

export const DEVICE: Guarantee = {
  name: 'device',
  promises: 'after sign-out the device keeps nothing, and the desk sends what was looked at',
  tests: ['e2e/device.e2e.ts'],
  faults: [
    {
      id: 'device-caches-api',
      does: 'the worker caches all of /api/',
      file: 'web/vite.offline.ts',
      find: "url.pathname === '/api/posts'",
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
      id: 'device-caches-stay',
      does: 'sign-out leaves every cache as it is',
      file: 'web/src/applicant/offline/wipe.ts',
      find: '/precache|^screens$|^posts$/',
      replace: '/./',
    },
    {
      id: 'device-newest-version',
      does: 'the decision panel sends the newest version instead of the one that was looked at',
      file: 'web/src/console/decision/decision-panel.tsx',
      find: 'run({ version: pinned,',
      replace: 'run({ version: order.version,',
      tests: ['web/src/console/decision/decisions.spec.ts', 'e2e/desk.e2e.ts'],
    },
  ],
};
