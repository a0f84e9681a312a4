import type { Guarantee } from '../fault.ts';

const SHUT_OUT = 'server/src/account/account.shut-out.test.ts';

export const LIMITS_BY_ASKER: Guarantee = {
  name: 'limits-by-asker',
  promises: 'a stranger’s tries never shut the holder out',
  tests: ['server/src/account/account.limits.test.ts'],
  faults: [
    {
      id: 'limit-known-device',
      does: 'strangers’ requests shut out the known device',
      file: 'server/src/account/code.count.ts',
      find: 'if (!known) for (const name',
      replace: 'for (const name',
    },
    {
      id: 'limit-strangers-unbounded',
      does: 'strangers may have codes sent to a contact without end',
      file: 'server/src/account/code.count.ts',
      find: "sign_in: ['code_by_contact', ",
      replace: 'sign_in: [',
    },
    {
      id: 'limit-new-contact-shares',
      does: 'who adds a contact uses up the sign-in of whoever has it',
      file: 'server/src/account/code.count.ts',
      find: "['code_change_by_contact', 'code_change_by_contact_daily']",
      replace: "['code_by_contact', 'code_by_contact_daily']",
    },
    {
      id: 'limit-device-forged',
      does: 'a device cookie that nobody signed is believed',
      file: 'server/src/platform/http/device-cookie.ts',
      find: "if (id === '' || !sameSecret(sign, signOf(listener, id))) return null;",
      replace: "if (id === '' || sign === '') return null;",
      tests: [SHUT_OUT],
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
    },
    {
      id: 'limit-passkeys-beside-codes',
      does: 'what strangers of one network ask for uses up the passkeys of their neighbours',
      file: 'server/src/platform/limits/limits.ts',
      find: "  passkey_options_by_address: { points: 6000, seconds: 10 * MINUTE, by: 'client', floods: true },",
      replace:
        "  passkey_options_by_address: { points: 300, seconds: 10 * MINUTE, by: 'client', floods: true },",
      tests: [SHUT_OUT],
    },
    {
      id: 'limit-codes-by-network',
      does: 'wrong codes of a neighbour refuse a right one',
      file: 'server/src/platform/limits/limits.ts',
      find: "  sign_in_by_address: { points: 6000, seconds: 10 * MINUTE, by: 'client', floods: true },",
      replace: "  sign_in_by_address: { points: 300, seconds: 10 * MINUTE, by: 'client', floods: true },",
      tests: [SHUT_OUT],
    },
    {
      id: 'limit-officer-asks-again',
      does: 'an officer who has asked too often is sent nothing that opens elsewhere',
      file: 'server/src/staff/staff.reactions.ts',
      find: 'const bound = rare || browser === undefined',
      replace: 'const bound = browser === undefined',
      tests: [SHUT_OUT],
    },
    {
      id: 'limit-officer-flooded-by-self',
      does: 'one who asks again and again is sent mail after mail',
      file: 'server/src/staff/staff.reactions.ts',
      find: 'if (row === undefined || (rare && (await hasOpenLink(parts, client, row.id)))) return;',
      replace: 'if (row === undefined) return;',
      tests: [SHUT_OUT],
    },
    {
      id: 'limit-officer-older-mail',
      does: 'what opens anywhere lies below a newer mail that does not',
      file: 'server/src/staff/staff.reactions.ts',
      find: '       ORDER BY created_at DESC, used_at IS NULL DESC, browser_hash IS NULL DESC LIMIT 1) newest',
      replace:
        '       ORDER BY browser_hash IS NULL DESC, used_at IS NULL DESC, created_at DESC LIMIT 1) newest',
      tests: [SHUT_OUT],
    },
    {
      id: 'passkey-challenge-twice',
      does: 'an answer to a challenge that nobody was known for serves twice',
      file: 'server/src/account/passkey.open-challenge.ts',
      find: "  if (rowCount !== 1) throw new AppError('passkey.failed');",
      replace: "  if (rowCount === null) throw new AppError('passkey.failed');",
      tests: ['server/src/account/account.passkeys.test.ts'],
    },
    {
      id: 'passkey-challenge-for-ever',
      does: 'a challenge may be answered after its five minutes',
      file: 'server/src/account/passkey.open-challenge.ts',
      find: 'age < CHALLENGE_MINUTES * 60_000',
      replace: 'age < 2 * CHALLENGE_MINUTES * 60_000',
      tests: ['server/src/account/account.passkeys.test.ts'],
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
