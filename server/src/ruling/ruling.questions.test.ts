import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import type { RouteInput } from '@lingshi/contract/route.ts';
import type { openRule } from '@lingshi/contract/ruling/ruling.contract.ts';
import { decideOn } from '../../test/ruling/rulings.ts';
import { openTestDesk } from '../../test/worklist/desk.ts';
import type { Officer, TestDesk } from '../../test/worklist/desk.ts';

const SF = 'san-francisco';
// Five minutes to midnight of 2 March at the post.
const NOW = '2026-03-03T07:55:00Z';

type Key = RouteInput<typeof openRule>['query'];
/** The way of an emergency document through the post: our own choice (question 4). */
const PATH: Key = { subject: 'path', item: 'steps', service: 'emergency_travel_document', kind: '*' };

let desk: TestDesk;
let anna: Officer;
let ben: Officer;
beforeEach(async () => {
  desk = await openTestDesk({ now: NOW });
  [anna, ben] = [await desk.officer(SF, 'editor'), await desk.officer(SF, 'post_admin')];
});
afterEach(async () => desk.close());

async function open(officer = anna) {
  return (await officer.call(calls.listOpenQuestions)).questions;
}

async function waiting(officer = anna) {
  const rows = (await open(officer)).flatMap((question) => question.rows);
  return rows.find(
    ({ row: { subject, service, kind } }) =>
      subject === PATH.subject && service === PATH.service && kind === PATH.kind,
  );
}

/** The value as it stands, with who decides it: what the console sends when a question is answered by "yes". */
async function confirm(officer: Officer, query: Key, from: string) {
  const { base, seen } = await openOf(officer, query);
  const said = { source: 'Circular 9', confidence: 'official' as const, why: 'The ministry answered' };
  const body = { ...query, from, to: null, body: base?.body, ...said, seen };
  return (await officer.call(calls.proposeRule, { body, idempotencyKey: officer.key() })).id;
}

async function openOf(officer: Officer, query: Key) {
  return await officer.call(calls.openRule, { query });
}

describe('a question that only a ministry can answer', () => {
  it('stands with its rows in force that are our own or unconfirmed, and with its words', async () => {
    const questions = await open();
    const fourth = questions.find(({ number }) => number === 4);
    expect(fourth?.words?.en).toMatch(/^Does the emergency document go by mail/);
    expect(fourth?.rows.map(({ row }) => `${row.subject}/${row.item}`)).toContain('path/steps');
    const shown = questions.flatMap(({ rows }) => rows.map(({ row }) => row.confidence));
    expect(new Set(shown)).toEqual(new Set(['ours', 'unconfirmed']));
    // A rule that no question names is asked about all the same.
    expect(questions.some(({ number, rows }) => number === null && rows[0]?.row.subject === 'deadline')).toBe(
      true,
    );
  });

  it('leaves no rule in force out that is our own or unconfirmed, whatever its subject', async () => {
    const { rows } = await anna.call(calls.listRules, { query: {} });
    const name = (row: (typeof rows)[number]) => [row.subject, row.item, row.service, row.kind].join(' ');
    const listed = new Set((await open()).flatMap((one) => one.rows.map(({ row }) => name(row))));
    const wanted = rows.filter(({ confidence }) => ['ours', 'unconfirmed'].includes(confidence)).map(name);
    expect([...listed].toSorted()).toEqual([...new Set(wanted)].toSorted());
  });

  it('is answered from the day on which an approved row with a source holds, and at that post alone', async () => {
    const id = await confirm(anna, PATH, '2026-03-03');
    expect((await waiting())?.answer).toEqual({ changeId: id, state: 'proposed', from: '2026-03-03' });
    expect((await decideOn(ben, id, 'approve')).status).toBe(200);
    expect((await waiting())?.answer?.state).toBe('approved');
    desk.app.clock.advance(10 * 60_000);
    expect(await waiting()).toBeUndefined();
    const far = await desk.officer('new-york', 'editor');
    expect((await waiting(far))?.answer).toBeNull();
  });

  it('stays open when the answer is our own choice again, is rejected, or is withdrawn', async () => {
    const rejected = await confirm(anna, PATH, '2026-03-04');
    await decideOn(ben, rejected, 'reject');
    expect((await waiting())?.answer).toBeNull();
    const withdrawn = await confirm(anna, PATH, '2026-03-04');
    await decideOn(ben, withdrawn, 'approve');
    await decideOn(anna, withdrawn, 'withdraw');
    expect((await waiting())?.answer).toBeNull();
  });

  it('of the way to a service is confirmed like any other', async () => {
    const { row } = (await open())
      .flatMap((one) => one.rows)
      .find((one) => one.row.subject === 'route' && one.row.item === 'holds_official')!;
    const { subject, item, service, kind } = row;
    const id = await confirm(anna, { subject, item, service, kind }, '2026-03-03');
    expect((await decideOn(ben, id, 'approve')).status).toBe(200);
  });

  it('is read by who writes rules and by the auditor, nobody else', async () => {
    const [auditor, reviewer] = [await desk.officer(SF, 'auditor'), await desk.officer(SF, 'reviewer')];
    expect((await open(auditor)).length).toBeGreaterThan(10);
    expect((await reviewer.send('GET', '/api/staff/rules/questions')).status).toBe(403);
  });
});
