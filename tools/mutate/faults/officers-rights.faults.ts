import type { Guarantee } from '../fault.ts';

export const OFFICERS_RIGHTS: Guarantee = {
  name: 'officers-rights',
  promises: 'rights are given by two, told apart and witnessed',
  tests: ['server/src/staff/staff.rights.test.ts', 'server/src/staff/staff.officers.test.ts'],
  faults: [
    {
      id: 'rights-alone',
      does: 'one administrator makes another',
      file: 'domain/src/shared/role-rules.ts',
      find: 'POWERFUL_ROLES.includes(role) && !held.includes(role);',
      replace: 'POWERFUL_ROLES.includes(role) && held.includes(role);',
    },
    {
      id: 'rights-own-wish',
      does: 'an administrator grants what they asked for',
      file: 'server/src/staff/staff.roles.ts',
      find: 'if (wish.askedBy === admin.id || officerId === admin.id)',
      replace: 'if (officerId === admin.id)',
    },
    {
      id: 'rights-own-account',
      does: 'an administrator changes their own roles',
      file: 'server/src/staff/staff.change.ts',
      find: "  if (change.officerId === admin.id) throw new AppError('officer.own_account');\n",
      replace: '',
    },
    {
      id: 'rights-auditor-admin',
      does: 'one person is administrator and auditor',
      file: 'domain/src/shared/role-rules.ts',
      find: "  { roles: ['auditor', 'post_admin'], why: 'reads_the_records' },\n",
      replace: '',
    },
    {
      id: 'rights-unseen-wish',
      does: 'an administrator grants other roles than those that were seen',
      file: 'server/src/staff/staff.roles.ts',
      find: 'staffRoles(wish.wished).join() === staffRoles(seen).join()',
      replace: 'seen.length > 0',
    },
    {
      id: 'rights-return-with-power',
      does: 'one administrator brings back a disabled administrator',
      file: 'server/src/staff/staff.change.ts',
      find: 'held: back ? [] : held }',
      replace: 'held }',
    },
    {
      id: 'rights-no-line',
      does: 'a change of roles leaves no line',
      file: 'server/src/staff/staff.change.ts',
      find: "(given && given.join() !== held.join() ? (['roles_changed'] as const) : [])",
      replace: '[]',
    },
    {
      id: 'rights-log-of-others',
      does: 'an officer reads the lines of the whole post',
      file: 'server/src/staff/staff.log.ts',
      find: '($2::uuid IS NULL OR officer_id = $2)',
      replace: '($2::uuid IS NULL OR $2::uuid IS NOT NULL)',
    },
    {
      id: 'rights-sessions-stay',
      does: 'an officer whose roles changed stays signed in',
      file: 'server/src/staff/staff.change.ts',
      find: 'return await endSessionsOf(client, change.officerId);',
      replace: 'return [];',
    },
  ],
};
