import { describe, expect, test } from 'vitest';
import { SHIPPED } from '../../test/policy/rules.ts';
import { answerSituation, unknownCounty } from './situation.answer.ts';
import { GOLDEN, unlike } from '../../test/situation/situations.ts';
import { readSituation } from './situation.schema.ts';
import type { Answer } from './situation.types.ts';

function answerOf(entry: unknown): Answer {
  const read = readSituation(entry);
  if (!read.ok) throw new Error(read.reason);
  return answerSituation(read.situation, SHIPPED).answer;
}

const CONFIRMED = GOLDEN.filter(({ confidence }) => confidence === 'notice');
const UNCONFIRMED = GOLDEN.filter(({ confidence }) => confidence !== 'notice');

// The files are written from the notice and the facts, not printed from the code they judge.
describe('what the texts settle', () => {
  test.each(CONFIRMED)('$id: $title', (entry) => {
    expect(unlike(answerOf(entry), entry.answer)).toEqual({});
  });
});

describe(`what rests on a repost, a third party or a reading (${UNCONFIRMED.length} of ${GOLDEN.length})`, () => {
  test.each(UNCONFIRMED)('$id: $title', (entry) => {
    expect(unlike(answerOf(entry), entry.answer)).toEqual({});
    expect(entry.note ?? entry.ruleSet).not.toBe('notice-2021');
  });
});

test('there are as many situations as there have been, each told once', () => {
  const ids = GOLDEN.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => id.startsWith('G'))).toHaveLength(180);
  expect(ids.length - 180).toBeGreaterThanOrEqual(60);
});

test('the comparison finds an answer that is wrong, and one that lacks something', () => {
  const right: Answer = { served: true, service: 'passport', warnings: ['mail_risk'] };
  expect(unlike({ ...right, service: 'pension' }, right)).toEqual({ service: 'pension' });
  expect(unlike({ served: true, service: 'passport' }, right)).toEqual({ warnings: [] });
});

describe('a situation', () => {
  const [good] = CONFIRMED;
  const saying = (more: object) => ({ ...good, facts: { ...good!.facts, ...more } });

  test('is answered with the rows that decided', () => {
    const read = readSituation(GOLDEN.find(({ id }) => id === 'G059'));
    if (!read.ok) throw new Error(read.reason);
    const rows = answerSituation(read.situation, SHIPPED).rows;
    const decided = rows.map(({ subject, item }) => `${subject}/${item}`);
    expect(decided).toEqual(
      expect.arrayContaining([
        'route/passport_renew',
        'fee/endorsement',
        'offer/window',
        'warning/mail_risk',
      ]),
    );
    expect(rows.every(({ source, from }) => source !== '' && from !== '')).toBe(true);
  });

  test.each([
    ['no object', 7, ''],
    ['no facts', { id: 'x', on: '2021-08-01' }, 'facts'],
    ['no day', { ...good, on: '2021-02-30' }, 'on: a day YYYY-MM-DD'],
    ['no zone', { ...good, on: '2021-08-01T10:00:00' }, 'on: a day YYYY-MM-DD, or a time with its zone'],
    ['a wish nobody knows', { ...good, facts: { ...good!.facts, wants: 'a pony' } }, 'facts.wants'],
    ['a state nobody knows', { ...good, facts: { ...good!.facts, state: 'XX' } }, 'facts.state'],
    ['no endorsement to make', saying({ wants: 'endorsement', endorsements: 0 }), 'facts.endorsements'],
    ['a million endorsements', saying({ endorsements: 1_000_000 }), 'facts.endorsements'],
    ['a birth to come', { ...good, facts: { ...good!.facts, birthDay: '2099-01-01' } }, 'born after'],
  ])('that has %s is named with the reason', (_, entry, reason) => {
    expect(readSituation(entry)).toMatchObject({
      ok: false,
      reason: expect.stringContaining(reason) as string,
    });
  });

  test('may say more than anybody asks, and that is named', () => {
    const read = readSituation({ ...good, facts: { ...good!.facts, shoeSize: 42 } });
    expect(read).toMatchObject({ ok: true, unknown: ['shoeSize'] });
  });

  test('is named with a slip inside of a fact too, and with a county that is not there', () => {
    const held = { kind: 'ordinary_passport', expire: '2022-01-01' };
    const parents = [{ nationality: 'CN', greenCard: true }];
    const read = readSituation(saying({ holds: held, parentsAtBirth: parents }));
    expect(read).toMatchObject({ ok: true, unknown: ['holds.expire', 'parentsAtBirth.0.greenCard'] });
    const countyOf = (county: string) => {
      const at = readSituation(saying({ state: 'CA', county }));
      if (!at.ok) throw new Error(at.reason);
      return unknownCounty(at.situation, SHIPPED);
    };
    expect(['Nowhere', 'Alameda', 'Ａlameda'].map(countyOf)).toEqual(['Nowhere', null, null]);
  });

  test('of a child born today where it is written, and tomorrow at the post, is a child’s', () => {
    const child = CONFIRMED.find(
      ({ facts, answer }) =>
        facts['wants'] === 'travel_document' &&
        answer.signedBy === 'guardian' &&
        answer.faceCheck === 'offered',
    )!;
    const facts = { ...child.facts, birthDay: '2021-10-16' };
    const answer = answerOf({ ...child, on: '2021-10-16T06:00:00+08:00', facts });
    expect([answer.signedBy, answer.faceCheck]).toEqual(['guardian', 'offered']);
  });
});
