import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { travelDocumentAnswers } from '@lingshi/server/demo/demo.travel.ts';
import { acceptedIn } from '@lingshi/server/demo/demo.kinds.ts';
import type { DemoChild, Filing, TravelKind } from '@lingshi/server/demo/demo.travel.ts';
import type { Money } from '@lingshi/domain/shared/money.ts';
import { fileCase, personNamed } from '@lingshi/server/test/order/filings.ts';
import { enterTestland } from '@lingshi/server/test/testland.ts';
import { goodTracking, openTestDesk, refusalOf } from '@lingshi/server/test/worklist/desk.ts';
import type { Officer, Owner, Person, TestDesk } from '@lingshi/server/test/worklist/desk.ts';

const POST = 'san-francisco';
const NOTE = '资料齐全，信息一致。';
const STROKES: [number, number][][] = [
  Array.from({ length: 40 }, (_, at) => [0.2 + at / 70, 0.5 + 0.2 * Math.sin(at / 2)] as [number, number]),
];

let desk: TestDesk;
let reviewer: Officer;
let second: Officer;
let interviewer: Officer;
let mailRoom: Officer;
let production: Officer;
let children = 0;

beforeAll(async () => {
  desk = await openTestDesk();
  reviewer = await desk.officer(POST, 'reviewer');
  second = await desk.officer(POST, 'second_reviewer');
  interviewer = await desk.officer(POST, 'interviewer');
  mailRoom = await desk.officer(POST, 'mail_room');
  production = await desk.officer(POST, 'production');
});
afterAll(() => desk.close());

function newChild(): DemoChild {
  children += 1;
  return {
    surname: '陈',
    givenName: `宝${'一二三四五六七八九'[children % 9]}`,
    surnamePinyin: 'CHEN',
    givenPinyin: 'EMMA BAO',
    sex: 'F',
    birthDay: '2026-01-11',
    foreignPassport: `55512340${children}`,
    oldDocument: `L0000123${children}`,
  };
}

type Pages = Record<string, Record<string, unknown>>;
type Changes = (pages: Pages, filing: Filing) => Pages;

async function filed(kind: TravelKind, changes: Changes = (pages) => pages, by?: Person): Promise<Owner> {
  const parent = personNamed(`样${children}`, children);
  const child = newChild();
  return fileCase(desk, {
    wish: { service: 'travel_document', kind, post: POST },
    child: child.givenName,
    pages: (filing) => changes(travelDocumentAnswers(kind, { child, parent }, filing), filing),
    ...(by && { by }),
  });
}

const pageOf = async (owner: Owner) => owner.call(calls.getOrder, { params: { orderId: owner.orderId } });

async function otherSigns(owner: Owner): Promise<void> {
  const { version } = await pageOf(owner);
  const asked = { params: { orderId: owner.orderId }, body: { version }, idempotencyKey: owner.key() };
  const { code } = await owner.call(calls.inviteGuardian, asked);
  const father = await enterTestland(desk, '父亲');
  const seen = await father.call(calls.readGuardianInvitation, { body: { code } });
  await father.call(calls.signAsGuardian, {
    body: { code, strokes: STROKES, version: seen.declaration.version },
    idempotencyKey: father.key(),
  });
}

/** From the first review to the mailbox at home. `old`: the document that goes in and comes back cancelled. */
async function live(owner: Owner, old: string[] = []): Promise<void> {
  const { orderId } = owner;
  await reviewer.does(orderId, { type: 'passFirstReview', note: NOTE });
  expect((await pageOf(owner)).status).toBe('needs_interview');
  await interviewer.does(orderId, { type: 'recordInterview', outcome: 'seen', note: NOTE });
  await second.does(orderId, { type: 'passSecondReview', note: NOTE });
  const { mailing, fee } = await pageOf(owner);
  const packed = mailing?.items.map(({ id, quantity }) => `${id} ${quantity}`);
  expect(packed).toEqual(['information_page 1', ...old, 'payment 1', 'paper_photos 2', 'return_envelope 1']);
  await owner.does({ type: 'recordMailing', tracking: goodTracking() });
  await paperWork(
    owner,
    mailing?.items.map(({ id }) => id) ?? [],
    fee?.total ?? { currency: 'USD', cents: 0 },
  );
  if (old.length > 0) await production.does(orderId, { type: 'cancelOldBook' });
  await mailRoom.does(orderId, { type: 'dispatch', tracking: goodTracking() });
  await owner.does({ type: 'confirmReceipt' });
  expect((await pageOf(owner)).status).toBe('completed');
}

async function paperWork({ orderId }: Owner, items: string[], amount: Money): Promise<void> {
  const contents = items.filter((item) => item !== 'payment');
  const instrument = { kind: 'money_order', amount, payeeRight: true, memoRight: true, serial: '1' } as const;
  await mailRoom.does(orderId, { type: 'recordPapers', contents, instrument });
  await production.does(orderId, { type: 'startProduction' });
  await production.does(orderId, { type: 'finishProduction' });
}

