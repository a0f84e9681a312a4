import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { residentIdOf } from '../demo/demo.answers.ts';
import { fillPassport, signUp, submitOrder } from '../demo/demo.applicant.ts';
import { openBrowser } from '../demo/demo.client.ts';
import type { DemoBrowser } from '../demo/demo.client.ts';
import { demoPeople } from '../demo/demo.people.ts';
import type { DemoPerson } from '../demo/demo.people.ts';
import { LIMITS } from '../platform/limits/limits.ts';
import { proveNames } from '../../test/account/proofs.ts';
import { openTestDesk, refusalOf } from '../../test/worklist/desk.ts';
import type { TestDesk } from '../../test/worklist/desk.ts';
import type * as Asked from './lost-document.asked.ts';
import { lostIndex } from './lost-document.store.ts';

const fault = vi.hoisted(() => ({ planted: false }));

// The twin: nobody counts.
vi.mock('./lost-document.asked.ts', async (original) => {
  const real = await original<typeof Asked>();
  return {
    ...real,
    countAsked: async (...given: Parameters<typeof real.countAsked>) =>
      fault.planted ? undefined : real.countAsked(...given),
  };
});

let desk: TestDesk;
let lost: string;
const [somebody, asker] = [1, 2].map((nth) => ({
  ...demoPeople('2026-03-02')[nth]!,
  contact: `asked${nth}@demo.invalid`,
})) as [DemoPerson, DemoPerson];

beforeAll(async () => {
  desk = await openTestDesk({ realLimits: true });
  const victim = openBrowser(desk.app.applicantHttp);
  await signUp(desk.app.parts, victim, somebody);
  await proveNames(desk.app, 'document');
  const orderId = await fillPassport(desk.app.parts, victim, somebody, { kind: 'replace_lost' });
  await submitOrder(victim, orderId);
  lost = somebody.passportNumber;
});
afterAll(() => desk.close());

const declare = async (browser: DemoBrowser, passportNumber: string) => {
  const { surname, givenName, surnamePinyin, givenPinyin, birthDay, sex } = asker;
  const named = { surname, givenName, surnamePinyin, givenPinyin, birthDay, sex };
  const body = { ...named, passportNumber, residentId: residentIdOf(asker) };
  return refusalOf(browser.call(calls.declareRealName, { body }));
};

const numberKey = (number: string) => lostIndex(desk.app.parts.indexes, number).toString('hex');

describe('which numbers are void', () => {
  test('is asked by one account for so many numbers a day; over that all are answered alike', async () => {
    const browser = openBrowser(desk.app.applicantHttp);
    await signUp(desk.app.parts, browser, asker);
    const { id: accountId } = await browser.call(calls.getAccount);
    const renewal = await fillPassport(desk.app.parts, browser, asker, { kind: 'renew' });
    // The own one was the first.
    for (let asked = 1; asked < LIMITS.numbers_by_account.points; asked += 1) {
      expect(await declare(browser, `E7${String(asked).padStart(7, '0')}`)).toBe('none');
    }
    for (let again = 0; again < 2; again += 1) {
      expect(await declare(browser, lost)).toBe('limit.exceeded');
      expect(await declare(browser, 'E79999999')).toBe('limit.exceeded');
    }
    // What was asked before counts no second time.
    expect(await declare(browser, asker.passportNumber)).toBe('none');
    // Nor does the own number in a form, also where another process remembers nothing of it.
    await desk.app.parts.limiter.reset(
      'number_of_account',
      `${accountId}:${numberKey(asker.passportNumber)}`,
    );
    expect(await refusalOf(submitOrder(browser, renewal))).toBe('none');
    // Another's number in a draft is asked about with a wish to file beside their order, too.
    const other = await fillPassport(
      desk.app.parts,
      browser,
      { ...asker, passportNumber: lost },
      { kind: 'renew' },
    );
    const wish = { params: { orderId: other }, body: { reason: '想知道' } };
    expect(await refusalOf(browser.call(calls.wishException, wish))).toBe('limit.exceeded');

    fault.planted = true;
    try {
      expect(await declare(browser, lost)).toBe('document.declared_lost');
    } finally {
      fault.planted = false;
    }
  });
});
