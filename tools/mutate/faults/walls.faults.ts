import type { Guarantee } from '../fault.ts';

export const WALLS: Guarantee = {
  name: 'walls',
  promises: 'a query that forgets whose rows it wants finds nobody else’s, on either side',
  tests: ['server/src/platform/db/walls.test.ts', 'server/src/audit/audit.walls.test.ts'],
  faults: [
    {
      id: 'wall-accounts-open',
      does: 'every row is of the present account',
      file: 'server/migrations/20261201007000-wall-accounts.sql',
      find: "SELECT account = own_account() OR current_setting('lingshi.account', true) = '*'",
      replace: 'SELECT account IS NOT NULL',
    },
    {
      id: 'wall-live-orders',
      does: 'a post lets go of the live orders of another',
      file: 'server/migrations/20261201007100-wall-posts.sql',
      find: 'CREATE POLICY staff_free ON live_order FOR DELETE TO lingshi_staff USING (EXISTS (SELECT FROM orders o WHERE o.id = order_id));',
      replace: 'CREATE POLICY staff_free ON live_order FOR DELETE TO lingshi_staff USING (true);',
    },
    {
      id: 'wall-keys',
      does: 'a post reads the wrapped keys of all people',
      file: 'server/migrations/20261201007100-wall-posts.sql',
      find: 'CREATE POLICY staff_reach ON person_key FOR SELECT TO lingshi_staff USING (\n',
      replace: 'CREATE POLICY staff_reach ON person_key FOR SELECT TO lingshi_staff USING (true OR\n',
    },
    {
      id: 'wall-drafts',
      does: 'anybody throws away a draft whose owner they name',
      file: 'server/migrations/20261201007000-wall-accounts.sql',
      find: 'SELECT CASE WHEN is_own(owner) OR EXISTS',
      replace: 'SELECT CASE WHEN owner IS NOT NULL OR EXISTS',
    },
    {
      id: 'wall-crossing-stays',
      does: 'a transaction that crossed goes on across accounts',
      file: 'server/src/platform/db/account-crossing.ts',
      find: '    await tell(client, before).catch(refuseUnlessAborted);',
      replace: '    if (before === EVERY_ACCOUNT) await tell(client, before).catch(refuseUnlessAborted);',
      tests: ['server/src/platform/db/account-crossing.test.ts'],
    },
  ],
};
