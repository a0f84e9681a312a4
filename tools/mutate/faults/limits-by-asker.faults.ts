import type { Guarantee } from '../fault.ts';

export const LIMITS_BY_ASKER: Guarantee = {
  name: 'limits-by-asker',
  promises: 'a stranger’s tries never shut the holder out',
  tests: ['server/src/account/account.limits.test.ts'],
  faults: [
    {
      id: 'limit-known-device',
      does: 'strangers’ requests shut out the known device',
      file: 'server/src/account/code.issue.ts',
      find: '  if (asker.knows(subject)) return;\n',
      replace: '',
    },
    {
      id: 'limit-strangers-unbounded',
      does: 'strangers may have codes sent to a contact without end',
      file: 'server/src/account/code.issue.ts',
      find: "  await limiter.consume('code_by_contact', subject);\n",
      replace: '',
    },
    {
      id: 'limit-device-forged',
      does: 'a device cookie that nobody signed is believed',
      file: 'server/src/platform/http/device-cookie.ts',
      find: "if (id === '' || !sameSecret(sign, signOf(listener, id))) return null;",
      replace: "if (id === '' || sign === '') return null;",
    },
    {
      id: 'limit-device-knows-all',
      does: 'a device that knows one contact is known to all',
      file: 'server/src/platform/http/device-cookie.ts',
      find: 'return device.subjects.some((one) => sameSecret(one, tag));',
      replace: 'return device.subjects.length > 0 || tag === subject;',
    },
    {
      id: 'limit-officer-by-victim',
      does: 'a thief’s guesses at the second factor shut the officer out',
      file: 'server/src/staff/staff.totp.ts',
      find: 'const who = asker.knows(subject) ? `${asker.key} ${subject}` : subject;',
      replace: 'const who = subject;',
      tests: ['server/src/staff/staff.sign-in.test.ts'],
    },
    {
      id: 'limit-own-contact',
      does: 'codes to a contact of somebody else count as one’s own',
      file: 'server/src/account/account.contacts.ts',
      find: 'const asker = { ...own(accountId), knows: () => false };',
      replace: 'const asker = own(accountId);',
      tests: [
        'server/src/account/account.contacts.test.ts',
        'server/src/account/account.limits.test.ts',
        'server/src/account/account.brakes.test.ts',
      ],
    },
  ],
};
