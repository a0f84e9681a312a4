import type { Guarantee } from '../fault.ts';

export const BLIND_INDEX: Guarantee = {
  name: 'blind-index',
  promises: 'a number is found by a keyed hash of its own column',
  tests: [
    'server/src/platform/crypto/keyring.test.ts',
    'server/src/audit/canary.test.ts',
    'server/src/platform/crypto/key.spec.ts',
    'server/src/platform/crypto/cipher.spec.ts',
  ],
  faults: [
    {
      id: 'index-without-key',
      does: 'anybody can compute the hash of a number',
      file: 'server/src/platform/crypto/blind-index.ts',
      find: "hkdfSync('sha256', lookupKey, '',",
      replace: "hkdfSync('sha256', Buffer.alloc(lookupKey.length), '',",
    },
    {
      id: 'index-one-column',
      does: 'equal values of two columns look equal',
      file: 'server/src/platform/crypto/blind-index.ts',
      find: '`lingshi/blind-index/${column}`',
      replace: '`lingshi/blind-index/${column.slice(0, 0)}`',
    },
    {
      id: 'index-unnormalised',
      does: 'a number written in two ways is two numbers',
      file: 'domain/src/identity/normalise.ts',
      find: "    .replace(/[\\s.\\-_‐-―−·]/gu, '')\n",
      replace: '',
      tests: ['domain/src/identity/normalise.spec.ts', 'domain/src/order/order.lock.spec.ts'],
    },
  ],
};
