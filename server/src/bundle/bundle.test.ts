import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { begin, fill, NOTE, openFamily, submitAll, wishFor, POST } from '../../test/bundle/families.ts';
import type { Family } from '../../test/bundle/families.ts';
import { readCodes, readPages } from '../../test/platform/pdf.reading.ts';
import { goodTracking, openTestDesk, refusalOf } from '../../test/worklist/desk.ts';
import type { TestDesk } from '../../test/worklist/desk.ts';
import { openOfficers, passToGate } from '../../test/worklist/officers.ts';
import type { Officers } from '../../test/worklist/officers.ts';
import { readRules } from '../app/app.ts';
import { openRules } from '../policy/policy.rules.ts';

let desk: TestDesk;
let officers: Officers;
beforeAll(async () => {
  desk = await openTestDesk();
  officers = await openOfficers(desk);
});
afterAll(() => desk.close());

const pageOf = async (family: Family, bundleId: string) =>
  family.call(calls.getBundle, { params: { bundleId } });
const refused = (answer: { members: { refusal: { code: string } | null }[] }) =>
  answer.members.map(({ refusal }) => refusal?.code ?? 'sent');

async function filed(roles: Parameters<typeof begin>[1], on = desk) {
  const family = await openFamily(on);
  const { bundleId, orders } = await begin(family, roles);
  for (const [at, role] of roles.entries()) await fill(family, orders[at] ?? '', role);
  return { family, bundleId, orders };
}

async function sent(roles: Parameters<typeof begin>[1], on = desk) {
  const all = await filed(roles, on);
  expect(refused(await submitAll(all.family, all.bundleId, all.orders))).toEqual(roles.map(() => 'sent'));
  return all;
}

describe('those who file together', () => {
  test('see who is ready and what is missing', async () => {
    const family = await openFamily(desk);
    const { bundleId, orders } = await begin(family, ['mother', 'father']);
    await fill(family, orders[0] ?? '', 'mother');
    const [mother, father] = (await pageOf(family, bundleId)).members;
    expect(mother).toMatchObject({ ready: true, missing: [], mailing: 'later', fee: { cents: 2300 } });
    expect(father?.ready).toBe(false);
    expect(father?.missing).toContain('person');
  });

  test('are sent together, each as if it were sent alone, and told person by person', async () => {
    const family = await openFamily(desk);
    const { bundleId, orders } = await begin(family, ['mother', 'father', 'baby']);
    await fill(family, orders[0] ?? '', 'mother');
    await fill(family, orders[2] ?? '', 'baby');
    const answer = await submitAll(family, bundleId, orders);
    expect(refused(answer)).toEqual(['sent', 'order.answers_incomplete', 'sent']);
    expect(answer.members.map(({ number }) => number !== null)).toEqual([true, false, true]);
    const { members } = await pageOf(family, bundleId);
    expect(members.map(({ status }) => status)).toEqual(['in_first_review', 'draft', 'in_first_review']);
  });

  test('are sent once, however often the wish is sent; who lacked something then is tried again', async () => {
    const family = await openFamily(desk);
    const { bundleId, orders } = await begin(family, ['mother', 'father']);
    await fill(family, orders[0] ?? '', 'mother');
    const members = await Promise.all(
      orders.map(async (orderId) => {
        const { version } = await family.call(calls.getOrder, { params: { orderId } });
        return { orderId, version };
      }),
    );
    const wish = { params: { bundleId }, body: { command: { type: 'submit' } as const, members } };
    const key = family.key();
    const first = await family.call(calls.commandBundle, { ...wish, idempotencyKey: key });
    const again = await family.call(calls.commandBundle, { ...wish, idempotencyKey: key });
    expect(again).toEqual(first);
    const { rows } = await desk.app.database.owner.query(
      `SELECT count(*)::int AS n FROM order_event WHERE order_id = ANY($1) AND type = 'submitted'`,
      [orders],
    );
    expect(rows).toEqual([{ n: 1 }]);
  });

  test('hold up nobody: one is refused, one withdraws and comes back, the third goes on', async () => {
    const { family, bundleId, orders } = await sent(['mother', 'father', 'baby']);
    const [mother = '', father = '', baby = ''] = orders;
    await officers.reviewer.does(mother, { type: 'refuse', rule: 'duplicate', note: NOTE });
    const { version } = await family.call(calls.getOrder, { params: { orderId: father } });
    const withdraw = { version, command: { type: 'withdraw' } as const };
    await family.call(calls.sendCommand, {
      params: { orderId: father },
      body: withdraw,
      idempotencyKey: family.key(),
    });
    await passToGate(officers, baby);
    const { members, envelopes } = await pageOf(family, bundleId);
    expect(members.map(({ status, mailing }) => [status, mailing])).toEqual([
      ['refused', 'never'],
      ['withdrawn', 'never'],
      ['awaiting_papers', 'now'],
    ]);
    expect(envelopes).toMatchObject([{ inside: [baby], waiting: [] }]);
    const back = { body: { post: POST, members: [wishFor(family, 'father')] }, params: { bundleId } };
    const joined = await family.call(calls.joinBundle, { ...back, idempotencyKey: family.key() });
    expect(joined.members[0]?.refusal).toBeNull();
  });

  test('stay on the page when no rule offers what one of them asked for any more', async () => {
    const { family, bundleId, orders } = await filed(['mother', 'father']);
    await desk.app.database.owner.query(
      `UPDATE orders SET snapshot = jsonb_set(snapshot, '{kind}', '"gone"') WHERE id = $1`,
      [orders[1]],
    );
    const { members, envelopes } = await pageOf(family, bundleId);
    expect(members.map(({ ready }) => ready)).toEqual([true, false]);
    expect(envelopes).toMatchObject([{ waiting: [orders[0]] }]);
    expect((await family.call(calls.listShared, { params: { orderId: orders[0] ?? '' } })).pages).toEqual([]);
  });

  test('are a bundle of one account: no other order is sent with them', async () => {
    const [{ family, bundleId }, other] = [await filed(['mother']), await filed(['father'])];
    const answer = await submitAll(other.family, other.bundleId, other.orders);
    expect(refused(answer)).toEqual(['sent']);
    const members = [{ orderId: other.orders[0] ?? '', version: 1 }];
    const body = { command: { type: 'submit' } as const, members };
    const foreign = { params: { bundleId }, body, idempotencyKey: family.key() };
    expect(refused(await family.call(calls.commandBundle, foreign))).toEqual(['bundle.not_your_person']);
    const theirs = { ...foreign, params: { bundleId: other.bundleId } };
    expect(await refusalOf(family.call(calls.commandBundle, theirs))).toBe('bundle.not_found');
  });
});

