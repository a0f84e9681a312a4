import { setTimeout as pause } from 'node:timers/promises';
import type { RuleChange } from '@lingshi/domain/policy/rule-change.ts';
import type { Live } from '../platform/events/live.ts';
import type { DatabasePools } from '../platform/db/pools.ts';
import type { Logger } from '../platform/log.ts';
import type { Rules } from './policy.rules.ts';

/** Told when a change was approved, or withdrawn before its day. */
export const RULES_TOPIC = 'rules';

type Following = { rules: Rules; pools: Pick<DatabasePools, 'worker'>; live: Live; log: Logger };
type Reading = Pick<Following, 'rules' | 'pools' | 'log'>;

const APPROVED = `SELECT id, rule_set AS "ruleSet", subject, item, post, service, kind, valid_from AS "from",
    valid_to AS "to", body, source, confidence, note
  FROM rule_change WHERE state = 'approved' ORDER BY approved_at, id`;

type Queryable = { query: (sql: string) => Promise<{ rows: unknown[] }> };

export type ApprovedChange = { id: string; change: RuleChange };

/** Every change that holds or will, in the order in which they are put over each other. */
export async function listApproved(database: Queryable): Promise<ApprovedChange[]> {
  const { rows } = await database.query(APPROVED);
  return (rows as (RuleChange & { id: string; note?: string | null })[]).map(({ id, note, ...change }) => ({
    id,
    change: note == null ? change : { ...change, note },
  }));
}

/**
 * Puts the changes over the rules now, and again whenever one comes or goes, in whichever process.
 * @throws when the changes do not hold together with the files: a server never starts on such rules
 */
export async function followChanges(following: Following): Promise<void> {
  const { live } = following;
  await readChangesAgain(following);
  let turn = Promise.resolve();
  live.listen([RULES_TOPIC], () => {
    // One after the other: a slow answer must not take the place of a newer one.
    turn = turn.then(async () => readUntilRead(following));
  });
}

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 10_000;
/** About three minutes: whoever is away for longer comes back with a connection that reads everything again. */
const TRIES = 24;

/** A process that could not read must not answer by the old rules until somebody changes the next one. */
async function readUntilRead(following: Following): Promise<void> {
  let wait = FIRST_WAIT_MS;
  for (let tries = 1; tries <= TRIES; tries += 1) {
    try {
      return await readChangesAgain(following);
    } catch (error) {
      following.log.error({ err: error, tries }, 'the rules were changed, and could not be read');
      await pause(wait, undefined, { ref: false });
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    }
  }
}

/** For the process that changed them: whoever is answered next is answered by the new rules. */
export async function readChangesAgain({ rules, pools, log }: Reading): Promise<void> {
  const changes = (await listApproved(pools.worker)).map(({ change }) => change);
  if (changes.length > 0 || rules.raw !== rules.seed) rules.change(changes);
  for (const { change, problem } of rules.unreadable) {
    const { subject, item, post, from } = change;
    log.error({ subject, item, post, from, problem }, 'an approved rule cannot be read and is left out');
  }
}
