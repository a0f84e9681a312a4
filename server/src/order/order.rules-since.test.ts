import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { addDays, dayIn } from '@lingshi/domain/shared/day.ts';
import { decideOn, proposeFee } from '../../test/ruling/rulings.ts';
import { openTestDesk } from '../../test/worklist/desk.ts';
import type { Owner, TestDesk } from '../../test/worklist/desk.ts';
import { readRules } from '../app/app.ts';
import type { Rules } from '../policy/policy.rules.ts';

const SF = 'san-francisco';
const ZONE = 'America/Los_Angeles';
const DAY_MS = 86_400_000;

let desk: TestDesk;
/** From this day on one more picture is asked for, and no old one any more; null = never. */
let pictures: { from: string; item: string } | null = null;

beforeAll(async () => {
  desk = await openTestDesk({
    now: '2026-03-03T07:50:00Z',
    parts: { rules: withPictures(await readRules()) },
  });
});
afterAll(() => desk.close());

function withPictures(rules: Rules): Rules {
  return {
    ...rules,
    policy: (...question) => {
      const policy = rules.policy(...question);
      const day = question[3];
      if (!policy.ok || pictures === null || day < pictures.from) return policy;
      const { value } = policy;
      const materials = value.materials.map((one) =>
        one.item === 'photo' ? { ...one, item: pictures!.item } : one,
      );
      const inForce = { ...value.inForce, from: pictures.from };
      return { ok: true, value: { ...value, inForce, materials, rulesVersion: `${value.rulesVersion}x` } };
    },
  };
}

async function pageOf({ call, orderId }: Owner) {
  return call(calls.getOrder, { params: { orderId } });
}

async function answersOf({ call, orderId }: Owner) {
  return (await call(calls.getAnswers, { params: { orderId } })).answers;
}

const tomorrow = () => addDays(dayIn(ZONE, desk.app.clock.now()), 1);

describe('rules that come into force while a draft lies', () => {
  test('are told with the day it was begun, and nothing that was filled in is lost', async () => {
    const [anna, ben] = [await desk.officer(SF, 'editor'), await desk.officer(SF, 'post_admin')];
    const [draft, sent] = [(await desk.drafts(1))[0]!, (await desk.orders(SF, 1))[0]!];
    const begun = dayIn(ZONE, desk.app.clock.now());
    const [kept, fee] = [await answersOf(draft), (await pageOf(sent)).fee];
    expect((await pageOf(draft)).rulesSince).toBeNull();
    expect((await decideOn(ben, await proposeFee(anna, tomorrow(), 2500), 'approve')).status).toBe(200);
    expect((await pageOf(draft)).rulesSince).toBeNull();
    desk.app.clock.advance(DAY_MS);
    const { rulesSince, files } = await pageOf(draft);
    expect(rulesSince).toMatchObject({
      since: begun,
      changes: [{ what: 'fee', before: { cents: 2300 }, after: { cents: 3000 } }],
    });
    expect(await answersOf(draft)).toEqual(kept);
    expect(files).not.toEqual([]);
    // Who had sent it keeps the rules of that day; who begins today is told nothing.
    expect(await pageOf(sent)).toMatchObject({ rulesSince: null, fee });
    expect((await pageOf((await desk.drafts(1))[0]!)).rulesSince).toBeNull();
    await draft.does({ type: 'submit' });
    expect(await pageOf(draft)).toMatchObject({ rulesSince: null, fee: { total: { cents: 3000 } } });
  });

  test('name the pictures that are asked for now and no more, and keep the one that was sent', async () => {
    const draft = (await desk.drafts(1))[0]!;
    const { files } = await pageOf(draft);
    pictures = { from: tomorrow(), item: 'portrait' };
    desk.app.clock.advance(DAY_MS);
    const page = await pageOf(draft);
    const asked = (page.rulesSince?.changes ?? []).flatMap((change) =>
      change.what === 'material' ? [[change.item, change.after]] : [],
    );
    expect(asked).toEqual([
      ['photo', null],
      ['portrait', 'required'],
    ]);
    expect(page.files).toEqual(files);
    pictures = null;
  });
});