describe('the envelope they share', () => {
  const kitOf = async (family: Family, bundleId: string) =>
    family.send('GET', `/api/bundles/${bundleId}/mailing-kit?locale=zh`);

  test('holds who is at the mail gate, and says who is not there yet', async () => {
    const { family, bundleId, orders } = await sent(['mother', 'father', 'baby']);
    expect((await kitOf(family, bundleId)).code).toBe('bundle.nothing_to_mail');
    const [mother = '', father = '', baby = ''] = orders;
    await passToGate(officers, mother);
    await passToGate(officers, baby);
    const { envelopes, members } = await pageOf(family, bundleId);
    const fee = (id: string) => members.find((one) => one.id === id)?.fee?.cents ?? 0;
    expect(envelopes).toMatchObject([
      {
        post: POST,
        inside: [mother, baby],
        waiting: [father],
        total: { currency: 'USD', cents: fee(mother) + fee(baby) },
        terms: { envelope: 'together', instrument: 'each', returnEnvelope: 'each' },
      },
    ]);
    const { bytes, text } = await kitOf(family, bundleId);
    expect(text.slice(0, 5)).toBe('%PDF-');
    const numbers = members.flatMap(({ id, number }) => (id === father ? [] : (number ?? [])));
    const codes = (await readCodes(bytes)).flat().map((code) => code.text);
    expect(new Set(codes)).toEqual(new Set(numbers));
    const read = (await readPages(bytes)).join(' ');
    for (const name of ['韦家', '闻小', '纸质照片', '一人一张票']) expect(read).toContain(name);
  });

  test('is one mailing, noted for each order of it', async () => {
    const { family, bundleId, orders } = await sent(['mother', 'father']);
    for (const orderId of orders) await passToGate(officers, orderId);
    const members = (await pageOf(family, bundleId)).members.map(({ id, version }) => ({
      orderId: id,
      version,
    }));
    const body = { command: { type: 'recordMailing' as const, tracking: goodTracking() }, members };
    const wish = { params: { bundleId }, body, idempotencyKey: family.key() };
    expect(refused(await family.call(calls.commandBundle, wish))).toEqual(['sent', 'sent']);
    expect((await pageOf(family, bundleId)).members.map(({ mailing }) => mailing)).toEqual([
      'mailed',
      'mailed',
    ]);
    expect((await kitOf(family, bundleId)).code).toBe('bundle.nothing_to_mail');
  });

  test('is no one’s business of another account', async () => {
    const [{ bundleId }, stranger] = [await sent(['mother']), await openFamily(desk)];
    expect((await kitOf(stranger, bundleId)).code).toBe('bundle.not_found');
  });
});

