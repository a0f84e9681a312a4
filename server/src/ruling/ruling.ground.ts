import type { PoolClient } from 'pg';
import { fingerprint } from '@lingshi/domain/policy/fingerprint.ts';
import { readChanges } from '@lingshi/domain/policy/rule-change.check.ts';
import { applyChanges } from '@lingshi/domain/policy/rule-change.ts';
import type { RuleBook } from '@lingshi/domain/policy/rule-book.ts';
import type { Day } from '@lingshi/domain/shared/day.ts';
import { AppError } from '../platform/http/app-error.ts';
import { listApproved } from '../policy/policy.changes.ts';
import type { ApprovedChange } from '../policy/policy.changes.ts';
import type { RulingParts } from './ruling.propose.ts';
import { findChange } from './ruling.store.ts';
import type { StoredChange } from './ruling.store.ts';

/** All that a decision about a change hangs on, beside the files and the officer. */
export type Ground = { stored: StoredChange; approved: readonly ApprovedChange[]; today: Day };

/** Not as this process last read it: somebody may have decided a moment ago. @throws rule.not_found */
export async function readGround(client: PoolClient, id: string, today: Day): Promise<Ground> {
  const stored = await findChange(client, id);
  if (stored === null) throw new AppError('rule.not_found');
  return { stored, approved: await listApproved(client), today };
}

/** Whether what was judged on the one holds on the other: to compare is cheap, to judge is not. */
export function isSameGround(judged: Ground, now: Ground): boolean {
  return fingerprint(judged) === fingerprint(now);
}

/** The book as it is; `without`: as it will be once this change is withdrawn. */
export function bookOn({ approved }: Ground, { rules }: RulingParts, without?: string): RuleBook {
  const kept = approved.filter(({ id }) => id !== without).map(({ change }) => change);
  return applyChanges(rules.seed, readChanges(kept).changes);
}
