import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { begin, openFamily, POST, RENEWAL, wishFor } from '../../test/bundle/families.ts';
import type { Family } from '../../test/bundle/families.ts';
import { LIMITS } from '../platform/limits/limits.ts';
import { allAtOnce } from '../../test/platform/held-row.ts';
import { addChild } from '../../test/testland.ts';
import { openTestDesk, refusalOf } from '../../test/worklist/desk.ts';
import type { TestDesk } from '../../test/worklist/desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(() => desk.close());

type Joining = Parameters<typeof join>[2][number];
const codes = (answer: { members: { refusal: { code: string } | null }[] }) =>
  answer.members.map(({ refusal }) => refusal?.code ?? 'begun');

async function join(
  family: Family,
  bundleId: string | null,
  members: ({ applicantId: string; service: string; kind: string } | { orderId: string })[],
  post = POST,
) {
  const sent = { body: { post, members }, idempotencyKey: family.key() };
  return bundleId === null
    ? family.call(calls.startBundle, sent)
    : family.call(calls.joinBundle, { ...sent, params: { bundleId } });
}

async function draftOf(family: Family, applicantId: string, post = POST): Promise<string> {
  const body = { applicantId, ...RENEWAL, post };
  return (await family.call(calls.startOrder, { body, idempotencyKey: family.key() })).orderId;
}

describe('people who file together', () => {
  test('get an order each, of their own, and see that it belongs to the others', async () => {
    const family = await openFamily(desk);
    const { bundleId, orders } = await begin(family, ['mother', 'father', 'baby']);
    expect(new Set(orders).size).toBe(3);
    const { orders: cards } = await family.call(calls.listOrders);
    expect(cards.map((card) => card.bundleId)).toEqual([bundleId, bundleId, bundleId]);
    expect(new Set(cards.map(({ applicantId }) => applicantId)).size).toBe(3);
  });

  test('are each admitted alone: who cannot be served is told why and holds up nobody else', async () => {
    const family = await openFamily(desk);
    const stranger = await openFamily(desk);
    const answer = await join(family, null, [
      { applicantId: family.ids.father, service: 'passport', kind: 'no_such_kind' },
      wishFor(family, 'mother'),
      { ...wishFor(family, 'mother'), service: 'travel_document', kind: 'first' },
      { ...RENEWAL, applicantId: stranger.ids.father },
      { ...RENEWAL, applicantId: '7f9c24e8-3b12-4fef-91e0-56a2d4b0a111' },
      wishFor(family, 'baby'),
    ]);
    expect(codes(answer)).toEqual([
      'order.refused_kind',
      'begun',
      'bundle.person_twice',
      'bundle.not_your_person',
      'bundle.not_your_person',
      'begun',
    ]);
    expect((await family.call(calls.listOrders)).orders).toHaveLength(2);
  });

  test('of whom nobody is served begin nothing', async () => {
    const family = await openFamily(desk);
    const answer = await join(family, null, [
      { ...RENEWAL, applicantId: 'f'.repeat(8) + '-3b12-4fef-91e0-56a2d4b0a111' },
    ]);
    expect(answer.bundleId).toBeNull();
    expect(await refusalOf(join(family, null, [wishFor(family, 'baby')], 'atlantis'))).toBe('post.not_found');
  });

  test('are begun once, however often the wish is sent', async () => {
    const family = await openFamily(desk);
    const body = { post: POST, members: [wishFor(family, 'mother'), wishFor(family, 'baby')] };
    const key = family.key();
    const send = async () => family.call(calls.startBundle, { body, idempotencyKey: key });
    const [first, again] = await Promise.all([send(), send()]);
    expect(again).toEqual(first);
    expect(await send()).toEqual(first);
    expect((await family.call(calls.listOrders)).orders).toHaveLength(2);
  });

  test('are no more than the rules allow, and who is one too many keeps what was there', async () => {
    const family = await openFamily(desk);
    const { most } = desk.app.parts.rules.book.rows.flatMap(({ subject, body }) =>
      subject === 'bundle' && body ? [body] : [],
    )[0]!;
    const children = await Promise.all(
      Array.from({ length: most }, async (_, at) => addChild(family, `孩子${at}`)),
    );
    const wishes = children.map((applicantId) => ({ ...wishFor(family, 'baby'), applicantId }));
    const { bundleId, members } = await join(family, null, [wishFor(family, 'mother'), ...wishes]);
    expect(members.at(-1)?.refusal).toEqual({ code: 'bundle.too_many', detail: { most } });
    const alone = await draftOf(family, children.at(-1)!);
    expect(codes(await join(family, bundleId, [{ orderId: alone }]))).toEqual(['bundle.too_many']);
    expect((await family.call(calls.getOrder, { params: { orderId: alone } })).bundleId).toBeNull();
  });
});

