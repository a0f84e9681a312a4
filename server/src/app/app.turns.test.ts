import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { plainPicture } from '@lingshi/vision/test/face/frames.ts';
import { agree, ask, blind, bodyOfPictures, upload } from '../../test/face/face.ts';
import { packFrames } from '../../test/face/frames.ts';
import { openTestDesk, refusalOf } from '../../test/worklist/desk.ts';
import type { Officer, Owner, TestDesk } from '../../test/worklist/desk.ts';
import { createTurns } from '../platform/turns/turns.ts';
import type { Parts } from './app.parts.ts';

/** Costly work goes by turns: the product's own, with pools that answer only when the test lets them. */
const SF = 'san-francisco';
let desk: TestDesk;
let real: Parts;
let picture: Buffer;
let frames: Buffer;
let held: ReturnType<typeof hold>;
let challenge: string;

/** The pools' work stands still until `release`; `begun` counts what was handed to them. */
function hold(parts: Parts) {
  const { promise, resolve } = Promise.withResolvers<void>();
  let begun = 0;
  const wait = async <T>(value: () => T | Promise<T>): Promise<T> => {
    begun += 1;
    await promise;
    return value();
  };
  const { faces, pages, pdfs } = parts;
  parts.faces = { ...faces, find: async (task) => wait(async () => blind.find(task)) };
  const value = { found: false as const, problem: 'no_zone' as const };
  parts.pages = { ...pages, run: async () => wait(() => ({ done: true as const, value })) };
  parts.pdfs = { ...pdfs, render: async (job) => wait(async () => pdfs.render(job)) };
  return { release: resolve, begun: () => begun };
}

beforeAll(async () => {
  desk = await openTestDesk();
  real = { ...desk.app.parts };
  [picture, frames] = [await plainPicture(), packFrames(await bodyOfPictures())];
}, 60_000);
afterAll(() => desk.close());
beforeEach(() => {
  Object.assign(desk.app.parts, real, { turns: createTurns() });
  held = hold(desk.app.parts);
});
afterEach(() => held.release());

const turns = () => desk.app.parts.turns;
const at = ({ orderId }: Owner) => ({ params: { orderId } });

type Kind = {
  /** An owner who may ask for this. */
  owner: () => Promise<Owner>;
  /** Asks once more, each time for something else. */
  ask: (owner: Owner, n: number) => Promise<unknown>;
  /** How an answer looks in which nobody was held up. */
  served: string;
};

async function draft(): Promise<Owner> {
  const [owner] = (await desk.drafts(1, 'not_done')) as [Owner];
  await upload(owner, 'photo', picture);
  return owner;
}

const KINDS: Record<'photo' | 'data page' | 'face' | 'paper', Kind> = {
  photo: {
    owner: draft,
    ask: async (owner) => {
      await upload(owner, 'photo', picture);
      return owner.call(calls.checkPhoto, at(owner));
    },
    served: 'none',
  },
  'data page': {
    owner: draft,
    ask: async (owner) => {
      await upload(owner, 'data_page', picture);
      return owner.call(calls.readDataPage, at(owner));
    },
    served: 'data_page.no_zone',
  },
  face: {
    owner: async () => {
      const owner = await draft();
      await agree(owner);
      return owner;
    },
    // The third comes with the movements of the second: that it is refused must not use them up.
    ask: async (owner, n) => {
      if (n < 2) challenge = (await ask(owner, desk)).challengeId;
      const params = { orderId: owner.orderId, challengeId: challenge };
      return owner.call(calls.sendFaceFrames, { params, body: Buffer.from(frames) as never });
    },
    served: 'none',
  },
  paper: {
    owner: async () => (await desk.orders(SF, 1))[0] as Owner,
    ask: async (owner, n) => owner.call(calls.downloadDocument, paperOf(owner, n)),
    served: 'none',
  },
};

function paperOf({ orderId }: Owner, n: number) {
  const document = n < 2 ? ('receipt' as const) : ('declaration' as const);
  return {
    params: { orderId, document },
    query: { locale: n % 2 === 0 ? ('zh' as const) : ('en' as const) },
  };
}

/** Until so many of the account's tasks have a place. */
async function placed(count: number): Promise<void> {
  await expect.poll(() => turns().count('running') + turns().count('waiting')).toBe(count);
}

describe.each(Object.entries(KINDS))('%s', (_name, kind) => {
  test('one task of an account runs and one waits, the third is refused by name; another account is served', async () => {
    const [greedy, other] = [await kind.owner(), await kind.owner()];
    const first = refusalOf(kind.ask(greedy, 0));
    await placed(1);
    const second = refusalOf(kind.ask(greedy, 1));
    await placed(2);
    expect(await refusalOf(kind.ask(greedy, 2))).toBe('turn.waiting');
    const theirs = refusalOf(kind.ask(other, 0));
    await placed(3);
    held.release();
    expect(await theirs).toBe(kind.served);
    // A face check that was taken over by a newer challenge says so; what matters is that it had its turn.
    expect(['turn.waiting', 'image.busy', 'face.busy', 'document.busy']).not.toContain(await first);
    expect(await second).toBe(kind.served);
  });
});

