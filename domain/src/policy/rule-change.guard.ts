import { compareDays } from '../shared/day.ts';
import type { Day } from '../shared/day.ts';
import { ok, refuse } from '../shared/result.ts';
import type { Result } from '../shared/result.ts';
import type { StaffRole } from '../shared/staff-role.ts';

/** Who writes rules, each for the own post. */
export const RULE_ROLES = ['editor', 'post_admin'] as const satisfies readonly StaffRole[];
/** Who reads how they came about. */
export const RULE_READERS = [...RULE_ROLES, 'auditor'] as const satisfies readonly StaffRole[];

export const CHANGE_STATES = ['proposed', 'approved', 'rejected', 'withdrawn'] as const;
export type ChangeState = (typeof CHANGE_STATES)[number];

export const CHANGE_DECISIONS = ['approve', 'reject', 'withdraw'] as const;
export type ChangeDecision = (typeof CHANGE_DECISIONS)[number];

/** What a decision makes of a change; none makes it proposed again. */
export type DecidedState = Exclude<ChangeState, 'proposed'>;
export type ChangeStanding = { state: ChangeState; proposedBy: string; from: Day };
export type RuleOfficer = { id: string; roles: readonly string[] };

const LEADS = { approve: 'approved', reject: 'rejected', withdraw: 'withdrawn' } as const satisfies Record<
  ChangeDecision,
  DecidedState
>;

/**
 * What a decision makes of a change: two people stand behind every rule, and a rule that holds is history.
 * The post is the database's to guard: an officer sees no change of another one.
 * @param today at the post
 */
export function decideChange(
  officer: RuleOfficer,
  change: ChangeStanding,
  decision: ChangeDecision,
  today: Day,
): Result<DecidedState> {
  if (!mayWriteRules(officer)) return refuse('role.not_allowed');
  const open = decision === 'withdraw' ? ['proposed', 'approved'] : ['proposed'];
  if (!open.includes(change.state)) return refuse('rule.decided_already');
  if (decision === 'approve' && officer.id === change.proposedBy) return refuse('rule.own_proposal');
  if (change.state === 'approved' && compareDays(change.from, today) <= 0) return refuse('rule.in_force');
  return ok(LEADS[decision]);
}

export function mayWriteRules({ roles }: RuleOfficer): boolean {
  return RULE_ROLES.some((role) => roles.includes(role));
}
