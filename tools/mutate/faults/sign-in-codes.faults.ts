import type { Guarantee } from '../fault.ts';

export const SIGN_IN_CODES: Guarantee = {
  name: 'sign-in-codes',
  promises: 'a code serves its purpose, its account, once, for ten minutes and five guesses',
  tests: [
    'server/src/account/account.sign-in.test.ts',
    'server/src/account/account.contacts.test.ts',
    'server/src/account/account.limits.test.ts',
  ],
  faults: [
    {
      id: 'code-other-purpose',
      does: 'a code for one purpose serves another',
      file: 'server/src/account/code.redeem.ts',
      find: `WHERE id = $1 AND purpose = $2 AND account_id IS NOT DISTINCT FROM $3
       AND used_at`,
      replace: `WHERE id = $1 AND $2 = $2::text AND account_id IS NOT DISTINCT FROM $3
       AND used_at`,
      tests: [
        'server/src/account/code.purposes.test.ts',
        'server/src/account/account.sign-in.test.ts',
        'server/src/account/account.contacts.test.ts',
        'server/src/account/account.limits.test.ts',
      ],
    },
    {
      id: 'code-other-account',
      does: 'a code of one account serves another',
      file: 'server/src/account/code.redeem.ts',
      find: `AND account_id IS NOT DISTINCT FROM $3
       AND used_at`,
      replace: `AND ($3::uuid IS NULL OR $3 = $3)
       AND used_at`,
      tests: [
        'server/src/account/code.bare.test.ts',
        'server/src/account/account.sign-in.test.ts',
        'server/src/account/account.contacts.test.ts',
        'server/src/account/account.limits.test.ts',
      ],
    },
    {
      id: 'code-twice',
      does: 'a code serves twice',
      file: 'server/src/account/code.redeem.ts',
      find: 'UPDATE one_time_code SET used_at = $2 WHERE',
      replace: 'UPDATE one_time_code SET created_at = coalesce(created_at, $2) WHERE',
    },
    {
      id: 'code-twice-at-once',
      does: 'of two who answer a code at once both get in',
      file: 'server/src/account/code.redeem.ts',
      find: 'WHERE id = $1 AND used_at IS NULL`,',
      replace: 'WHERE id = $1`,',
    },
    {
      id: 'code-for-ever',
      does: 'a code never expires',
      file: 'server/src/account/code.redeem.ts',
      find: 'AND used_at IS NULL AND tries_left > 0 AND expires_at > $4',
      replace: 'AND used_at IS NULL AND tries_left > 0 AND $4::timestamptz IS NOT NULL',
    },
    {
      id: 'code-half-an-hour',
      does: 'a code lives thirty minutes',
      file: 'server/src/account/code.issue.ts',
      find: 'const CODE_MINUTES = 10;',
      replace: 'const CODE_MINUTES = 30;',
    },
    {
      id: 'code-guesses',
      does: 'a code may be guessed without end',
      file: 'server/src/account/code.redeem.ts',
      find: 'SET tries_left = tries_left - 1',
      replace: 'SET tries_left = tries_left',
    },
  ],
};
