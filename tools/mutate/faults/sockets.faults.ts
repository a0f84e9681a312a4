import type { Guarantee } from '../fault.ts';

export const SOCKETS: Guarantee = {
  name: 'sockets',
  promises: 'however many sockets one network or all of them open, others get in, and none is kept for ever',
  tests: ['server/src/platform/http/connection-guard.test.ts'],
  faults: [
    {
      id: 'sockets-without-end',
      does: 'a process takes sockets until its file descriptors are used up',
      file: 'server/src/platform/http/connection-guard.ts',
      find: '  server.maxConnections = limits.most;\n',
      replace: '',
    },
    {
      id: 'sockets-of-one-network',
      does: 'one network may hold every socket',
      file: 'server/src/platform/http/connection-guard.ts',
      find: 'if (count >= limits.ofOneNetwork) {',
      replace: 'if (count >= limits.most) {',
    },
    {
      id: 'sockets-counted-for-ever',
      does: 'a network that once had its share is never let in again',
      file: 'server/src/platform/http/connection-guard.ts',
      find: '      const left = (open.get(network) ?? 1) - 1;',
      replace: '      const left = open.get(network) ?? 1;',
    },
    {
      id: 'sockets-of-the-proxy',
      does: 'everybody behind our own proxy shares one network’s sockets',
      file: 'server/src/platform/http/connection-guard.ts',
      find: '    if (proxies.check(address, familyOf(address))) return;\n',
      replace: '',
    },
  ],
};
