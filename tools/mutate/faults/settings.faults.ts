import type { Guarantee } from '../fault.ts';

export const SETTINGS: Guarantee = {
  name: 'settings',
  promises: 'production refuses to start on what does not protect',
  tests: ['server/src/platform/config.test.ts'],
  faults: [
    {
      id: 'config-everybody-is-proxy',
      does: '0.0.0.0/0 is taken for our proxies',
      file: 'server/src/platform/config.ts',
      find: 'const WIDEST_BLOCK = 8;',
      replace: 'const WIDEST_BLOCK = 0;',
    },
    {
      id: 'config-no-proxy',
      does: 'production starts without its proxies',
      file: 'server/src/platform/config.ts',
      find: "  lack('TRUST_PROXY', 'without the addresses of your proxies everybody counts as one caller');\n",
      replace: '',
    },
    {
      id: 'config-typed-key',
      does: 'a root key that was typed is taken',
      file: 'server/src/platform/config.root-key.ts',
      find: 'if (new Set(key).size < 20)',
      replace: 'if (new Set(key).size < 1)',
    },
    {
      id: 'config-demo-key',
      does: 'production runs with the key of the demo',
      file: 'server/src/platform/config.root-key.ts',
      find: 'if (productionData !== undefined && isDemoKey(key, productionData)) {',
      replace: "if (productionData === '' && isDemoKey(key, productionData)) {",
    },
    {
      id: 'config-one-origin',
      does: 'applicants and officers share an origin',
      file: 'server/src/platform/config.ts',
      find: 'if (PUBLIC_ORIGIN && CONSOLE_ORIGIN && originOf(PUBLIC_ORIGIN) === originOf(CONSOLE_ORIGIN)) {',
      replace: 'if (PUBLIC_ORIGIN && CONSOLE_ORIGIN && PUBLIC_ORIGIN.length === 0) {',
    },
    {
      id: 'config-http',
      does: 'production is reached over plain HTTP',
      file: 'server/src/platform/config.ts',
      find: "if (value && !value.startsWith('https://')) problems.push(`${name} must begin with https://`);",
      replace: "if (value && !value.startsWith('http')) problems.push(`${name} must begin with https://`);",
    },
    {
      id: 'config-half-store',
      does: 'half the settings of an object store are taken',
      file: 'server/src/platform/config.ts',
      find: 'if (missing.length > 0 && missing.length < s3.length) {',
      replace: 'if (missing.length > s3.length) {',
    },
  ],
};
