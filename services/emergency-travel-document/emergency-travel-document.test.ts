import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { demoAnswers } from '@lingshi/server/demo/demo.answers.ts';
import type { DemoPerson } from '@lingshi/server/demo/demo.people.ts';
import { emergencyAnswers } from '@lingshi/server/demo/demo.travel.ts';
import type { Filing } from '@lingshi/server/demo/demo.travel.ts';
import { fileCase, personNamed } from '@lingshi/server/test/order/filings.ts';
import { openTestDesk, refusalOf } from '@lingshi/server/test/worklist/desk.ts';
import { enterTestland } from '@lingshi/server/test/testland.ts';
import type { Officer, Owner, Person, TestDesk } from '@lingshi/server/test/worklist/desk.ts';

const POST = 'san-francisco';
const NOTE = '资料齐全，信息一致。';
const WISH = { service: 'emergency_travel_document', kind: 'issue', post: POST };

let desk: TestDesk;
let reviewer: Officer;
let second: Officer;
let interviewer: Officer;
let counter: Officer;
let production: Officer;
let people = 0;

beforeAll(async () => {
  desk = await openTestDesk();
  reviewer = await desk.officer(POST, 'reviewer');
  second = await desk.officer(POST, 'second_reviewer');
  interviewer = await desk.officer(POST, 'interviewer');
  counter = await desk.officer(POST, 'mail_room');
  production = await desk.officer(POST, 'production');
});
afterAll(() => desk.close());

type Journey = Record<string, unknown>;

/** Who leaves in so many days; `journey`: what they say otherwise. */
async function filed(days: number, journey: Journey = {}): Promise<Owner> {
  people += 1;
  const person = personNamed(`急${'一二三四五六七八九'[people % 9]}`, 500 + people);
  return fileCase(desk, {
    wish: WISH,
    pages: (filing) => {
      const pages = emergencyAnswers(person, days, filing);
      return { ...pages, journey: { ...pages['journey'], ...journey } };
    },
  });
}

const pageOf = async (owner: Owner) => owner.call(calls.getOrder, { params: { orderId: owner.orderId } });
const listed = async () => (await reviewer.call(calls.listWork, { query: { queue: 'first_review' } })).lines;

describe('an emergency travel document', () => {
  test('of a visitor who lost the passport is due before the journey, made and collected', async () => {
    const owner = await filed(8);
    expect(await pageOf(owner)).toMatchObject({ served: { served: 'yes' }, mailing: null });
    await owner.does({ type: 'submit' });
    const { orderId } = owner;
    const sent = await pageOf(owner);
    expect(sent).toMatchObject({ status: 'in_first_review', dueDay: '2026-03-04' });
    expect(sent.ahead.map(({ status }) => status)).not.toContain('awaiting_papers');
    const { order } = await reviewer.call(calls.openDesk, { params: { orderId } });
    expect(order.travelDay).toBe('2026-03-10');
    await reviewer.does(orderId, { type: 'passFirstReview', note: NOTE });
    await interviewer.does(orderId, { type: 'recordInterview', outcome: 'seen', note: NOTE });
    await second.does(orderId, { type: 'passSecondReview', note: NOTE });
    await production.does(orderId, { type: 'startProduction' });
    await production.does(orderId, { type: 'finishProduction' });
    expect(await pageOf(owner)).toMatchObject({ status: 'ready_for_collection', mailing: null });
    await counter.does(orderId, { type: 'recordHandOver', collectedBy: 'applicant', identitySeen: true });
    expect((await pageOf(owner)).status).toBe('completed');
  });

  test('stands in the queue by the day of travel, before passports that came earlier', async () => {
    const [renewal] = await desk.orders(POST, 1);
    const [later, sooner] = [await filed(15), await filed(4)];
    for (const owner of [later, sooner]) await owner.does({ type: 'submit' });
    const lines = await listed();
    const place = ({ orderId }: Owner) => lines.findIndex(({ id }) => id === orderId);
    expect(place(sooner)).toBeLessThan(place(later));
    expect(place(later)).toBeLessThan(place(renewal!));
    expect(lines[place(sooner)]).toMatchObject({ travelDay: '2026-03-06', dueDay: '2026-03-02' });
    expect(lines[place(renewal!)]?.travelDay).toBeNull();
  });

  test('moves its due day with a journey that was mended', async () => {
    const owner = await filed(15);
    await owner.does({ type: 'submit' });
    const { orderId } = owner;
    await reviewer.does(orderId, { type: 'askSupplement', targets: ['journey.travelDay'], note: NOTE });
    desk.app.clock.advance(60_000);
    const { answers } = await owner.call(calls.getAnswers, { params: { orderId } });
    const journey = answers.find(({ topic }) => topic === 'journey');
    const answer = { ...journey?.answer, travelDay: '2026-03-07' };
    const body = { version: journey?.version ?? 0, answer };
    await owner.call(calls.saveAnswer, { params: { orderId, topic: 'journey' }, body });
    await owner.does({ type: 'answerSupplement' });
    const { order } = await reviewer.call(calls.openDesk, { params: { orderId } });
    expect(order).toMatchObject({ travelDay: '2026-03-07', dueDay: '2026-03-02' });
  });
});

