import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { decideOn, proposeFee, wishFee } from '../../test/ruling/rulings.ts';
import { openTestDesk } from '../../test/worklist/desk.ts';
import type { Officer, TestDesk } from '../../test/worklist/desk.ts';

const SF = 'san-francisco';
let desk: TestDesk;
let anna: Officer;
beforeAll(async () => {
  desk = await openTestDesk();
  anna = await desk.officer(SF, 'editor');
  await desk.orders(SF, 3);
  await desk.orders('los-angeles', 1);
});
afterAll(async () => desk.close());

async function replay(more: object = {}, cents = 2500) {
  const { seen: _seen, why: _why, ...body } = await wishFee(anna, '2026-04-01', cents, more);
  const said = await anna.call(calls.replayRule, { body });
  if (!said.tried) throw new Error('a fee is tried');
  return said;
}

describe('what a rule would have done', () => {
  it('is counted over the orders of the own post, and open ones are named: they keep their rules', async () => {
    const { orders, changed, partly, groups, open } = await replay();
    expect({ orders, changed, partly }).toEqual({ orders: 3, changed: 3, partly: 0 });
    expect(groups).toEqual([
      {
        orders: 3,
        changes: [
          {
            what: 'fee',
            before: { currency: 'USD', cents: 2300 },
            after: { currency: 'USD', cents: 3000 },
          },
        ],
      },
    ]);
    expect([open.orders, open.changed, open.numbers.length]).toEqual([3, 3, 3]);
  });

  it('is nothing where a rule says the same, and what does not hold is not replayed', async () => {
    expect((await replay({}, 1800)).changed).toBe(0);
    const { seen: _seen, why: _why, ...body } = await wishFee(anna, '2026-04-01', -1);
    expect((await anna.send('POST', '/api/staff/rules/replay', body)).code).toBe('rule.invalid');
  });

  it('is told of a kind of rule that is not tried, and never given as nothing', async () => {
    const { seen: _seen, why: _why, ...wish } = await wishFee(anna, '2026-04-01', 2500);
    const words = { zh: '另一个原因', en: 'Another reason' };
    const row = { subject: 'hold', item: 'other_reason', service: '*', kind: '*' } as const;
    const body = { ...wish, ...row, body: { words, remedy: words } };
    expect(await anna.call(calls.replayRule, { body })).toEqual({ tried: false });
  });

  it('of rules beside fee and papers is counted as well, by whom they are said to', async () => {
    const { seen: _seen, why: _why, ...wish } = await wishFee(anna, '2026-04-01', 2500);
    const words = { zh: '成年人须知', en: 'What adults should know' };
    const of = { subject: 'warning', item: 'for_adults' } as const;
    const told = (value: boolean) => ({
      ...wish,
      ...of,
      service: '*',
      kind: '*',
      body: { words, when: { fact: 'adult', is: '=', value } },
    });
    const changes = [{ what: 'rule', ...of, words, before: null, after: 'required' }];
    const counted = { tried: true, orders: 3, untried: 0 };
    const [adults, children] = [
      await anna.call(calls.replayRule, { body: told(true) }),
      await anna.call(calls.replayRule, { body: told(false) }),
    ];
    expect(adults).toMatchObject({ ...counted, changed: 3, groups: [{ orders: 3, changes }] });
    expect(children).toMatchObject({ ...counted, changed: 0, groups: [] });
  });

  it('reads of what was pinned years and counties, no name and no number', async () => {
    const { rows } = await desk.app.database.owner.query<{ facts: object }>('SELECT facts FROM order_case');
    expect(rows).toHaveLength(4);
    for (const { facts } of rows) {
      expect(Object.keys(facts).toSorted()).toEqual(['county', 'facts', 'state']);
      expect(JSON.stringify(facts)).not.toMatch(/\d{4}|[一-鿿]/);
    }
  });

  it('is asked of what the snapshot says, for orders from before facts were pinned', async () => {
    const [{ order_id: id } = { order_id: '' }] = (
      await desk.app.database.owner.query<{ order_id: string }>(
        `DELETE FROM order_case WHERE order_id = (SELECT order_id FROM order_case WHERE post = $1 LIMIT 1) RETURNING order_id`,
        [SF],
      )
    ).rows;
    expect(id).not.toBe('');
    expect(await replay()).toMatchObject({ orders: 3, changed: 3, partly: 1 });
  });

  it('writes nothing: the transaction it reads in can write nothing', async () => {
    const { pools } = desk.app.parts;
    const said: string[] = [];
    const { withPost } = pools;
    pools.withPost = async (post, work) =>
      withPost(post, async (client) => {
        const query = client.query.bind(client);
        client.query = ((...asked: unknown[]) => {
          const [first] = asked;
          said.push(typeof first === 'string' ? first : '');
          return Reflect.apply(query, undefined, asked) as unknown;
        }) as typeof client.query;
        try {
          return await work(client);
        } finally {
          client.query = query;
        }
      });
    await replay();
    pools.withPost = withPost;
    const begun = said.findIndex((sql) => sql.startsWith('begin'));
    expect(said[begun]).toBe('begin isolation level repeatable read, read only');
    expect(said.slice(begun + 1).every((sql) => /^(SELECT|WITH|commit)/.test(sql))).toBe(true);
  });

  it('leaves open orders by the rules they were filed under, once the change is approved', async () => {
    const ben = await desk.officer(SF, 'editor');
    await decideOn(ben, await proposeFee(anna, '2026-03-03', 2500), 'approve');
    const [order] = await desk.orders(SF, 1);
    const { fee } = await order!.call(calls.getOrder, { params: { orderId: order!.orderId } });
    expect(fee?.total.cents).toBe(2300);
  });
});
