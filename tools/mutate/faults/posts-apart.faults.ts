import type { Guarantee } from '../fault.ts';

export const POSTS_APART: Guarantee = {
  name: 'posts-apart',
  promises: 'a post sees and touches nothing of another',
  tests: ['server/src/worklist/work.isolation.test.ts', 'server/src/platform/db/pools.test.ts'],
  faults: [
    {
      id: 'posts-orders-policy',
      does: 'the policy of orders lets every post in',
      file: 'server/migrations/20260102000100-create-orders.sql',
      find: "USING (post = current_setting('lingshi.post', true) AND status <> 'draft');",
      replace: "USING (status <> 'draft');",
    },
    {
      id: 'posts-drafts',
      does: 'officers see drafts',
      file: 'server/migrations/20260102000100-create-orders.sql',
      find: "USING (post = current_setting('lingshi.post', true) AND status <> 'draft');",
      replace: "USING (post = current_setting('lingshi.post', true));",
      tests: [
        'server/src/worklist/work.isolation.test.ts',
        'server/src/platform/db/pools.test.ts',
        'server/src/behalf/behalf.test.ts',
      ],
    },
    {
      id: 'posts-messages-policy',
      does: 'the policy of messages lets every post in',
      file: 'server/migrations/20261201007100-wall-posts.sql',
      find: "CREATE POLICY staff_messages ON message TO lingshi_staff USING (post = current_setting('lingshi.post', true))",
      replace: 'CREATE POLICY staff_messages ON message TO lingshi_staff USING (true)',
    },
    {
      id: 'posts-files-without-wall',
      does: 'pictures of orders have no wall between posts',
      file: 'server/migrations/20260102000100-create-orders.sql',
      find: 'ALTER TABLE order_file ENABLE ROW LEVEL SECURITY;\n',
      replace: '',
    },
    {
      id: 'posts-officers-changed',
      does: 'a post changes officers of another',
      file: 'server/migrations/20261201004000-witness-officers.sql',
      find: `FOR UPDATE TO lingshi_staff
  USING (post = current_setting('lingshi.post', true));`,
      replace: `FOR UPDATE TO lingshi_staff
  USING (true);`,
      tests: [
        'server/src/staff/staff.rights.test.ts',
        'server/src/worklist/work.isolation.test.ts',
        'server/src/platform/db/pools.test.ts',
      ],
    },
    {
      id: 'posts-query-forgets',
      does: 'the query of an order’s readers forgets the post, and so does its policy',
      file: 'server/migrations/20261201007100-wall-posts.sql',
      find: "CREATE POLICY staff_access ON access_log TO lingshi_staff USING (post = current_setting('lingshi.post', true))",
      replace: 'CREATE POLICY staff_access ON access_log TO lingshi_staff USING (true)',
    },
  ],
};