describe('one live order a person', () => {
  const PASSPORT = { service: 'passport', kind: 'replace_lost', post: 'los-angeles' };

  /** Whoever lost it and does not know its number: this form asks neither parents nor, then, any number. */
  async function visitor(by: Person, who: DemoPerson, birthPlace: string): Promise<Owner> {
    const pages = (filing: Filing) => {
      const answers = emergencyAnswers(who, 8, filing);
      const person = { ...answers['person'], residentId: '', noResidentId: true, birthPlace };
      const loss = { ...answers['loss'], passportNumber: '' };
      return { ...answers, person, loss };
    };
    return fileCase(desk, { wish: WISH, by, pages });
  }

  test('holds for an account that asks for this paper here and a passport elsewhere', async () => {
    const by = await enterTestland(desk, '赴美');
    const who = personNamed('两处', 601);
    await (await visitor(by, who, '浙江')).does({ type: 'submit' });
    const again = await fileCase(desk, {
      wish: PASSPORT,
      by,
      pages: ({ post, texts, today }) => {
        const answers = demoAnswers(who, post, texts, today, 'replace_lost');
        const person = { ...answers['person'], residentId: '', noResidentId: true, birthPlace: '浙江省' };
        const loss = { ...answers['loss'], numberKnown: false, passportNumber: '' };
        return { ...answers, person, loss } as ReturnType<typeof emergencyAnswers>;
      },
    });
    expect(await refusalOf(again.does({ type: 'submit' }))).toBe('order.already_live');
  });

  test('lets two people of one name and birth day file, and points both desks at the other order', async () => {
    const [one, other] = [await enterTestland(desk, '同名'), await enterTestland(desk, '同姓')];
    const who = personNamed('同名', 602);
    const [first, second] = [await visitor(one, who, '浙江'), await visitor(other, who, '四川')];
    for (const owner of [first, second]) await owner.does({ type: 'submit' });
    const alikeAt = async ({ orderId }: Owner) => {
      const { flags } = await reviewer.call(calls.openDesk, { params: { orderId } });
      return flags.find(({ code }) => code === 'person_alike');
    };
    const { number } = await pageOf(first);
    expect(await alikeAt(second)).toMatchObject({
      target: 'person.surname',
      orders: [{ orderId: first.orderId, number, post: { zh: '中国驻旧金山总领馆' } }],
    });
    expect((await alikeAt(first))?.orders).toMatchObject([{ orderId: second.orderId }]);
    await first.does({ type: 'withdraw' });
    expect(await alikeAt(second)).toBeUndefined();
  });
});

describe('whoever needs another document', () => {
  const led = async (days: number, journey: Journey) => (await pageOf(await filed(days, journey))).served;

  test('is led to it, with the clause, and cannot send this one', async () => {
    const owner = await filed(40, { residence: 'student' });
    const { served } = await pageOf(owner);
    expect(served).toMatchObject({
      served: 'no',
      code: 'service.led_elsewhere',
      source: 'notice 二(一)1',
      leads: { service: 'passport', kind: 'replace_lost' },
      target: 'journey.what',
    });
    expect(await refusalOf(owner.does({ type: 'submit' }))).toBe('service.led_elsewhere');
  });

  test('renews a passport that is only old, or is good', async () => {
    const passport = { leads: { service: 'passport', kind: 'renew' } };
    expect(await led(40, { what: 'expired' })).toMatchObject(passport);
    expect(await led(5, { what: 'usable' })).toMatchObject(passport);
  });

  test('asks the post where a resident has booked a journey, and is offered the replacement meanwhile; in a grave case anybody may file', async () => {
    const passport = { service: 'passport', kind: 'replace_lost' };
    expect(await led(5, { residence: 'worker' })).toMatchObject({ served: 'no', leads: passport });
    expect(await led(5, { residence: 'worker', urgency: 'family_death' })).toEqual({ served: 'yes' });
  });

  test('is told so before another page is written', async () => {
    const person = personNamed('急零', 499);
    const owner = await fileCase(desk, {
      wish: WISH,
      pages: (filing) => ({
        journey: { ...emergencyAnswers(person, 5, filing)['journey'], residence: 'permanent_resident' },
      }),
    });
    const { served, tasks } = await pageOf(owner);
    expect(served).toMatchObject({ code: 'service.led_elsewhere' });
    expect(tasks.find(({ id }) => id === 'person')?.state).toBe('to_do');
  });
});
