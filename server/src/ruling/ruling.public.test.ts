import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { decideOn, proposeFee } from '../../test/ruling/rulings.ts';
import { openTestDesk } from '../../test/worklist/desk.ts';
import type { Officer, Owner, Person, TestDesk } from '../../test/worklist/desk.ts';
import { exportCli } from '../policy/export.cli.ts';
import { loadRules } from '../policy/policy.rules.ts';

let desk: TestDesk;
let anybody: Person;
let anna: Officer;
beforeAll(async () => {
  desk = await openTestDesk();
  [anybody] = (await desk.drafts(1)) as [Owner];
  anna = await desk.officer('san-francisco', 'editor');
  const ben = await desk.officer('san-francisco', 'editor');
  const id = await proposeFee(anna, '2026-04-01', 2500);
  await decideOn(ben, id, 'approve');
});
afterAll(async () => desk.close());

const CASE = { service: 'passport', kind: 'renew', post: 'san-francisco' };
const why = async (more: object = {}) => anybody.call(calls.explainCase, { query: { ...CASE, ...more } });

describe('what anybody can read of the rules', () => {
  it('every fee of a post by day, those to come and their sources among them', async () => {
    const { services, today } = await anybody.call(calls.listFees, { query: { post: 'san-francisco' } });
    const renew = services.find(({ service, kind }) => service === 'passport' && kind === 'renew');
    const booklet = renew?.fees.filter(({ id }) => id === 'booklet');
    expect(today).toBe('2026-03-02');
    expect(booklet?.map(({ from, to, amount, source }) => [from, to, amount.cents, source])).toEqual([
      ['2021-05-31', '2026-04-01', 1800, 'notice 二(一)6'],
      ['2026-04-01', null, 2500, 'Circular 7'],
    ]);
    const other = await anybody.call(calls.listFees, { query: { post: 'chicago' } });
    expect(JSON.stringify(other)).not.toContain('Circular 7');
  });

  it('why a case is answered as it is: the answer, its rows, its sources, on any day', async () => {
    const [before, after] = [await why({ day: '2026-03-31' }), await why({ day: '2026-04-01' })];
    expect([before, after].map(({ answer }) => answer.fee?.total.cents)).toEqual([2300, 3000]);
    const rowOf = ({ rows }: typeof after) => rows.find(({ item }) => item === 'booklet');
    expect([before, after].map((said) => rowOf(said)?.at)).toEqual(['US', 'san-francisco']);
    expect(after.sources).toContain('Circular 7');
    expect(before.sources).not.toContain('Circular 7');
  });

  it('what is said of the case decides: a child is asked for other papers than a grown-up', async () => {
    const paper = async (born: string) => (await why({ born })).answer.materials.map(({ id }) => id).join();
    expect(await paper('2020-01-01')).not.toBe(await paper('1988-05-17'));
    const place = { state: 'CA', county: 'San Mateo' };
    expect((await why(place)).asked.residence).toBe('san-francisco');
  });

  it.each([
    ['no such post', 'post=atlantis&service=passport&kind=renew', 'post.not_found'],
    ['no such kind', 'post=chicago&service=passport&kind=burn', 'order.refused_kind'],
    ['a birthday to come', 'post=chicago&service=passport&kind=renew&born=2999-01-01', 'form.in_future'],
    [
      'a misspelt county',
      'post=chicago&service=passport&kind=renew&state=CA&county=marinn',
      'address.unknown_county',
    ],
    ['a name nobody asks', 'post=chicago&service=passport&kind=renew&on=2021-02-28', 'request.invalid'],
    ['no day', 'post=chicago&service=passport&kind=renew&day=2023-02-29', 'request.invalid'],
  ])('%s is told', async (_name, query, code) => {
    expect((await anybody.send('GET', `/api/why?${query}`)).code).toBe(code);
  });
});

describe('the whole book', () => {
  it('is written as files that make an equal book again, and never over files that are there', async () => {
    const folder = join(await mkdtemp(join(tmpdir(), 'lingshi-rules-')), 'rules');
    expect(await exportCli(folder, desk.app.parts.rules.raw)).toBe(0);
    expect((await loadRules(folder)).raw).toEqual(desk.app.parts.rules.raw);
    expect(await exportCli(folder, desk.app.parts.rules.raw)).toBe(1);
  });
});
