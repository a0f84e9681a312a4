import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { seesAttempt } from '../../test/audit/attempts.ts';
import { decideOn, openBooklet, proposeFee, wishFee } from '../../test/ruling/rulings.ts';
import { openTestDesk } from '../../test/worklist/desk.ts';
import type { Officer, TestDesk } from '../../test/worklist/desk.ts';
import { createLive } from '../platform/events/live.ts';
import type { Live } from '../platform/events/live.ts';
import { writeCursor } from '../platform/http/page-cursor.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { silentLog } from '../platform/log.ts';
import { followChanges } from '../policy/policy.changes.ts';
import { openRules } from '../policy/policy.rules.ts';
import type { Rules } from '../policy/policy.rules.ts';

const SF = 'san-francisco';
const CHANGES = '/api/staff/rules/changes';

let desk: TestDesk;
let anna: Officer;
let ben: Officer;
// Ten minutes to midnight of 2 March at the post; in UTC it is the next day already.
beforeEach(async () => {
  desk = await openTestDesk({ now: '2026-03-03T07:55:00Z' });
  [anna, ben] = [await desk.officer(SF, 'editor'), await desk.officer(SF, 'post_admin')];
});
afterEach(async () => desk.close());

function feeOn(rules: Rules, day: string, post = SF): number | undefined {
  const policy = rules.policy(rules.findPost(post)!, 'passport', 'renew', day);
  return policy.ok ? policy.value.fees.find(({ item }) => item === 'booklet')?.amount.cents : undefined;
}

describe('a rule changed by two officers', () => {
  it('holds from its day on at their post alone, and its history is kept', async () => {
    const { rules } = desk.app.parts;
    const id = await proposeFee(anna, '2026-04-01', 2500);
    expect(feeOn(rules, '2026-04-01')).toBe(1800);
    expect((await decideOn(ben, id, 'approve')).status).toBe(200);
    expect(['2026-03-31', '2026-04-01'].map((day) => feeOn(rules, day))).toEqual([1800, 2500]);
    expect(feeOn(rules, '2026-04-01', 'new-york')).toBe(1800);
    const { rows, changes } = await openBooklet(ben);
    expect(rows.map(({ post, from, source }) => [post, from, source])).toEqual([
      ['US', '2021-05-31', 'notice 二(一)6'],
      [SF, '2026-04-01', 'Circular 7'],
    ]);
    expect(changes[0]).toMatchObject({ id, state: 'approved', mine: false });
    expect(changes[0]?.steps.map(({ state, words }) => [state, words])).toEqual([
      ['proposed', 'A new tariff'],
      ['approved', 'As agreed'],
    ]);
    const { change, before } = await anna.call(calls.openRuleChange, { params: { changeId: id } });
    expect([change.mine, before?.source]).toEqual([true, 'notice 二(一)6']);
  });

  it('waits in the counter of the others, and of nobody once it was decided', async () => {
    const counts = async (officer: Officer) => (await officer.call(calls.countWaiting)).rules;
    const id = await proposeFee(anna, '2026-04-01', 2500);
    expect([await counts(anna), await counts(ben)]).toEqual([0, 1]);
    await decideOn(ben, id, 'reject');
    expect(await counts(ben)).toBe(0);
    const far = await desk.officer('new-york', 'editor');
    await proposeFee(anna, '2026-04-01', 2600);
    expect(await counts(far)).toBe(0);
  });

  it('is never approved by who proposed it, nor seen or decided at another post', async () => {
    const id = await proposeFee(anna, '2026-04-01', 2500);
    expect(await decideOn(anna, id, 'approve')).toMatchObject({ status: 403, code: 'rule.own_proposal' });
    await seesAttempt(desk.app, anna.id, 'rule.own_proposal');
    const [far, reader] = [await desk.officer('new-york', 'editor'), await desk.officer(SF, 'reviewer')];
    expect(await decideOn(far, id, 'approve')).toMatchObject({ status: 404, code: 'rule.not_found' });
    expect((await far.call(calls.listRuleChanges, { query: {} })).changes).toEqual([]);
    expect(await decideOn(reader, id, 'approve')).toMatchObject({ status: 403, code: 'role.not_allowed' });
    expect((await reader.send('GET', CHANGES)).status).toBe(403);
  });

  it('is listed page by page, and what is no place in the list is refused, not read as its beginning', async () => {
    await proposeFee(anna, '2026-04-01', 2500);
    const { changes, next } = await anna.call(calls.listRuleChanges, { query: {} });
    expect([changes.length, next]).toEqual([1, null]);
    const behind = writeCursor([changes[0]?.steps[0]?.at, changes[0]?.id]);
    expect((await anna.call(calls.listRuleChanges, { query: { after: behind } })).changes).toEqual([]);
    const shown = `${changes[0]?.steps[0]?.at} ${changes[0]?.id}`;
    for (const after of ['', 'AAAA', encodeURIComponent(shown)])
      expect((await anna.send('GET', `${CHANGES}?after=${after}`)).code).toBe('request.invalid');
  });

  it('is withdrawn without trace before its day, and followed from that day on', async () => {
    const { rules } = desk.app.parts;
    const first = await proposeFee(anna, '2026-03-03', 2500);
    await decideOn(ben, first, 'approve');
    expect((await decideOn(anna, first, 'withdraw')).status).toBe(200);
    expect(rules.raw.rows).toEqual(rules.seed.rows);
    const second = await proposeFee(anna, '2026-03-03', 2600);
    await decideOn(ben, second, 'approve');
    // Past midnight there, and not past the proof of who decides.
    desk.app.clock.advance(6 * 60_000);
    expect(await decideOn(ben, second, 'withdraw')).toMatchObject({ status: 409, code: 'rule.in_force' });
    await decideOn(ben, await proposeFee(anna, '2026-03-10', 2700), 'approve');
    const days = ['2026-03-02', '2026-03-03', '2026-03-09', '2026-03-10'];
    expect(days.map((day) => feeOn(rules, day))).toEqual([1800, 2600, 2600, 2700]);
  });

  it('was to begin, and nobody approved in time: then it begins on no day of the past', async () => {
    const id = await proposeFee(anna, '2026-03-03', 2500);
    // Past midnight there, and not past the proof of who decides.
    desk.app.clock.advance(6 * 60_000);
    const answer = await decideOn(ben, id, 'approve');
    expect(answer).toMatchObject({ status: 422, code: 'rule.invalid' });
    expect(answer.text).toContain('too_soon');
    expect((await decideOn(ben, id, 'reject')).status).toBe(200);
    expect(await decideOn(ben, id, 'approve')).toMatchObject({ code: 'rule.decided_already' });
  });
});

