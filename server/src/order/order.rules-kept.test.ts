import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import type { Policy } from '@lingshi/domain/policy/policy.resolve.ts';
import { addDays, dayIn } from '@lingshi/domain/shared/day.ts';
import { readPages } from '../../test/platform/pdf.reading.ts';
import { readRoutes } from '../../test/routes.ts';
import { openTestDesk } from '../../test/worklist/desk.ts';
import type { Owner, Person, TestDesk } from '../../test/worklist/desk.ts';
import { openOfficers } from '../../test/worklist/officers.ts';
import type { Officers } from '../../test/worklist/officers.ts';
import { readRules } from '../app/app.ts';
import type { Rules } from '../policy/policy.rules.ts';

const POST = 'san-francisco';
const ZONE = 'America/Los_Angeles';
const DAY_MS = 86_400_000;
const NOTE = 'All of it agrees.';
/** Stands in every text of the rules from that day on. */
const NEW = 'FROM-THE-NEW-RULES';

let desk: TestDesk;
let officers: Officers;
let changesOn: string | null = null;

beforeAll(async () => {
  desk = await openTestDesk({ parts: { rules: changing(await readRules()) } });
  officers = await openOfficers(desk, POST);
});
afterAll(() => desk.close());

function changing(rules: Rules): Rules {
  return {
    ...rules,
    policy: (...question) => {
      const policy = rules.policy(...question);
      return policy.ok && changesOn !== null && question[3] >= changesOn
        ? { ok: true, value: changed(policy.value) }
        : policy;
    },
  };
}

const made = new WeakMap<Policy, Policy>();

/** Everything a rule can say of an order is otherwise: texts, sums, terms, the path, what is to be sent. */
function changed(policy: Policy): Policy {
  const known = made.get(policy);
  if (known !== undefined) return known;
  const value: Policy = {
    ...policy,
    rulesVersion: `${policy.rulesVersion}+`,
    fees: marked(policy.fees).map((fee) => ({
      ...fee,
      amount: { ...fee.amount, cents: fee.amount.cents + 10_000 },
    })),
    deadlines: policy.deadlines.map((one) => ({ ...one, days: one.days + 17 })),
    materials: marked(policy.materials),
    path: policy.path && { ...policy.path, steps: ['firstReview', 'secondReview', 'production', 'handOver'] },
    holds: marked(policy.holds),
    refusals: marked(policy.refusals),
    withdrawal: marked(policy.withdrawal),
    declaration: marked(policy.declaration),
    consents: marked(policy.consents),
  };
  made.set(policy, value);
  return value;
}

/** The same with the mark behind every text in two languages. */
function marked<T>(value: T): T {
  if (Array.isArray(value)) return value.map(marked) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, one]): [string, unknown] =>
    (key === 'zh' || key === 'en') && typeof one === 'string' ? [key, `${one} ${NEW}`] : [key, marked(one)],
  );
  return Object.fromEntries(entries) as T;
}

/** What this person reads of the order on every route, papers as their words. */
async function readings(
  who: Person,
  side: 'applicant' | 'staff',
  orderId: string,
): Promise<Map<string, string>> {
  const routes = (await readRoutes(side)).filter(
    ([, { method, path }]) => method === 'GET' && path.includes(':orderId'),
  );
  const read = new Map<string, string>();
  for (const [, { path }] of routes) {
    for (const document of path.includes(':document') ? ['receipt', 'declaration', 'mailing_kit'] : ['']) {
      const address = path.replace(':orderId', orderId).replace(':document', document);
      const { status, text, bytes } = await who.send(
        'GET',
        address.replace(/:\w+/g, () => randomUUID()),
      );
      const words = bytes.subarray(0, 5).toString() === '%PDF-' ? (await readPages(bytes)).join(' ') : text;
      if (status < 300) read.set(address, words);
    }
  }
  return read;
}

const pageOf = async ({ call, orderId }: Owner) => call(calls.getOrder, { params: { orderId } });
/** What is told of the rules, and does not move with the day. */
async function ruledOf(owner: Owner) {
  const { fee, ahead, mailing, handling, collection, withdrawal, found, documents, rulesVersion } =
    await pageOf(owner);
  return { fee, ahead, mailing, handling, collection, withdrawal, found, documents, rulesVersion };
}

async function oneOrder(): Promise<Owner> {
  changesOn = null;
  const [owner] = await desk.orders(POST, 1);
  return owner!;
}

/** From the next day on the rules are other ones. */
async function changeRules(): Promise<void> {
  changesOn = addDays(dayIn(ZONE, desk.app.clock.now()), 1);
  desk.app.clock.advance(DAY_MS);
  // An officer’s day is over by then.
  officers = await openOfficers(desk, POST);
}

const today = () => dayIn(ZONE, desk.app.clock.now());

describe('an order that was sent before all rules changed', () => {
  test('reads as before on every route, for its owner and for the post', async () => {
    const owner = await oneOrder();
    const ruled = await ruledOf(owner);
    await changeRules();
    expect(await ruledOf(owner)).toEqual(ruled);
    for (const [address, words] of [
      ...(await readings(owner, 'applicant', owner.orderId)),
      ...(await readings(officers.reviewer, 'staff', owner.orderId)),
    ])
      expect([address, words.includes(NEW)]).toEqual([address, false]);
  }, 60_000);

  test('goes its old way, with its old sum, papers and terms', async () => {
    const twin = await oneOrder();
    await officers.reviewer.does(twin.orderId, { type: 'passFirstReview', note: NOTE });
    await officers.second.does(twin.orderId, { type: 'passSecondReview', note: NOTE });
    const [asItWas, since] = [await pageOf(twin), today()];
    const owner = await oneOrder();
    await changeRules();
    await officers.reviewer.does(owner.orderId, { type: 'passFirstReview', note: NOTE });
    await officers.second.does(owner.orderId, { type: 'passSecondReview', note: NOTE });
    const page = await pageOf(owner);
    // On the instrument stands whose order it is.
    const { memo } = page.mailing!.payment;
    const mailing = { ...asItWas.mailing, payment: { ...asItWas.mailing!.payment, memo } };
    expect([page.status, page.fee, page.mailing]).toEqual(['awaiting_papers', asItWas.fee, mailing]);
    expect(page.mailing?.items.length).toBeGreaterThan(1);
    // As many days as for whoever came this far under the old rules.
    const days = (from: string, to: string | null) => (Date.parse(to ?? '') - Date.parse(from)) / DAY_MS;
    expect(days(today(), page.dueDay)).toBe(days(since, asItWas.dueDay));
    const read = await readings(owner, 'applicant', owner.orderId);
    expect([...read.keys()].filter((address) => address.endsWith('mailing_kit'))).toHaveLength(1);
    for (const [address, words] of [...read, ...(await readings(officers.mailRoom, 'staff', owner.orderId))])
      expect([address, words.includes(NEW)]).toEqual([address, false]);
  }, 60_000);

  test('is the only one: whoever files today reads the new rules everywhere', async () => {
    const before = await ruledOf(await oneOrder());
    await changeRules();
    const [owner] = await desk.orders(POST, 1);
    const after = await ruledOf(owner!);
    expect(after.fee!.total.cents).toBeGreaterThan(before.fee!.total.cents);
    expect(after.handling).not.toEqual(before.handling);
    const read = await readings(owner!, 'applicant', owner!.orderId);
    expect([...read].filter(([, words]) => words.includes(NEW)).length).toBeGreaterThan(1);
  }, 60_000);
});
