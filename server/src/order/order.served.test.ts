import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { CallError } from '@lingshi/contract/client.ts';
import { NOT_SERVED_CODES } from '@lingshi/domain/policy/served.types.ts';
import chicago from '../../../rules/golden/chicago.json' with { type: 'json' };
import losAngeles from '../../../rules/golden/los-angeles.json' with { type: 'json' };
import newYork from '../../../rules/golden/new-york.json' with { type: 'json' };
import sanFrancisco from '../../../rules/golden/san-francisco.json' with { type: 'json' };
import washington from '../../../rules/golden/washington.json' with { type: 'json' };
import { readRules } from '../app/app.ts';
import { openRules } from '../policy/policy.rules.ts';
import { noFormAt } from '../policy/policy.served.ts';
import { browse, openTestDesk } from '../../test/worklist/desk.ts';
import type { Owner, Person, TestDesk } from '../../test/worklist/desk.ts';

const GOLDEN = [sanFrancisco, losAngeles, chicago, newYork, washington];
const POST = 'san-francisco';

async function save(owner: Owner, topic: string, change: Record<string, unknown>) {
  const { answers } = await owner.call(calls.getAnswers, { params: { orderId: owner.orderId } });
  const before = answers.find((stored) => stored.topic === topic);
  const body = { version: before?.version ?? 0, answer: { ...before?.answer, ...change } };
  return await owner.call(calls.saveAnswer, { params: { orderId: owner.orderId, topic }, body });
}

const open = async (owner: Owner) => owner.call(calls.getOrder, { params: { orderId: owner.orderId } });

/** What a refusal said; null = it was not refused. */
async function refused(doing: Promise<unknown>): Promise<Pick<CallError, 'code' | 'detail'> | null> {
  try {
    await doing;
    return null;
  } catch (error) {
    if (error instanceof CallError) return { code: error.code, detail: error.detail };
    throw error;
  }
}

async function openWith(ruleSet: string, now?: string): Promise<TestDesk> {
  const { book } = await readRules();
  return await openTestDesk({
    ...(now !== undefined && { now }),
    parts: { rules: openRules(book, ruleSet) },
  });
}

function isBuilt({ app }: TestDesk, what: string): boolean {
  const [service = '', kind = ''] = what.split('/');
  return noFormAt(app.parts, { service, kind })?.when !== null;
}

async function newcomer({ app }: TestDesk): Promise<Person & { applicantId: string }> {
  const client = await app.signUp();
  const applicantId = await app.declareName(client);
  return { ...browse(app.applicantHttp, client.token() ?? '', client.accountId), applicantId };
}

async function start(
  { applicantId, ...person }: Person & { applicantId: string },
  kind: string,
  post = POST,
) {
  const [service = '', name = ''] = kind.split('/');
  const body = { applicantId, service, kind: name, post };
  return await person.call(calls.startOrder, { body, idempotencyKey: person.key() });
}

describe('under the notice', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openWith('notice-2021');
  });
  afterAll(() => desk.close());

  test('an expired passport is not endorsed: told at its expiry date, with what to do instead, and not at submit', async () => {
    const person = await newcomer(desk);
    const { orderId } = await start(person, 'passport/endorse');
    const params = { orderId, topic: 'document' as const };
    const save = async (version: number, expiryDay: string) =>
      person.call(calls.saveAnswer, { params, body: { version, answer: { expiryDay } } });
    const { served } = await save(0, '2026-02-28');
    expect(served).toMatchObject({
      served: 'no',
      code: 'service.not_open',
      words: { en: expect.stringContaining('renew it') as string },
      from: null,
      target: 'document.expiryDay',
    });
    const { served: again } = await person.call(calls.getOrder, { params: { orderId } });
    expect(again).toEqual(served);
    // A slip of the finger is mended where it was made, and nothing is lost.
    expect((await save(1, '2030-02-28')).served).toEqual({ served: 'perhaps' });
  });

  test('a baby is served as anybody is: its guardian files', async () => {
    const [owner] = await desk.drafts(1);
    const { served } = await save(owner!, 'person', { birthDay: '2026-01-20' });
    expect(served).toEqual({ served: 'yes' });
    const { tasks } = await open(owner!);
    expect(tasks.find(({ id }) => id === 'guardians')).toMatchObject({ after: ['person'] });
  });

  test('who is found to be in another country reads why on every page', async () => {
    const [owner] = await desk.drafts(1);
    const params = { orderId: owner!.orderId };
    const body = { kind: 'position', latitude: 49.28, longitude: -123.12, accuracyMetres: 20 } as const;
    await refused(owner!.call(calls.recordPresence, { params, body }));
    const { served } = await open(owner!);
    expect(served).toMatchObject({ served: 'no', code: 'presence.outside_country', target: 'presence' });
    expect(await refused(owner!.does({ type: 'submit' }))).toMatchObject({
      code: 'presence.outside_country',
      detail: { source: 'notice intro ¶4' },
    });
  });

  test('an order that was sent is no longer judged, not even by its answers', async () => {
    const [owner] = await desk.orders(POST, 1);
    expect((await open(owner!)).served).toBeNull();
  });

  test('what has not opened here begins no draft, and is named with its reason', async () => {
    const person = await newcomer(desk);
    expect(await refused(start(person, 'pension/confirm'))).toMatchObject({ code: 'service.not_open' });
    const { offers } = await person.call(calls.listOffers, { query: { post: POST } });
    const of = (service: string, kind: string) =>
      offers.find((offer) => offer.service === service && offer.kind === kind);
    for (const kind of ['first', 'renew', 'replace_lost', 'replace_damaged', 'endorse']) {
      expect(of('passport', kind)?.served, kind).toEqual({ served: 'perhaps' });
    }
    expect(of('pension', 'confirm')?.served).toMatchObject({ served: 'not_yet', from: null, target: null });
    const { services } = await person.call(calls.listMandates);
    expect(services.find(({ id }) => id === 'passport')?.served).toEqual({ served: 'perhaps' });
    expect(services.find(({ id }) => id === 'pension')?.served).toMatchObject({ served: 'not_yet' });
  });
});