describe('two editors on one row', () => {
  it('the second is told that somebody proposed already', async () => {
    const wish = await wishFee(ben, '2026-05-01', 2600);
    await proposeFee(anna, '2026-04-01', 2500);
    expect(await ben.send('POST', CHANGES, wish)).toMatchObject({ code: 'rule.proposed_already' });
  });

  it('the second is told that the rule is another one since it was looked at', async () => {
    const wish = await wishFee(anna, '2026-05-01', 2600);
    await decideOn(anna, await proposeFee(ben, '2026-04-01', 2500), 'approve');
    expect(await anna.send('POST', CHANGES, wish)).toMatchObject({ status: 409, code: 'version.stale' });
  });

  it('at one instant: one proposal stands', async () => {
    const wish = await wishFee(anna, '2026-05-01', 2600);
    const answers = await Promise.all([anna, ben].map(async (one) => one.send('POST', CHANGES, wish)));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409]);
  });

  it('sent twice with one key is proposed once', async () => {
    const [body, idempotencyKey] = [await wishFee(anna, '2026-05-01', 2600), anna.key()];
    const sent = [
      await anna.call(calls.proposeRule, { body, idempotencyKey }),
      await anna.call(calls.proposeRule, { body, idempotencyKey }),
    ];
    expect(sent[0]).toEqual(sent[1]);
  });
});

