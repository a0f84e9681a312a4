import type { Guarantee } from '../fault.ts';

export const OFFICERS_SIGN_IN: Guarantee = {
  name: 'officers-sign-in',
  promises: 'an officer comes in by a link once, in the browser that asked, and a second factor',
  tests: ['server/src/staff/staff.sign-in.test.ts', 'server/src/staff/staff.officers.test.ts'],
  faults: [
    {
      id: 'link-twice',
      does: 'a link serves twice',
      file: 'server/src/staff/staff.links.ts',
      find: 'WHERE l.token_hash = $1 AND l.used_at IS NULL AND l.expires_at > $2',
      replace: 'WHERE l.token_hash = $1 AND l.expires_at > $2',
    },
    {
      id: 'link-for-ever',
      does: 'a link never expires',
      file: 'server/src/staff/staff.links.ts',
      find: 'AND l.used_at IS NULL AND l.expires_at > $2 AND',
      replace: 'AND l.used_at IS NULL AND',
    },
    {
      id: 'link-disabled',
      does: 'a disabled officer comes in by a link',
      file: 'server/src/staff/staff.links.ts',
      find: "\n       AND o.status = 'active'\n",
      replace: '\n',
    },
    {
      id: 'link-other-browser',
      does: 'a link serves whichever browser has it',
      file: 'server/src/staff/staff.links.ts',
      find: '      await refuseOtherBrowser(client, request);\n',
      replace: '      void refuseOtherBrowser;\n',
    },
    {
      id: 'factor-not-owed',
      does: 'an officer works without the second factor',
      file: 'server/src/platform/http/route.guard.ts',
      find: 'if (actor.owesSecondFactor && !route.beforeSecondFactor)',
      replace: 'if (actor.owesSecondFactor && route.roles === undefined && !route.beforeSecondFactor)',
    },
    {
      id: 'factor-step-twice',
      does: 'a code of the second factor serves twice',
      file: 'server/src/staff/staff.totp.ts',
      find: 'WHERE id = $1 AND totp_last_step < $2',
      replace: 'WHERE id = $1 AND totp_last_step <= $2',
    },
    {
      id: 'factor-window',
      does: 'codes of the last quarter of an hour are taken',
      file: 'server/src/staff/staff.totp.ts',
      find: 'const WINDOW = 1;',
      replace: 'const WINDOW = 30;',
    },
    {
      id: 'factor-replaced',
      does: 'whoever has half a session enrols another second factor',
      file: 'server/src/staff/staff.totp.ts',
      find: "      if (row.confirmed) throw new AppError('role.not_allowed');\n",
      replace: '',
    },
  ],
};
