import type { Guarantee } from '../fault.ts';

export const SESSIONS_END: Guarantee = {
  name: 'sessions-end',
  promises: 'a session ends when idle, in any case, and at once when it is ended',
  tests: [
    'server/src/account/account.sign-in.test.ts',
    'server/src/account/session.alive.spec.ts',
    'server/src/staff/staff.sign-in.test.ts',
  ],
  faults: [
    {
      id: 'session-never-idle',
      does: 'a session never ends by being idle',
      file: 'server/src/account/session.alive.ts',
      find: 'at < Math.min(idleEnd, Date.parse(expiresAt))',
      replace: 'at < Math.max(idleEnd * 0, Date.parse(expiresAt))',
    },
    {
      id: 'session-for-ever',
      does: 'a session in use never ends',
      file: 'server/src/account/session.alive.ts',
      find: 'at < Math.min(idleEnd, Date.parse(expiresAt))',
      replace: 'at < Math.max(idleEnd, Date.parse(expiresAt) * 0)',
    },
    {
      id: 'session-same-token',
      does: 'the token stays after a fresh proof',
      file: 'server/src/account/session.store.ts',
      find: `UPDATE session SET token_hash = $2, proved_at = $3, seen_at = $3 WHERE id = $1
     RETURNING`,
      replace: `UPDATE session SET token_hash = coalesce(token_hash, $2), proved_at = $3, seen_at = $3 WHERE id = $1
     RETURNING`,
      tests: ['server/src/account/account.contacts.test.ts', 'server/src/account/account.sign-in.test.ts'],
    },
    {
      id: 'session-before-stays',
      does: 'the session before lives on after another sign-in',
      file: 'server/src/account/account.sign-in.ts',
      find: '    await endSessionOfToken(client, request.before);\n',
      replace: '',
    },
    {
      id: 'session-half-all-day',
      does: 'half a session of an officer lives all day',
      file: 'server/src/account/session.store.ts',
      find: 'export const HALF_TIMES: SessionTimes = { idle: 15 * MINUTE, absolute: 15 * MINUTE };',
      replace: 'export const HALF_TIMES: SessionTimes = { idle: 12 * HOUR, absolute: 12 * HOUR };',
    },
    {
      id: 'session-stream-goes-on',
      does: 'an open stream goes on after its session was ended',
      file: 'server/src/platform/events/live.stream.ts',
      find: 'if (changed?.includes(session)) end();',
      replace: "if (changed?.includes(session + '!')) end();",
      tests: ['server/src/platform/events/live.test.ts'],
    },
  ],
};