describe('at the desk', () => {
  test('an order says who was filed with it, names masked: seen as in a list, and opened is another reading', async () => {
    const { family, bundleId, orders } = await sent(['mother', 'father']);
    const [mother = '', father = ''] = orders;
    const { members } = await pageOf(family, bundleId);
    const open = async (orderId: string) => officers.reviewer.call(calls.openDesk, { params: { orderId } });
    expect((await open(mother)).family).toEqual([
      {
        id: father,
        number: members[1]?.number,
        maskedName: '闻**',
        service: 'passport',
        kind: 'renew',
        status: 'in_first_review',
        awaited: false,
      },
    ]);
    const readings = async () => {
      const { entries } = await family.call(calls.whoRead, { params: { orderId: father }, query: {} });
      return entries.map(({ what }) => what).toSorted();
    };
    expect(await readings()).toEqual(['list']);
    await open(mother);
    expect(await readings()).toEqual(['list']);
    await open(father);
    expect(await readings()).toEqual(['desk', 'filer', 'list']);
  });

  test('a draft, another post’s order and another family are not there', async () => {
    const family = await openFamily(desk);
    const { bundleId, orders } = await begin(family, ['mother', 'father', 'baby']);
    await fill(family, orders[0] ?? '', 'mother');
    await fill(family, orders[2] ?? '', 'baby');
    const there = {
      params: { orderId: orders[2] ?? '', topic: 'post' },
      body: { version: 1, answer: { post: 'chicago' } },
    };
    await family.call(calls.saveAnswer, there);
    await submitAll(family, bundleId, orders);
    const seen = async (who: Officers['reviewer'], orderId: string) =>
      (await who.call(calls.openDesk, { params: { orderId } })).family;
    expect(await seen(officers.reviewer, orders[0] ?? '')).toEqual([]);
    const chicago = await desk.officer('chicago', 'reviewer');
    expect(await seen(chicago, orders[2] ?? '')).toEqual([]);
    const { envelopes } = await pageOf(family, bundleId);
    expect(envelopes.map(({ post }) => post)).toEqual([POST, 'chicago']);
  });
});

describe('where the rules say otherwise', () => {
  /** A post with one instrument for all, and another with an envelope for each. */
  async function otherRules() {
    const { book, seed, isBuilt } = await readRules();
    const rows = book.rows.map((row) =>
      row.subject === 'bundle' && row.body && row.ruleSet === 'notice-2021'
        ? { ...row, body: { ...row.body, instrument: 'together' as const, most: 2 } }
        : row,
    );
    return openRules({ ...book, rows }, 'notice-2021', { seed, isBuilt });
  }

  test('one instrument for all is made out over the sum, and the mail room expects that on each of them', async () => {
    const other = await openTestDesk({ parts: { rules: await otherRules() } });
    try {
      const staff = await openOfficers(other);
      const { family, bundleId, orders } = await sent(['mother', 'father'], other);
      for (const orderId of orders) await passToGate(staff, orderId);
      const { total } = (await pageOf(family, bundleId)).envelopes[0]!;
      expect(total).toEqual({ currency: 'USD', cents: 4600 });
      const { papers } = await staff.mailRoom.call(calls.openDesk, { params: { orderId: orders[0] ?? '' } });
      expect(papers?.payment?.amount).toEqual(total);
      const contents = papers?.expected.map(({ id }) => id) ?? [];
      const slip = { kind: 'money_order' as const, payeeRight: true, memoRight: true, serial: '1' };
      for (const orderId of orders)
        await staff.mailRoom.does(orderId, {
          type: 'recordPapers',
          contents,
          instrument: { ...slip, amount: total! },
        });
      const { members } = await pageOf(family, bundleId);
      expect(members.map(({ mailing }) => mailing)).toEqual(['received', 'received']);
    } finally {
      await other.close();
    }
  });

  test('an envelope for each is no shared one', async () => {
    const { book, seed, isBuilt } = await readRules();
    const rows = book.rows.map((row) =>
      row.subject === 'bundle' && row.body
        ? { ...row, body: { ...row.body, envelope: 'each' as const } }
        : row,
    );
    const rules = openRules({ ...book, rows }, 'notice-2021', { seed, isBuilt });
    const other = await openTestDesk({ parts: { rules } });
    try {
      const { family, bundleId, orders } = await sent(['mother'], other);
      await passToGate(await openOfficers(other), orders[0] ?? '');
      const { code } = await family.send('GET', `/api/bundles/${bundleId}/mailing-kit`);
      expect(code).toBe('bundle.envelopes_apart');
    } finally {
      await other.close();
    }
  });
});
