import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MrzReading } from '@lingshi/domain/identity/mrz.parse.ts';
import { readRules } from '../app/app.ts';
import { pageOf as printedPage } from '../../test/account/data-pages.ts';
import { proveNames } from '../../test/account/proofs.ts';
import { createTestApp, good } from '../../test/app.ts';
import type { TestApp, TestApplicant } from '../../test/app.ts';
import { raiseToDocument } from './real-name.read.ts';

const TODAY = '2026-03-02';
const CARD = {
  kind: 'seafarer_card',
  words: { zh: '测试：船员证', en: 'seafarer’s card' },
  inForce: true,
  number: '^S[0-9]{6}$',
  zone: null,
  registry: false,
  source: 'made up for this test',
  confidence: 'ours',
} as const;

let app: TestApp;
beforeAll(async () => {
  const rules = await readRules();
  const identityDocuments = [...rules.book.identityDocuments, CARD];
  app = await createTestApp({ parts: { rules: { ...rules, book: { ...rules.book, identityDocuments } } } });
});
afterAll(() => app.close());

const NAME = {
  surname: '欧阳',
  givenName: '测试',
  surnamePinyin: 'OUYANG',
  givenPinyin: 'CESHI',
  birthDay: '1990-03-07',
  sex: 'F' as const,
  passportNumber: '',
  residentId: '',
};
const declare = async (who: TestApplicant, change: object) =>
  who.put('/api/account/real-name', { ...NAME, ...change });
const newNumber = () => `E${String(randomInt(10_000_000, 99_999_999))}`;

const pageOf = (passportNumber: string, change = {}) => printedPage({ ...NAME, passportNumber }, change);

async function levelAfter(who: TestApplicant, reading: MrzReading): Promise<unknown> {
  await raiseToDocument(app.parts, { accountId: who.accountId, reading, today: TODAY });
  return good(await who.get('/api/account'))['realName'];
}

describe('a data page that was read', () => {
  it('raises the level of its holder’s name', async () => {
    const [who, passportNumber] = [await app.signUp(), newNumber()];
    good(await declare(who, { passportNumber }));
    expect(await levelAfter(who, pageOf(passportNumber))).toMatchObject({ level: 'document' });
  });

  it('of another person, or of the holder’s lost book, raises nothing', async () => {
    const [who, passportNumber] = [await app.signUp(), newNumber()];
    good(await declare(who, { passportNumber }));
    expect(await levelAfter(who, pageOf(passportNumber, { surname: 'LI' }))).toMatchObject({
      level: 'declared',
    });
    expect(await levelAfter(who, pageOf(newNumber()))).toMatchObject({ level: 'declared' });
  });

  it('never lowers what a registry or an officer has said', async () => {
    const [who, passportNumber] = [await app.signUp(), newNumber()];
    good(await declare(who, { passportNumber }));
    for (const level of ['registry', 'officer'] as const) {
      await proveNames(app, level, who.accountId);
      expect(await levelAfter(who, pageOf(passportNumber))).toMatchObject({ level });
    }
  });

  it('of an account without a name yet is no error', async () => {
    expect(await levelAfter(await app.signUp(), pageOf(newNumber()))).toBeNull();
  });
});

describe('another kind of document', () => {
  it('verifies an account as soon as a row of the rules takes it', async () => {
    const who = await app.signUp();
    const document = { kind: 'seafarer_card', number: ' s 123456' };
    expect(good(await declare(who, { other: document }))).toMatchObject({ level: 'declared' });
    expect(good(await who.get('/api/account/real-name'))['realName']).toMatchObject({
      passportNumber: null,
      other: { kind: 'seafarer_card', number: 'S123456' },
    });
  });

  it('has to look as its row says', async () => {
    const answer = await declare(await app.signUp(), { other: { kind: 'seafarer_card', number: '12' } });
    expect(answer.body).toMatchObject({ code: 'identity.number_invalid' });
  });

  it.each(['travel_document', 'library_card', 'passport'])('%s is refused by name', async (kind) => {
    const answer = await declare(await app.signUp(), { other: { kind, number: 'A12345678' } });
    expect(answer.body).toMatchObject({ code: 'identity.kind_not_taken' });
  });
});
