import type { Guarantee } from '../fault.ts';

export const HISTORY_APPEND_ONLY: Guarantee = {
  name: 'history-append-only',
  promises: 'events and logs are added to and never changed by a request',
  tests: ['server/src/order/order.history.test.ts', 'server/src/platform/db/pools.test.ts'],
  faults: [
    {
      id: 'history-update',
      does: 'the applicants’ role may rewrite events',
      file: 'server/migrations/20260102000100-create-orders.sql',
      find: 'GRANT SELECT, INSERT ON order_event, order_subject, live_order TO lingshi_applicant;',
      replace: 'GRANT SELECT, INSERT, UPDATE ON order_event, order_subject, live_order TO lingshi_applicant;',
    },
    {
      id: 'history-delete-access-log',
      does: 'the staff’s role may delete lines of the access log',
      file: 'server/migrations/20260102000100-create-orders.sql',
      find: 'GRANT SELECT, INSERT ON order_event, access_log, message TO lingshi_staff;',
      replace: 'GRANT SELECT, INSERT, DELETE ON order_event, access_log, message TO lingshi_staff;',
    },
    {
      id: 'history-officer-log',
      does: 'the staff’s role may rewrite the log of administration',
      file: 'server/migrations/20261201004000-witness-officers.sql',
      find: 'GRANT SELECT, INSERT ON officer_log TO lingshi_staff;',
      replace: 'GRANT SELECT, INSERT, UPDATE, DELETE ON officer_log TO lingshi_staff;',
      tests: [
        'server/src/order/order.history.test.ts',
        'server/src/staff/staff.rights.test.ts',
        'server/src/platform/db/pools.test.ts',
      ],
    },
    {
      id: 'history-without-actor',
      does: 'an event does not say who did it',
      file: 'server/src/order/order.append.ts',
      find: "actor.kind === 'applicant' ? actor.accountId : actor.kind === 'officer' ? actor.officerId : null;",
      replace: "actor.kind === 'applicant' ? actor.accountId : null;",
      tests: ['server/src/order/order.history.test.ts', 'server/src/worklist/desk.test.ts'],
    },
    {
      id: 'history-worker-deletes',
      does: 'the worker’s role may delete events',
      file: 'server/migrations/20260102000100-create-orders.sql',
      find: 'GRANT DELETE ON upload TO lingshi_worker;',
      replace: 'GRANT DELETE ON upload, order_event TO lingshi_worker;',
    },
  ],
};
