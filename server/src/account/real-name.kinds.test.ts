import { addLanguages } from '@lingshi/languages/every-language.ts';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RegistryResult } from '@lingshi/domain/identity/registry-answer.ts';
import { loadRules } from '../policy/policy.rules.ts';
import type { RegistryQuestion } from '../registry/registry.types.ts';
import { pageOf as printedPage } from '../../test/account/data-pages.ts';
import { createTestApp, good } from '../../test/app.ts';
import type { TestApp, TestApplicant } from '../../test/app.ts';
import { raiseToDocument } from './real-name.read.ts';

const RULES = join(import.meta.dirname, '../../../rules');
const FILE = 'identity-documents.json';
const TODAY = '2026-03-02';
/** A way that was added (notice 三(二)): nothing but a row of the rules. */
const ROW = {
  kind: 'seafarer_book',
  words: { zh: '海员证', en: 'seafarer’s book' },
  inForce: true,
  number: '^S[0-9]{8}$',
  zone: { code: 'PS', issuer: 'CHN' },
  registry: true,
  source: 'made up for this test',
  confidence: 'ours',
};

let folder: string;
let app: TestApp;
let says: RegistryResult = { answered: false, failure: 'down' };
const asked: RegistryQuestion[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lingshi-rules-'));
  await cp(RULES, folder, { recursive: true });
  const file = JSON.parse(await readFile(join(folder, FILE), 'utf8')) as { documents: unknown[] };
  await writeFile(join(folder, FILE), JSON.stringify({ ...file, documents: [...file.documents, ROW] }));
  const registry = {
    ask: async (question: RegistryQuestion) => {
      asked.push(question);
      return says;
    },
  };
  app = await createTestApp({ parts: { rules: await loadRules(folder), registry } });
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

const NAME = {
  surname: '欧阳',
  givenName: '测试',
  surnamePinyin: 'OUYANG',
  givenPinyin: 'CESHI',
  birthDay: '1990-03-07',
  sex: 'F' as const,
};
const declare = async (who: TestApplicant, other: object) =>
  who.put('/api/account/real-name', { ...NAME, other });
const levelOf = async (who: TestApplicant) =>
  (good(await who.get('/api/account'))['realName'] as { level: string }).level;

const pageOf = (passportNumber: string, documentType = 'PS') =>
  printedPage({ ...NAME, passportNumber }, { documentType });

describe('a kind of document that is one more row of the rules, and no code', () => {
  it('is offered to the person in the words of its row; what is not in force is not', async () => {
    const { kinds } = good(await (await app.signUp()).get('/api/account/real-name')) as { kinds: unknown[] };
    expect(kinds).toEqual([{ kind: ROW.kind, words: addLanguages(ROW.words), number: ROW.number }]);
  });

  it('goes from declared to its data page by what its row says, and a register’s yes beside it is no more than the page', async () => {
    const who = await app.signUp();
    good(await declare(who, { kind: ROW.kind, number: 's1234 5678' }));
    expect(await levelOf(who)).toBe('declared');
    await app.doJobs();
    expect(asked).toMatchObject([{ document: { kind: ROW.kind, number: 'S12345678' } }]);
    const raise = async (number: string, type?: string) =>
      raiseToDocument(app.parts, {
        accountId: who.accountId,
        reading: pageOf(number, type),
        today: TODAY,
      });
    await raise('S12345679');
    await raise('S12345678', 'PD');
    expect(await levelOf(who)).toBe('declared');
    await raise('S12345678');
    expect(await levelOf(who)).toBe('document');
    says = { answered: true, verdict: 'match', differs: [] };
    good(await who.post('/api/account/real-name/registry', {}));
    await app.doJobs();
    expect(await levelOf(who)).toBe('document');
    expect(asked).toHaveLength(2);
  });

  it('lets its holder file, whoever else claims the number', async () => {
    const [who, other] = [await app.signUp(), await app.signUp()];
    const document = { kind: ROW.kind, number: 'S87654321' };
    good(await declare(who, document));
    good(await declare(other, document));
    const { applicants } = good(await who.get('/api/applicants')) as { applicants: { id: string }[] };
    const wish = {
      applicantId: applicants[0]!.id,
      service: 'passport',
      kind: 'renew',
      post: 'san-francisco',
    };
    expect(good(await who.post('/api/orders', wish, { idempotencyKey: 'begun' }))).toHaveProperty('orderId');
  });
});
