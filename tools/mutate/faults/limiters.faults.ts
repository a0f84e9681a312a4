import type { Guarantee } from '../fault.ts';

export const LIMITERS: Guarantee = {
  name: 'limiters',
  promises: 'each limit trips at N+1, over all processes',
  tests: ['server/src/platform/limits/limiter.test.ts'],
  faults: [
    {
      id: 'limiter-one-more',
      does: 'a limit lets one more pass',
      file: 'server/src/platform/limits/limiter.ts',
      find: 'const rule = { keyPrefix: name, points, duration: seconds };',
      replace: 'const rule = { keyPrefix: name, points: points + 1, duration: seconds };',
    },
    {
      id: 'limiter-each-process',
      does: 'each process counts for itself',
      file: 'server/src/platform/limits/limiter.ts',
      find: 'if (floods === true) return',
      replace: 'if (floods !== false) return',
    },
    {
      id: 'limiter-in-the-clear',
      does: 'addresses stand in the table of limits',
      file: 'server/src/platform/limits/limiter.ts',
      find: 'await find(counters, name).consume(pseudonym(`${name}:${key}`), points);',
      replace: 'await find(counters, name).consume(`${name}:${key}`, points);',
    },
    {
      id: 'limiter-forwarded',
      does: 'a forged forwarding header makes a caller somebody else',
      file: 'server/src/platform/http/http.ts',
      find: 'trustProxy: options.trustedProxies.length > 0 ? [...options.trustedProxies] : false,',
      replace: 'trustProxy: true,',
      tests: ['server/src/platform/limits/limiter.test.ts', 'server/src/platform/http/http.test.ts'],
    },
    {
      id: 'limiter-household',
      does: 'each address of an IPv6 household counts alone',
      file: 'server/src/platform/http/client-address.ts',
      find: '.slice(0, 4).map(',
      replace: '.slice(0, 8).map(',
      tests: ['server/src/platform/limits/limiter.test.ts', 'server/src/platform/http/http.test.ts'],
    },
    {
      id: 'limiter-no-route',
      does: 'no route counts its calls',
      file: 'server/src/platform/http/route.guard.ts',
      find: 'if (key !== null) await options.limiter.consume(name, key);',
      replace: 'if (key === name) await options.limiter.consume(name, key);',
      tests: ['server/src/platform/http/http.test.ts', 'server/src/account/account.limits.test.ts'],
    },
  ],
};
