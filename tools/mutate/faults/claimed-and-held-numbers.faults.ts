import type { Guarantee } from '../fault.ts';

export const CLAIMED_AND_HELD_NUMBERS: Guarantee = {
  name: 'claimed-and-held-numbers',
  promises: 'a number is held by proof, and nobody is shut out by what a stranger knows',
  tests: ['server/src/account/number.hold.test.ts', 'domain/src/identity/number-proof.spec.ts'],
  faults: [
    {
      id: 'number-by-match-alone',
      does: 'a register’s match alone proves a number',
      file: 'domain/src/identity/number-proof.ts',
      find: "return page ? 'document' : null;",
      replace: "return page ? 'document' : 'registry';",
      tests: [
        'server/src/account/number.hold.test.ts',
        'domain/src/identity/number-proof.spec.ts',
        'server/src/account/real-name.registry.test.ts',
      ],
    },
    {
      id: 'number-equal-takes-over',
      does: 'an equal proof takes a number over',
      file: 'domain/src/identity/number-proof.ts',
      find: 'NAME_LEVELS.indexOf(one) > NAME_LEVELS.indexOf(other)',
      replace: 'NAME_LEVELS.indexOf(one) >= NAME_LEVELS.indexOf(other)',
    },
    {
      id: 'number-loser-untold',
      does: 'who loses a number is not told',
      file: 'server/src/account/number.told.ts',
      find: '  await tell(parts, client, { accountId: other.accountId, what: TEXTS[weighed].other, once });\n',
      replace: '',
    },
    {
      id: 'number-loser-keeps-level',
      does: 'who loses a number keeps the level it gave',
      file: 'server/src/account/number.hold.ts',
      find: 'await client.query(LEVEL_BY_PROOF, [[accountId, ...(loser === null ? [] : [loser])]]);',
      replace: 'await client.query(LEVEL_BY_PROOF, [[accountId]]);',
    },
    {
      id: 'number-register-unbounded',
      does: 'a register may be asked about one number without end',
      file: 'server/src/account/number.asked.ts',
      find: "return held.rows.length > 0 || (await isWithin(limiter.consume('register_by_number', one)));",
      replace: 'return held.rows.length >= 0;',
      tests: ['server/src/account/number.asked.test.ts'],
    },
    {
      id: 'number-stale-match',
      does: 'a match of the name before proves the name of now',
      file: 'server/src/account/number.match.ts',
      find: 'AND a.asked_at >= r.declared_at ',
      replace: '',
      tests: [
        'server/src/account/number.hold.test.ts',
        'server/src/account/real-name.registry.test.ts',
        'server/src/account/real-name.level.test.ts',
      ],
    },
    {
      id: 'number-oracle',
      does: 'an applicant hears which fields a register finds different',
      file: 'server/src/account/account.page.ts',
      find: 'return { askedAt, said: heardOf(verdict) };',
      replace: 'return { askedAt, said: verdict as never };',
      tests: ['server/src/account/real-name.registry.test.ts', 'server/src/registry/registry.heard.spec.ts'],
    },
  ],
};