describe('bad input is refused with the field', () => {
  it.each([
    ['a fee of -1', { cents: -1, more: {} }, 'body.amount'],
    ['a day of the past', { cents: 1, more: { from: '2021-06-01' } }, 'from'],
    ['an unknown kind', { cents: 1, more: { kind: 'burn' } }, 'for'],
    [
      'another currency',
      {
        cents: 1,
        more: {
          body: { amount: { currency: 'EUR', cents: 1 }, per: 'order', words: { zh: '费', en: 'Fee' } },
        },
      },
      'body.amount.currency',
    ],
    [
      'a path without an end',
      { cents: 1, more: { subject: 'path', item: 'steps', body: { steps: ['firstReview'] } } },
      'body.steps',
    ],
  ])('%s', async (_name, { cents, more }, field) => {
    const key = { ...(await wishFee(anna, '2026-05-01', cents, more)) };
    const { subject, item, service, kind } = key;
    const { seen } = await anna.call(calls.openRule, { query: { subject, item, service, kind } });
    const answer = await anna.send('POST', CHANGES, { ...key, seen });
    expect(answer).toMatchObject({ status: 422, code: 'rule.invalid' });
    expect(answer.text).toContain(`"field":"${field}"`);
  });

  it('the reason is demanded', async () => {
    const answer = await anna.send('POST', CHANGES, await wishFee(anna, '2026-05-01', 1, { why: ' ' }));
    expect(answer).toMatchObject({ status: 400, code: 'request.invalid' });
  });
});

describe('the database itself', () => {
  const insert = (state: string, days: string, by: string) =>
    desk.app.database.owner.query(
      `INSERT INTO rule_change (id, rule_set, subject, item, post, service, kind, valid_from, body, source, confidence,
         why, seen, proposed_by, proposed_at, state, days)
       VALUES (gen_random_uuid(), 'notice-2021', 'fee', 'x', 'chicago', '*', '*', '2030-01-01', 'null', 's', 'ours', 'w',
         'v', $2, now(), $1, $3)`,
      [state, by, days],
    );

  it('refuses two approved rows of one thing on one day', async () => {
    await insert('approved', '{[2030-01-01,2030-03-01)}', anna.id);
    await expect(insert('approved', '{[2030-02-28,)}', anna.id)).rejects.toThrow('rule_change_no_overlap');
    await insert('approved', '{[2030-03-01,)}', anna.id);
  });

  it('lets no role of the application rewrite what was proposed or decided', async () => {
    const id = await proposeFee(anna, '2026-04-01', 2500);
    await decideOn(ben, id, 'approve');
    const { pools } = desk.app.database;
    for (const sql of [
      `UPDATE rule_change SET body = 'null'`,
      `UPDATE rule_change SET state = 'proposed'`,
      `UPDATE rule_change SET state = 'rejected', days = NULL`,
      'DELETE FROM rule_change',
      `UPDATE rule_change_step SET words = 'other'`,
      'DELETE FROM rule_change_step',
    ])
      await expect(pools.queryAtPost(SF, sql)).rejects.toThrow(/denied|does not go/);
  });
});

describe('the database, for whoever holds the password of the staff role', () => {
  const INSERT = `INSERT INTO rule_change (id, rule_set, subject, item, post, service, kind, valid_from, body, source,
    confidence, why, seen, proposed_by, proposed_at`;
  const VALUES = `VALUES (gen_random_uuid(), 'notice-2021', 'fee', 'x', '${SF}', 'passport', 'renew', '2020-01-01', '{}', 's',
    'ours', 'w', 'v', $1, now()`;
  const STEP = `INSERT INTO rule_change_step VALUES ($1, 'approved', $2, 'w', now(), 'r')`;
  const APPROVE = `UPDATE rule_change SET state = 'approved', approved_at = now(),
    days = datemultirange(daterange(valid_from, valid_to)) WHERE id = $1`;

  /** Approves as the server does: the change, then its line. */
  async function approve(changeId: string, officerId: string | null, sql = APPROVE) {
    const { pools } = desk.app.database;
    await pools.withPost(SF, async (staff) =>
      inTransaction(staff, async (client) => {
        await client.query(sql, [changeId]);
        if (officerId !== null) await client.query(STEP, [changeId, officerId]);
      }),
    );
  }

  it('lets a rule be born as a proposal only, of an officer of the post', async () => {
    const { pools } = desk.app.database;
    const far = await desk.officer('new-york', 'editor');
    const approved = `${INSERT}, state, approved_at, days) ${VALUES}, 'approved', now(), '{[2020-01-01,)}')`;
    await expect(pools.queryAtPost(SF, approved, [anna.id])).rejects.toThrow('permission denied');
    const proposed = `${INSERT}) ${VALUES})`;
    await expect(pools.queryAtPost(SF, proposed, [far.id])).rejects.toThrow('officer of its post');
    await pools.queryAtPost(SF, proposed, [anna.id]);
  });

  it('lets nobody approve a proposal of their own, of another post, or unnamed, and a second officer may', async () => {
    const id = await proposeFee(anna, '2026-04-01', 2500);
    const far = await desk.officer('new-york', 'editor');
    await expect(approve(id, anna.id)).rejects.toThrow('not approved by its proposer');
    await expect(approve(id, far.id)).rejects.toThrow('by an officer of its post');
    await expect(approve(id, null)).rejects.toThrow('without the officer');
    const longAgo = APPROVE.replace('daterange(valid_from, valid_to)', "daterange('2020-01-01', NULL)");
    await expect(approve(id, ben.id, longAgo)).rejects.toThrow('nobody proposed');
    await expect(desk.app.database.pools.queryAtPost(SF, STEP, [id, ben.id])).rejects.toThrow('is proposed');
    await approve(id, ben.id);
  });
});