describe('whoever joins later', () => {
  test('brings a draft along with all that was written in it', async () => {
    const family = await openFamily(desk);
    const { bundleId } = await begin(family, ['mother']);
    const orderId = await draftOf(family, family.ids.father);
    const answer = {
      phone: '+14155550100',
      email: 'f@example.org',
      emergencyName: '友',
      emergencyPhone: '1',
    };
    await family.call(calls.saveAnswer, {
      params: { orderId, topic: 'contact' },
      body: { version: 0, answer },
    });
    expect(codes(await join(family, bundleId, [{ orderId }]))).toEqual(['begun']);
    const { members } = await family.call(calls.getBundle, { params: { bundleId } });
    expect(members.map(({ id }) => id)).toContain(orderId);
    const { answers } = await family.call(calls.getAnswers, { params: { orderId } });
    expect(answers.map(({ topic }) => topic)).toEqual(['contact']);
  });

  test('files at the same post, and is in one bundle', async () => {
    const family = await openFamily(desk);
    const { bundleId, orders } = await begin(family, ['mother']);
    const elsewhere = await draftOf(family, family.ids.father, 'chicago');
    const tries: Joining[] = [{ orderId: elsewhere }, { orderId: orders[0]! }];
    expect(codes(await join(family, bundleId, tries))).toEqual(['bundle.other_post', 'bundle.in_another']);
    const there = await join(family, bundleId, [wishFor(family, 'baby')], 'chicago');
    expect(codes(there)).toEqual(['bundle.other_post']);
    expect((await family.call(calls.getOrder, { params: { orderId: elsewhere } })).post).toBe('chicago');
  });

  test('has not sent the order yet', async () => {
    const family = await openFamily(desk);
    const { bundleId } = await begin(family, ['mother']);
    const orderId = await draftOf(family, family.ids.father);
    // The state alone is what is judged here; how an order gets there is another test's.
    await desk.app.database.owner.query(`UPDATE orders SET status = 'in_first_review' WHERE id = $1`, [
      orderId,
    ]);
    expect(codes(await join(family, bundleId, [{ orderId }]))).toEqual(['bundle.order_sent']);
  });

  test('may be somebody whose draft was thrown away', async () => {
    const family = await openFamily(desk);
    const { bundleId, orders } = await begin(family, ['mother', 'father']);
    await family.call(calls.discardDraft, { params: { orderId: orders[1]! } });
    expect(codes(await join(family, bundleId, [wishFor(family, 'father')]))).toEqual(['begun']);
  });

  test('finds no bundle of another account', async () => {
    const [family, stranger] = [await openFamily(desk), await openFamily(desk)];
    const { bundleId, orders } = await begin(family, ['mother']);
    const foreign = join(stranger, bundleId, [wishFor(stranger, 'mother')]);
    expect(await refusalOf(foreign)).toBe('bundle.not_found');
    expect(await refusalOf(stranger.call(calls.getBundle, { params: { bundleId } }))).toBe(
      'bundle.not_found',
    );
    const own = await begin(stranger, ['mother']);
    const taken = await join(stranger, own.bundleId, [{ orderId: orders[0]! }]);
    expect(codes(taken)).toEqual(['bundle.not_your_person']);
  });
});

describe('drafts that join', () => {
  test('are locked in one order, whoever names them: of two who join the same ones one does', async () => {
    const family = await openFamily(desk);
    const drafts: string[] = [];
    for (const role of ['mother', 'father', 'elder'] as const) {
      const body = { ...wishFor(family, role), post: POST };
      drafts.push((await family.call(calls.startOrder, { body, idempotencyKey: family.key() })).orderId);
    }
    const middle = drafts.toSorted()[1];
    const names = (ids: readonly string[]) => ids.map((orderId) => ({ orderId }));
    const [up, down] = [drafts.toSorted(), drafts.toSorted().toReversed()];
    const hold = { sql: 'SELECT FROM orders WHERE id = $1 FOR UPDATE', params: [middle] };
    const answers = await allAtOnce(desk.app.database.owner, hold, () => [
      join(family, null, names(up)),
      join(family, null, names(down)),
    ]);
    const told = answers.map(codes).toSorted((a, b) => String(a).localeCompare(String(b)));
    expect(told).toEqual([
      ['begun', 'begun', 'begun'],
      ['bundle.in_another', 'bundle.in_another', 'bundle.in_another'],
    ]);
  });

  test('count like drafts begun alone; those there already count nothing', async () => {
    const limits = { ...LIMITS, order_by_account: { points: 2, seconds: 3600, by: 'actor' } as const };
    const narrow = await openTestDesk({ parts: { limits } });
    const family = await openFamily(narrow);
    const draft = await draftOf(family, family.ids.father);
    const wishes = [{ orderId: draft }, wishFor(family, 'elder'), wishFor(family, 'baby')];
    expect(codes(await join(family, null, wishes))).toEqual(['begun', 'begun', 'limit.exceeded']);
    expect(await refusalOf(draftOf(family, family.ids.mother))).toBe('limit.exceeded');
    await narrow.close();
  });
});

describe('a person stands once in a bundle', () => {
  test('also where two add them at the same moment', async () => {
    const family = await openFamily(desk);
    const { bundleId } = await begin(family, ['mother']);
    const both = await Promise.all([1, 2].map(async () => join(family, bundleId, [wishFor(family, 'baby')])));
    expect(both.map(codes).flat().toSorted()).toEqual(['begun', 'bundle.person_twice']);
  });

  test('and the database says so by itself, for whoever looks first and writes then', async () => {
    const family = await openFamily(desk);
    const { bundleId } = await begin(family, ['mother']);
    const orderId = await draftOf(family, family.ids.mother);
    const link = async () =>
      desk.app.database.owner.query(`UPDATE orders SET bundle_id = $1, bundle_place = 9 WHERE id = $2`, [
        bundleId,
        orderId,
      ]);
    await expect(link()).rejects.toThrow(/orders_bundle_person/);
    // The planted fault: without the index the second order of the person is let in.
    await desk.app.database.owner.query('DROP INDEX orders_bundle_person');
    expect((await link()).rowCount).toBe(1);
    const { members } = await family.call(calls.getBundle, { params: { bundleId } });
    expect(members.filter(({ applicantId }) => applicantId === family.ids.mother)).toHaveLength(2);
  });
});
