import { afterAll, beforeAll, expect, test } from 'vitest';
import { residentIdCheckCharacter } from '@lingshi/domain/identity/resident-id.ts';
import { LIMITS } from '../platform/limits/limits.ts';
import type { RegistryQuestion } from '../registry/registry.types.ts';
import { proveNames } from '../../test/account/proofs.ts';
import { createTestApp, good } from '../../test/app.ts';
import type { TestApp, TestApplicant } from '../../test/app.ts';
import { checkWithRegistry } from './real-name.registry.ts';

const { register_by_asker: ASKER, register_by_number: NUMBER } = LIMITS;
let app: TestApp;
let asked: RegistryQuestion[] = [];

beforeAll(async () => {
  const registry = {
    ask: async (question: RegistryQuestion) => {
      asked.push(question);
      return { answered: true, verdict: 'unknown', differs: [] } as const;
    },
  };
  app = await createTestApp({ realLimits: true, parts: { registry } });
});
afterAll(() => app.close());

let sequence = 100;

function residentId(): string {
  sequence += 2;
  const digits = `33010619900307${String(sequence)}`;
  return digits + residentIdCheckCharacter(digits);
}

async function claim(
  residentIdNumber: string,
  account?: TestApplicant,
  passportNumber = '',
): Promise<TestApplicant> {
  const who = account ?? (await app.signUp());
  good(
    await who.put('/api/account/real-name', {
      surname: '欧阳',
      givenName: '测试',
      surnamePinyin: 'OUYANG',
      givenPinyin: 'CESHI',
      birthDay: '1990-03-07',
      sex: 'F',
      passportNumber,
      residentId: residentIdNumber,
    }),
  );
  await app.database.owner.query('DELETE FROM enqueued_job');
  asked = [];
  return who;
}

/** The register is to be asked so often. @returns how often it was */
async function ask({ accountId }: TestApplicant, times: number): Promise<number> {
  const before = asked.length;
  for (let nth = 0; nth < times; nth += 1) {
    await checkWithRegistry(app.parts, { accountId, by: 'applicant', tries: 0 });
  }
  return asked.length - before;
}

const heard = async (who: TestApplicant) =>
  (good(await who.get('/api/account')) as { registry: { last: { said: string } } }).registry.last.said;

test('one account has a register asked about a number so often a day; then it hears "later", and is refused nothing', async () => {
  const who = await claim(residentId());
  expect(await ask(who, ASKER.points)).toBe(ASKER.points);
  expect(await heard(who)).toBe('no');
  app.clock.advance(1_000);
  expect(await ask(who, 1)).toBe(0);
  expect(await heard(who)).toBe('later');
  // Another number of the same account is another question.
  expect(await ask(await claim(residentId(), who), 1)).toBe(1);
});

test('many accounts together ask no more of one number, and take nothing from its holder', async () => {
  const number = residentId();
  const holder = await claim(number);
  await proveNames(app, 'document', holder.accountId);
  let strangers = 0;
  for (let left = NUMBER.points + 1; left > 0; left -= ASKER.points) {
    strangers += await ask(await claim(number), Math.min(left, ASKER.points));
  }
  expect(strangers).toBe(NUMBER.points);
  expect(await ask(await claim(number), 1)).toBe(0);
  expect(await ask(holder, 1)).toBe(1);

  // The twin: whoever has proven nothing is one of the strangers.
  await app.database.owner.query('UPDATE identity_document SET proof = NULL, proven_at = NULL');
  expect(await ask(holder, 1)).toBe(0);
});

test('nor from whoever holds the passport of the same name: their other number is asked about alone', async () => {
  const number = residentId();
  const holder = await claim(number, undefined, 'E41234567');
  await app.database.owner.query(
    `UPDATE identity_document SET proof = 'document', proven_at = now() WHERE account_id = $1 AND kind = 'passport'`,
    [holder.accountId],
  );
  for (let left = NUMBER.points; left > 0; left -= ASKER.points) {
    await ask(await claim(number), Math.min(left, ASKER.points));
  }
  expect(await ask(await claim(number), 1)).toBe(0);
  expect(await ask(holder, 1)).toBe(1);
  // With another birth day it is another name, which has proven nothing.
  expect(await ask(await claim(number, holder), 1)).toBe(0);
});