describe('a post that takes its own district only', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openWith('later-unconfirmed');
  });
  afterAll(() => desk.close());

  test('is told to who lives elsewhere, with the post that takes them', async () => {
    const [owner] = await desk.drafts(1);
    const { served } = await save(owner!, 'address_abroad', { state: 'NY', county: '' });
    expect(served).toMatchObject({
      served: 'no',
      code: 'post.other_district',
      instead: 'new-york',
      target: 'post.post',
    });
    expect(await refused(owner!.does({ type: 'submit' }))).toMatchObject({
      code: 'post.other_district',
      detail: { post: 'new-york' },
    });
    expect((await save(owner!, 'post', { post: 'new-york' })).served).toEqual({ served: 'yes' });
  });

  test('turns nobody away at a post they have not chosen', async () => {
    const person = await newcomer(desk);
    const owner = { ...person, ...(await start(person, 'passport/renew')), does: async () => undefined };
    const { served } = await save(owner, 'address_abroad', { state: 'NY', county: '' });
    expect(served).toEqual({ served: 'perhaps' });
    expect((await open(owner)).served).toEqual(served);
    expect((await save(owner, 'post', { post: POST })).served).toMatchObject({ code: 'post.other_district' });
  });
});

describe('the golden cases', () => {
  const cases = GOLDEN.flatMap(({ post, addresses }) =>
    addresses.flatMap(({ address, answers }) => answers.map((answer) => ({ post, address, ...answer }))),
  );
  const openings = GOLDEN.flatMap(({ post, openings: list }) => list.map((one) => ({ post, ...one })));
  const moments = [
    ...new Set([...openings.map(({ at }) => at), ...cases.map(({ day }) => `${day}T18:00:00Z`)]),
  ]
    .toSorted()
    .map((at) => ({ at }));

  /** A ZIP code that no table has leaves the county to be chosen. */
  const zipOf = ({ state }: { state: string }) => (state === 'CA' ? '94199' : '');

  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openWith('later-unconfirmed', '2021-06-07T15:00:00Z');
  });
  afterAll(() => desk.close());

  test.each(moments)('at $at are refused at submit only for what the draft said before', async ({ at }) => {
    const { clock } = desk.app;
    clock.advance(Date.parse(at) - clock.now().getTime());
    const person = await newcomer(desk);
    for (const opening of openings.filter((one) => one.at === at)) {
      const { offers } = await person.call(calls.listOffers, { query: { post: opening.post } });
      const offer = offers.find(({ service, kind }) => `${service}/${kind}` === opening.kind);
      // The rules open it; the deployment serves what it has a form for.
      const isOpen = opening.open && isBuilt(desk, opening.kind);
      expect(offer?.served.served === 'perhaps').toBe(isOpen);
      const began = await refused(start(person, opening.kind, opening.post));
      expect(began?.code ?? 'open').toBe(isOpen ? 'open' : 'service.not_open');
    }
    const here = cases.filter(({ day }) => at === `${day}T18:00:00Z`);
    const owners = await desk.drafts(here.length);
    for (const [index, one] of here.entries()) {
      const owner = owners[index]!;
      await save(owner, 'address_abroad', { county: '', ...one.address, zip: zipOf(one.address) });
      const saved = await save(owner, 'post', { post: one.post });
      const { served } = await open(owner);
      expect(saved.served).toEqual(served);
      expect(served?.served).toBe(one.mayFileHere ? 'yes' : 'no');
      const refusal = await refused(owner.does({ type: 'submit' }));
      const ofService = NOT_SERVED_CODES.find((code) => code === refusal?.code);
      expect(ofService ?? null).toBe(served && 'code' in served ? served.code : null);
    }
  });

  test('before the opening a draft that is complete reads the hour, and submit says the same', async () => {
    const early = await openWith('notice-2021', '2021-06-07T15:59:59Z');
    try {
      const [owner] = await early.drafts(1);
      expect((await open(owner!)).served).toMatchObject({ served: 'not_yet', from: '2021-06-07T16:00:00Z' });
      expect(await refused(owner!.does({ type: 'submit' }))).toMatchObject({
        code: 'service.not_open',
        detail: { opensAt: '2021-06-07T16:00:00Z' },
      });
      early.app.clock.advance(1000);
      expect((await open(owner!)).served).toEqual({ served: 'yes' });
      await owner!.does({ type: 'submit' });
    } finally {
      await early.close();
    }
  });
});
