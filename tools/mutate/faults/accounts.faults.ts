import type { Guarantee } from '../fault.ts';

export const ACCOUNTS: Guarantee = {
  name: 'accounts',
  promises: 'an account is its holder’s: contacts proven, changes told, sessions ended',
  tests: ['server/src/account/account.contacts.test.ts', 'server/src/account/account.sign-in.test.ts'],
  faults: [
    {
      id: 'account-change-untold',
      does: 'nobody is told of a new contact',
      file: 'server/src/account/account.contacts.ts',
      find: '    contacts: before,\n',
      replace: '    contacts: [],\n',
    },
    {
      id: 'account-foreign-contact',
      does: 'a contact of another account is removed',
      file: 'server/src/account/account.contacts.ts',
      find: "'DELETE FROM contact WHERE id = $1 AND account_id = $2'",
      replace: "'DELETE FROM contact WHERE id = $1 AND ($2::uuid IS NOT NULL)'",
      tests: ['server/src/account/account.contacts.test.ts', 'server/src/audit/ownership.bare.test.ts'],
    },
    {
      id: 'account-foreign-session',
      does: 'the session of another account is ended',
      file: 'server/src/account/account.page.ts',
      find: "'DELETE FROM session WHERE id = $1 AND account_id = $2'",
      replace: "'DELETE FROM session WHERE id = $1 AND $2::uuid IS NOT NULL'",
      tests: [
        'server/src/account/account.sign-in.test.ts',
        'server/src/account/account.contacts.test.ts',
        'server/src/audit/ownership.bare.test.ts',
      ],
    },
    {
      id: 'account-old-proof',
      does: 'a contact is added on a proof of last week',
      file: 'server/src/platform/http/route.guard.ts',
      find: "if (!(age <= route.provenWithin * 1000)) throw new AppError('session.reauthentication_required');",
      replace: "if (Number.isNaN(age)) throw new AppError('session.reauthentication_required');",
    },
    {
      id: 'account-disabled',
      does: 'a disabled account signs in',
      file: 'server/src/account/account.sign-in.ts',
      find: "  if (found?.status === 'disabled') throw new AppError('account.disabled');\n",
      replace: '',
    },
    {
      id: 'account-known-said',
      does: 'a code request says whether an account is known',
      file: 'server/src/account/code.issue.ts',
      find: 'waitSeconds: WAIT_SECONDS,',
      replace:
        "waitSeconds:\n      (await pools.applicant.query('SELECT FROM contact WHERE contact_index = $1', [contactIndex])).rowCount === 0\n        ? WAIT_SECONDS + 1\n        : WAIT_SECONDS,",
    },
  ],
};
