import { expect, it } from 'vitest';
import { AppError } from '../http/app-error.ts';
import { TURNS } from './turn.kinds.ts';
import { createTurns } from './turns.ts';

type Gate = { open: () => void; work: () => Promise<string> };

function gate(name: string, begun: string[]): Gate {
  const { promise, resolve } = Promise.withResolvers<string>();
  const work = async (): Promise<string> => {
    begun.push(name);
    return promise;
  };
  return { open: () => resolve(name), work };
}

async function refusalOf(promise: Promise<unknown>): Promise<AppError | null> {
  return promise.then(
    () => null,
    (error: unknown) => {
      if (error instanceof AppError) return error;
      throw error;
    },
  );
}

/** Lets everything that can go on go on. */
const settle = async () => new Promise((resolve) => setImmediate(resolve));

it('one task of an account runs and one waits; the third is refused by name, and says when to come again', async () => {
  const turns = createTurns();
  const begun: string[] = [];
  const gates = ['first', 'second', 'third'].map((name) => gate(name, begun));
  const take = async (at: number) => turns.take('photo', { by: 'ada' }, gates[at]!.work);
  const running = [take(0), take(1)];
  const refused = await refusalOf(take(2));
  expect(refused).toMatchObject({ code: 'turn.waiting', retryAfter: 1, detail: { seconds: 1 } });
  expect([begun, turns.count('running'), turns.count('waiting')]).toEqual([['first'], 1, 1]);
  for (const { open } of gates) open();
  expect(await Promise.all(running)).toEqual(['first', 'second']);
  expect(await take(2)).toBe('third');
});

it('a third is told before anything is read for it, and nobody else is', async () => {
  const turns = createTurns();
  const held = gate('held', []);
  const room = (by: string) => () => turns.assertRoom('photo', { by });
  const running = [turns.take('photo', { by: 'ada' }, held.work)];
  expect(room('ada')).not.toThrow();
  running.push(turns.take('photo', { by: 'ada' }, held.work));
  expect(room('ada')).toThrow('turn.waiting');
  expect(room('ben')).not.toThrow();
  held.open();
  await Promise.all(running);
  expect(room('ada')).not.toThrow();
});

it('a flood of one account lets another’s task begin with the next place that is free', async () => {
  const turns = createTurns();
  const begun: string[] = [];
  const flood = Array.from({ length: 100 }, (_, n) => gate(`flood ${n}`, begun));
  const other = gate('other', begun);
  const asked = flood.map(async ({ work }) => refusalOf(turns.take('paper', { by: 'ada' }, work)));
  const one = turns.take('paper', { by: 'ben' }, other.work);
  flood[0]!.open();
  other.open();
  expect(await one).toBe('other');
  expect(begun.slice(0, 2)).toEqual(['flood 0', 'other']);
  for (const { open } of flood) open();
  expect((await Promise.all(asked)).filter((refused) => refused?.code === 'turn.waiting')).toHaveLength(98);
});

it('an officer’s paper goes before an applicant’s that waited longer', async () => {
  const turns = createTurns();
  const begun: string[] = [];
  const [first, preview, desk] = ['first', 'preview', 'desk'].map((name) => gate(name, begun));
  const all = [
    turns.take('paper', { by: 'ada' }, first!.work),
    turns.take('paper', { by: 'ben' }, preview!.work),
    turns.take('paper', { by: 'officer', rank: 'officer' }, desk!.work),
  ];
  for (const one of [first, preview, desk]) one!.open();
  await Promise.all(all);
  expect(begun).toEqual(['first', 'desk', 'preview']);
});

it('what is being made already is made once, for any number that ask, and needs no turn', async () => {
  const turns = createTurns();
  const begun: string[] = [];
  const making = gate('table', begun);
  const ask = { by: 'ada', same: 'file 1' };
  const asked = Array.from({ length: 25 }, async () => turns.take('photo', ask, making.work));
  asked.push(turns.take('photo', { by: 'ben', same: 'file 1' }, making.work));
  making.open();
  expect(new Set(await Promise.all(asked))).toEqual(new Set(['table']));
  expect(begun).toEqual(['table']);
  await turns.take('photo', ask, making.work);
  expect(begun).toEqual(['table', 'table']);
});

it('without a name for what comes out it is made each time: the test can fail', async () => {
  const turns = createTurns();
  const begun: string[] = [];
  const making = gate('table', begun);
  making.open();
  await Promise.all([1, 2].map(async () => turns.take('photo', { by: 'ada' }, making.work)));
  expect(begun).toHaveLength(2);
});

it('work that fails holds up nobody who waits behind it, and fails for all who wanted the same', async () => {
  const turns = createTurns();
  const fail = async (): Promise<string> => Promise.reject(new Error('lost'));
  const failing = [1, 2].map(async () => turns.take('face', { by: 'ada', same: 'x' }, fail));
  const next = turns.take('face', { by: 'ada' }, async () => Promise.resolve('done'));
  expect(await Promise.allSettled(failing)).toMatchObject([{ status: 'rejected' }, { status: 'rejected' }]);
  expect(await next).toBe('done');
});

it('when all together wait for too much, that is said by the name of the kind', async () => {
  const turns = createTurns({ ...TURNS, face: { ...TURNS.face, atOnce: 1, most: 1 } });
  const held = gate('held', []);
  const take = async (by: string) => turns.take('face', { by }, held.work);
  const all = [take('ada'), take('ben')];
  await settle();
  expect(await refusalOf(take('cleo'))).toMatchObject({ code: 'face.busy' });
  held.open();
  await Promise.all(all);
});

it('one replay of a post runs at a time, in the order in which they came, and another post does not wait', async () => {
  const turns = createTurns();
  const begun: string[] = [];
  const [first, second, other] = ['first', 'second', 'other'].map((name) => gate(name, begun));
  const replay = async (by: string, { work }: Gate) => turns.take('replay', { by, rank: 'officer' }, work);
  const running = [replay('a', first!), replay('a', second!), replay('b', other!)];
  other!.open();
  await running[2];
  expect(begun).toEqual(['first', 'other']);
  first!.open();
  second!.open();
  expect(await Promise.all(running)).toEqual(['first', 'second', 'other']);
  expect(begun).toEqual(['first', 'other', 'second']);
});