describe('an approved rule that cannot be read', () => {
  it('is left out and told of: every process starts, and posts decide on', async () => {
    const { parts, database } = desk.app;
    const id = await proposeFee(anna, '2026-04-01', 2500);
    await decideOn(ben, id, 'approve');
    await database.owner.query(`UPDATE rule_change SET body = '{}' WHERE id = $1`, [id]);
    const rules = openRules(parts.rules.seed, parts.rules.ruleSet);
    await followChanges({ ...parts, rules, log: silentLog() });
    expect(rules.unreadable.map(({ change }) => change.item)).toEqual(['booklet']);
    expect(feeOn(rules, '2026-04-01')).toBe(1800);
    const [cara, dan] = [
      await desk.officer('new-york', 'editor'),
      await desk.officer('new-york', 'post_admin'),
    ];
    const other = await proposeFee(cara, '2026-05-01', 2600);
    expect((await decideOn(dan, other, 'approve')).status).toBe(200);
    expect(feeOn(parts.rules, '2026-05-01', 'new-york')).toBe(2600);
    expect(desk.log()).toContain('an approved rule cannot be read and is left out');
    expect(await parts.metrics.registry.metrics()).toMatch(/^unreadable_rules 1$/m);
  });
});

describe('every process', () => {
  let live: Live | undefined;
  afterEach(async () => live?.close());

  it('answers by a change as soon as it was approved, and by none after it was withdrawn', async () => {
    const { parts, database } = desk.app;
    const rules = openRules(parts.rules.seed, parts.rules.ruleSet);
    live = createLive({ url: database.url, log: silentLog(), gatherMs: 5 });
    await followChanges({ rules, pools: parts.pools, live, log: silentLog() });
    const id = await proposeFee(anna, '2026-04-01', 2500);
    const read = () => expect.poll(() => feeOn(rules, '2026-04-01'), { timeout: 30_000 });
    expect((await decideOn(ben, id, 'approve')).status).toBe(200);
    await read().toBe(2500);
    expect((await decideOn(ben, id, 'withdraw')).status).toBe(200);
    await read().toBe(1800);
  });

  it('that starts later reads the changes, and does not start on some that contradict the files', async () => {
    const { parts } = desk.app;
    await decideOn(ben, await proposeFee(anna, '2026-04-01', 2500), 'approve');
    const start = async (rules: Rules) => followChanges({ ...parts, rules, log: silentLog() });
    const rules = openRules(parts.rules.seed, parts.rules.ruleSet);
    await start(rules);
    expect(feeOn(rules, '2026-04-01')).toBe(2500);
    const posts = parts.rules.seed.posts.filter(({ id }) => id !== SF);
    const shrunk = openRules({ ...parts.rules.seed, posts }, parts.rules.ruleSet);
    await expect(start(shrunk)).rejects.toThrow('no post or country san-francisco');
  });
});
