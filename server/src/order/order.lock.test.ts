import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import type * as Lock from '@lingshi/domain/order/order.lock.ts';
import type { LockedIn, LockedPerson } from '@lingshi/domain/order/order.lock.ts';
import { readRules } from '../app/app.ts';
import { demoPeople } from '../demo/demo.people.ts';
import { createTestApp } from '../../test/app.ts';
import type { TestApp } from '../../test/app.ts';
import { enterParent, fillFirst, newborn, rulesWithFirst, submitDraft } from '../../test/order/newborns.ts';
import type { Parent } from '../../test/order/newborns.ts';

const fault = vi.hoisted(() => ({ planted: false }));

// The twin: locks taken by numbers and by all that is printed, as they once were.
vi.mock('@lingshi/domain/order/order.lock.ts', async (original) => {
  const real = await original<typeof Lock>();
  const fewer = (person: LockedPerson, at: LockedIn) =>
    real.lockKeys(person, at).filter((key) => /^(passport|resident_id|person):/.test(key));
  return {
    ...real,
    lockKeys: (person: LockedPerson, at: LockedIn) => (fault.planted ? fewer : real.lockKeys)(person, at),
  };
});

let app: TestApp;

beforeAll(async () => {
  app = await createTestApp({ parts: { rules: rulesWithFirst(await readRules()) } });
  parents = await Promise.all(
    demoPeople('2026-03-02')
      .slice(0, 2)
      .map(async (person) => enterParent(app, person)),
  );
});
afterAll(() => app.close());

let parents: Parent[];

/** Both parents file for the one child, each in an account of their own, and the second types the place otherwise. */
async function fileTwice(): Promise<string[]> {
  const child = newborn();
  const [mother, father] = parents;
  return [
    await submitDraft(await fillFirst(mother!, child)),
    await submitDraft(await fillFirst(father!, { ...child, birthPlace: '加州' })),
  ];
}

/** One account files for its child, and again with a slip in name and day. */
async function fileAgain(): Promise<string[]> {
  const child = newborn();
  const [mother] = parents;
  const first = await fillFirst(mother!, child);
  const { applicantId } = first;
  const slip = { ...child, givenName: '新错', birthDay: '2026-02-02', birthPlace: '美国' };
  return [
    await submitDraft(first),
    await submitDraft(await fillFirst(mother!, slip, undefined, applicantId)),
  ];
}

describe('a person without any number', () => {
  it('can be filed for: a first passport has no page about an earlier one', async () => {
    const draft = await fillFirst(parents[0]!, newborn());
    const { tasks } = await draft.browser.call(calls.getOrder, { params: { orderId: draft.orderId } });
    expect(tasks.map(({ id }) => id)).not.toContain('document');
    expect(tasks.map(({ id }) => id)).not.toContain('file.data_page');
    expect(await submitDraft(draft)).toBe('none');
    const { rows } = await app.database.owner.query<object>(
      'SELECT passport_number, passport_index, resident_id, resident_index FROM order_subject WHERE order_id = $1',
      [draft.orderId],
    );
    expect(rows).toEqual([
      { passport_number: null, passport_index: null, resident_id: null, resident_index: null },
    ]);
  });

  it('has one live order, whoever files for them', async () => {
    expect(await fileTwice()).toEqual(['none', 'order.already_live']);
  });

  it('has one live order in one account, whatever was typed', async () => {
    expect(await fileAgain()).toEqual(['none', 'order.already_live']);
  });

  it('would have two, were only numbers and what is printed locked: the tests above find that fault', async () => {
    fault.planted = true;
    try {
      expect(await fileTwice()).toEqual(['none', 'none']);
      expect(await fileAgain()).toEqual(['none', 'none']);
    } finally {
      fault.planted = false;
    }
  });
});

describe('the rule of one live order', () => {
  it('takes no lock where the rules do not want it', async () => {
    const { parts } = app;
    const kept = parts.rules;
    parts.rules = rulesWithFirst(kept, { oneLiveOrder: false });
    try {
      expect(await fileTwice()).toEqual(['none', 'none']);
    } finally {
      parts.rules = kept;
    }
  });
});
