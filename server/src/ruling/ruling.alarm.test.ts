import { afterAll, beforeAll, expect, it } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { openTestDesk } from '../../test/worklist/desk.ts';
import type { Owner, TestDesk } from '../../test/worklist/desk.ts';
import { openRules } from '../policy/policy.rules.ts';
import type { RuleBook } from '@lingshi/domain/policy/rule-book.ts';
import { checkPinnedRules } from './ruling.alarm.ts';

const SF = 'san-francisco';
let desk: TestDesk;
let orders: Owner[];
beforeAll(async () => {
  desk = await openTestDesk();
  orders = await desk.orders(SF, 2);
});
afterAll(async () => desk.close());

const usd = (cents: number) => ({ currency: 'USD', cents }) as const;

const metric = async () =>
  /^orders_under_lost_rules (\d+)/m.exec(await desk.app.parts.metrics.registry.metrics())?.[1];

it('an order whose rules are those it was filed under raises no alarm', async () => {
  expect(await checkPinnedRules(desk.app.parts)).toBe(0);
  expect(await metric()).toBe('0');
});

it('one that was filed under a rule which was edited in place is found, and not one whose text got another language', async () => {
  const { parts } = desk.app;
  const edited = (cents: number) => ({
    ...parts.rules.book,
    rows: parts.rules.book.rows.map((row) =>
      row.subject === 'fee' && row.body !== null
        ? { ...row, body: { ...row.body, amount: usd(cents) } }
        : row,
    ),
  });
  const under = (book: RuleBook) => ({ ...parts, rules: openRules(book, parts.rules.ruleSet) });
  expect(await checkPinnedRules(under(parts.rules.seed))).toBe(0);
  expect(await checkPinnedRules(under(edited(99)))).toBe(2);
  expect(await checkPinnedRules(parts)).toBe(0);
});

it('one whose rules were changed behind it is in the log, in the metric and before the admin, until it is mended', async () => {
  const { parts, database } = desk.app;
  const id = orders[0]!.orderId;
  const set = `UPDATE orders SET snapshot = jsonb_set(snapshot, '{rulesVersion}', to_jsonb($2::text)) WHERE id = $1`;
  const { rows } = await database.owner.query<{ version: string; number: string }>(
    `SELECT snapshot->>'rulesVersion' AS version, number FROM orders WHERE id = $1`,
    [id],
  );
  const { version, number } = rows[0]!;
  await database.owner.query(set, [id, 'notice-2021.2.0000000000000000']);
  expect(await checkPinnedRules(parts)).toBe(1);
  expect(await metric()).toBe('1');
  expect(desk.log()).toContain('no longer under the rules they were filed under');
  const [admin, far] = [await desk.officer(SF, 'post_admin'), await desk.officer('chicago', 'post_admin')];
  const { orders: lost } = await admin.call(calls.listLostRules, {});
  expect(lost).toEqual([{ number, pinned: 'notice-2021.2.0000000000000000', resolved: version }]);
  expect((await far.call(calls.listLostRules, {})).orders).toEqual([]);
  expect((await (await desk.officer(SF, 'editor')).send('GET', '/api/staff/rules/lost')).status).toBe(403);

  await database.owner.query(set, [id, version]);
  expect(await checkPinnedRules(parts)).toBe(0);
  expect((await admin.call(calls.listLostRules, {})).orders).toEqual([]);
});

it('a text of a rule changed behind an order is an alarm too: the person was told something else', async () => {
  const { parts } = desk.app;
  const { rules } = parts;
  const rows = rules.seed.rows.map((row) =>
    row.subject === 'fee' && row.item === 'booklet' && row.body !== null
      ? { ...row, body: { ...row.body, words: { zh: '另一种说法', en: 'Said in another way' } } }
      : row,
  );
  const reworded = openRules({ ...rules.book, rows }, rules.ruleSet);
  expect(await checkPinnedRules({ ...parts, rules: reworded })).toBe(2);
  expect(await checkPinnedRules(parts)).toBe(0);
});