describe('a travel document', () => {
  test('for a child is signed by both guardians, looked at twice, mailed with two photos and mailed back', async () => {
    const owner = await filed('first');
    const drafted = await pageOf(owner);
    expect(drafted.served).toEqual({ served: 'yes' });
    expect(drafted.tasks.map(({ id }) => id)).not.toContain('document');
    await owner.does({ type: 'submit' });
    const waiting = await pageOf(owner);
    expect(waiting).toMatchObject({ status: 'awaiting_signatures', guardians: { wanted: 2 } });
    expect(waiting.fee?.total).toEqual({ currency: 'USD', cents: 2300 });
    await otherSigns(owner);
    await live(owner);
  });

  test('is renewed: the old one goes in and comes back cancelled', async () => {
    const owner = await filed('renew');
    expect((await pageOf(owner)).tasks.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['document', 'file.data_page']),
    );
    await owner.does({ type: 'submit' });
    await otherSigns(owner);
    await live(owner, ['old_travel_document 1']);
  });

  test('that was damaged is replaced, and goes in too', async () => {
    const owner = await filed('replace');
    await owner.does({ type: 'submit' });
    await otherSigns(owner);
    await live(owner, ['old_travel_document 1']);
  });

  test('that was lost is declared void first, and nothing old goes in', async () => {
    const lost =
      (accepted: boolean): Changes =>
      (pages, { texts }) => ({
        ...pages,
        loss: {
          ...pages['loss'],
          how: 'lost',
          passportNumber: `L0000456${children}`,
          accepted: accepted ? acceptedIn(texts, 'loss') : {},
        },
        guardians: { ...ALONE, first: pages['guardians']?.['first'] },
      });
    const unread = await filed('replace', lost(false));
    expect(await refusalOf(unread.does({ type: 'submit' }))).toBe('consent.missing');
    const owner = await filed('replace', lost(true));
    const tasks = (await pageOf(owner)).tasks.map(({ id }) => id);
    expect(tasks).toContain('file.court_order');
    expect(tasks).not.toContain('file.data_page');
    await owner.does({ type: 'submit' });
    // One guardian alone, with the paper that says so: nobody else has to sign.
    expect((await pageOf(owner)).status).toBe('in_first_review');
    await live(owner);
    // Its number is void from then on, whoever holds it.
    const finder = await filed('renew');
    const params = { orderId: finder.orderId, topic: 'document' };
    const document = await answerOf(finder, 'document');
    const { passportNumber } = (await answerOf(owner, 'loss'))?.answer ?? {};
    const body = { version: document?.version ?? 0, answer: { ...document?.answer, passportNumber } };
    await finder.call(calls.saveAnswer, { params, body });
    expect(await refusalOf(finder.does({ type: 'submit' }))).toBe('document.declared_lost');
  });

  test('of a child whose mother and father both file is filed once, though it has no number', async () => {
    const child = newChild();
    const parents = travelDocumentAnswers('first', { child, parent: personNamed('样同', 99) }, NOTHING)[
      'family'
    ];
    const of = async (by?: Person) =>
      filed(
        'first',
        (pages) => ({
          ...pages,
          person: { ...pages['person'], ...nameOf(child) },
          family: parents ?? {},
          guardians: ABSENT(pages),
        }),
        by,
      );
    const [mother, father] = [await of(), await of(await enterTestland(desk, '父亲'))];
    await mother.does({ type: 'submit' });
    expect(await refusalOf(father.does({ type: 'submit' }))).toBe('order.already_live');
  });
});

describe('the nationality of a child', () => {
  const settled =
    (life: 'here' | 'unknown'): Changes =>
    (pages) => ({
      ...pages,
      guardians: ABSENT(pages),
      family: {
        father: { ...(pages['family']?.['father'] as object), settled: life },
        mother: { ...(pages['family']?.['mother'] as object), settled: life },
      },
    });

  test('is told as advice with its law, stops nobody, and is pointed out to the officer', async () => {
    const owner = await filed('first', settled('here'));
    const { served } = await pageOf(owner);
    expect(served).toMatchObject({
      served: 'yes',
      advice: {
        code: 'service.led_elsewhere',
        leads: null,
        source: 'Nationality Law art. 5',
        target: 'family.father',
      },
    });
    await owner.does({ type: 'submit' });
    const { flags } = await reviewer.call(calls.openDesk, { params: { orderId: owner.orderId } });
    expect(flags.map(({ target, code }) => `${target} ${code}`)).toContain('family.father led_elsewhere');
  });

  test('is left to the post where the law leaves room', async () => {
    const { served } = await pageOf(await filed('first', settled('unknown')));
    expect(served).toMatchObject({ advice: { source: 'Nationality Law art. 5 leaves room' } });
  });
});

const NOTHING = { post: POST, texts: { declaration: null, consents: [] }, today: '2026-03-02' };
async function answerOf({ orderId, call }: Owner, page: string) {
  const { answers } = await call(calls.getAnswers, { params: { orderId } });
  return answers.find(({ topic }) => topic === page);
}

const ALONE = { how: 'one', alone: 'sole_custody' };
const ABSENT = (pages: Record<string, Record<string, unknown>>) => ({
  ...pages['guardians'],
  secondSigns: 'absent',
  absentNote: '在国内，联系不上使领馆的账号。',
});
const nameOf = ({ surname, givenName, surnamePinyin, givenPinyin }: DemoChild) => ({
  surname,
  givenName,
  surnamePinyin,
  givenPinyin,
});
