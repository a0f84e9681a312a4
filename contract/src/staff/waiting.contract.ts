import { z } from 'zod';
import { RULE_READERS } from '@lingshi/domain/policy/rule-change.guard.ts';
import { route } from '../route.ts';

/** What waits for a second officer beside the queues; what the officer asked for themselves waits for others. */
export const countWaiting = route({
  method: 'GET',
  path: '/api/staff/waiting',
  audience: 'staff',
  tag: 'work',
  roles: ['reviewer', 'second_reviewer', ...RULE_READERS],
  summary: 'How many exceptions and rule proposals wait for somebody else than who asked for them',
  answer: z.object({ exceptions: z.int(), rules: z.int() }),
  errors: [],
  limit: 'work_by_officer',
});