test('a refusal says in how many seconds to come again, in a header too', async () => {
  const owner = await KINDS.paper.owner();
  const url = (n: number) => {
    const { params, query } = paperOf(owner, n);
    return `/api/orders/${owner.orderId}/documents/${params.document}?locale=${query.locale}`;
  };
  const asked = [0, 1].map(async (n) => owner.send('GET', url(n)));
  await placed(2);
  const refused = await owner.send('GET', url(2));
  expect(refused).toMatchObject({ status: 429, code: 'turn.waiting' });
  expect(JSON.parse(refused.text)).toMatchObject({ detail: { seconds: 1 } });
  held.release();
  expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([200, 200]);
});

describe('one picture', () => {
  test('is measured once, however often it is asked for at a time and after', async () => {
    const owner = await draft();
    const asked = Array.from({ length: 25 }, async () => owner.call(calls.checkPhoto, at(owner)));
    await expect.poll(held.begun).toBe(1);
    held.release();
    const answers = await Promise.all(asked);
    answers.push(await owner.call(calls.checkPhoto, at(owner)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(held.begun()).toBe(1);
  });

  test('is read once, however often it is asked for at a time and after', async () => {
    const owner = await draft();
    await upload(owner, 'data_page', picture);
    const read = async () => refusalOf(owner.call(calls.readDataPage, at(owner)));
    const asked = Array.from({ length: 25 }, read);
    await expect.poll(held.begun).toBe(1);
    held.release();
    expect(new Set([...(await Promise.all(asked)), await read()])).toEqual(new Set(['data_page.no_zone']));
    expect(held.begun()).toBe(1);
  });

  test('that nobody names is measured for each who asks: this test can fail', async () => {
    const own = turns();
    let asker = 0;
    desk.app.parts.turns = {
      ...own,
      take: async (kind, { by }, work) => own.take(kind, { by: `${by} ${(asker += 1)}` }, work),
    };
    const owner = await draft();
    const asked = [1, 2].map(async () => owner.call(calls.checkPhoto, at(owner)));
    await expect.poll(held.begun).toBe(2);
    held.release();
    await Promise.all(asked);
  });
});

describe('a paper for an officer', () => {
  let officer: Officer;
  let colleague: Officer;
  let order: Owner;
  beforeAll(async () => {
    Object.assign(desk.app.parts, real);
    officer = await desk.officer(SF, 'reviewer');
    colleague = await desk.officer(SF, 'reviewer');
    order = await KINDS.paper.owner();
  });

  const desks = async () => refusalOf(colleague.call(calls.openDesk, at(order)));
  const paper = async (n: number) => {
    const { params, query } = paperOf(order, n);
    const url = `/api/staff/orders/${order.orderId}/documents/${params.document}?locale=${query.locale}`;
    return (await officer.send('GET', url)).status;
  };

  // The staff side has five connections here.
  test('holds no connection to the database while it waits and is set', async () => {
    const asked = [0, 1, 2, 3].map(async (n) => paper(n));
    await placed(4);
    const again = paper(0);
    expect(await desks()).toBe('none');
    held.release();
    expect(await Promise.all([...asked, again])).toEqual([200, 200, 200, 200, 200]);
  });

  test('that held its connection would shut the others out: this test can fail', async () => {
    const { withPost } = desk.app.parts.pools;
    const { promise, resolve } = Promise.withResolvers<void>();
    const setting = Array.from({ length: 5 }, async () => withPost(SF, async () => promise));
    expect(await desks()).toBe('database.away');
    resolve();
    await Promise.all(setting);
  });

  test('goes before an applicant’s preview that waited longer', async () => {
    const [first, second] = [await KINDS.paper.owner(), await KINDS.paper.owner()];
    const set: string[] = [];
    const gate = Promise.withResolvers<void>();
    desk.app.parts.pdfs = {
      ...real.pdfs,
      render: async (job) => {
        set.push(JSON.stringify(job.data));
        await gate.promise;
        return real.pdfs.render(job);
      },
    };
    const running = KINDS.paper.ask(first, 0);
    await placed(1);
    const waiting = KINDS.paper.ask(second, 0);
    await placed(2);
    const desks2 = paper(0);
    await placed(3);
    gate.resolve();
    await Promise.all([running, waiting, desks2]);
    const number = async (owner: Owner) =>
      (await owner.call(calls.getOrder, at(owner))).number ?? 'no number';
    const inOrder = await Promise.all([first, order, second].map(number));
    expect(set.map((data) => inOrder.findIndex((one) => data.includes(one)))).toEqual([0, 1, 2]);
  });
});
