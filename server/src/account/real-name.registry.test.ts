import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { residentIdCheckCharacter } from '@lingshi/domain/identity/resident-id.ts';
import type { RegistryResult } from '@lingshi/domain/identity/registry-answer.ts';
import { showPage } from '../../test/account/data-pages.ts';
import type { OnPage } from '../../test/account/data-pages.ts';
import { proveNames } from '../../test/account/proofs.ts';
import { createTestApp, good } from '../../test/app.ts';
import type { TestApp, TestApplicant } from '../../test/app.ts';
import type { RegistryQuestion } from '../registry/registry.types.ts';

const MATCH: RegistryResult = { answered: true, verdict: 'match', differs: [] };
const DOWN: RegistryResult = { answered: false, failure: 'down' };
const HOUR_MS = 3_600_000;

let app: TestApp;
let lines: string[] = [];
let asked: RegistryQuestion[] = [];
let says: RegistryResult = MATCH;
let meanwhile: () => Promise<unknown> = async () => undefined;
beforeAll(async () => {
  const registry = {
    ask: async (question: RegistryQuestion) => {
      asked.push(question);
      const said = says;
      await meanwhile();
      return said;
    },
  };
  app = await createTestApp({ parts: { registry }, log: (line) => lines.push(line) });
});
afterAll(() => app.close());
afterEach(async () => {
  await app.database.owner.query('DELETE FROM enqueued_job');
  [lines, asked, says, meanwhile] = [[], [], MATCH, async () => undefined];
});

let people = 0;

/** Another person each time. */
function person(change: object = {}): Record<string, string> {
  people += 1;
  const digits = `33010619900307${String(people * 2).padStart(3, '0')}`;
  return {
    surname: '欧阳',
    givenName: '测试',
    surnamePinyin: 'OUYANG',
    givenPinyin: 'CESHI',
    birthDay: '1990-03-07',
    sex: 'F',
    passportNumber: `E3000${String(people).padStart(4, '0')}`,
    residentId: digits + residentIdCheckCharacter(digits),
    ...change,
  };
}

const declare = async (who: TestApplicant, name: object) =>
  good(await who.put('/api/account/real-name', name));
const readPage = async (who: TestApplicant, name: object) => showPage(app, who.accountId, name as OnPage);
const again = async (who: TestApplicant) => who.post('/api/account/real-name/registry', {});

type Seen = {
  realName: { level: string };
  registry: {
    asks: boolean;
    last: { askedAt: string; said: string } | null;
  };
};
const seen = async (who: TestApplicant) => good(await who.get('/api/account')) as Seen;

async function waiting(who: TestApplicant): Promise<{ startAt: string | null; payload: object }[]> {
  const { rows } = await app.database.owner.query<{ startAt: string | null; payload: object }>(
    `SELECT start_at AS "startAt", payload FROM enqueued_job
     WHERE queue = 'registry_check' AND payload->>'accountId' = $1`,
    [who.accountId],
  );
  return rows;
}

describe('a declared name', () => {
  it('is asked about once, by the resident number, and a match alone raises nothing: whoever copied it knows as much', async () => {
    const who = await app.signUp();
    const name = person();
    expect(await declare(who, name)).toMatchObject({ level: 'declared' });
    await app.doJobs();
    expect(asked).toMatchObject([
      { document: { kind: 'resident_id', number: name['residentId'] }, name: '欧阳测试', sex: 'F' },
    ]);
    expect(await seen(who)).toMatchObject({
      realName: { level: 'declared' },
      registry: { asks: true, last: { said: 'yes' } },
    });
  });

  it('without a resident number is asked about by its passport', async () => {
    const who = await app.signUp();
    const name = person({ residentId: '' });
    await declare(who, name);
    await app.doJobs();
    expect(asked).toMatchObject([{ document: { kind: 'passport', number: name['passportNumber'] } }]);
  });

  it('declared again as it was keeps its level; with anything changed it starts below, and is told so', async () => {
    const who = await app.signUp();
    const name = person();
    await declare(who, name);
    await readPage(who, name);
    await app.doJobs();
    expect(await declare(who, name)).toMatchObject({ level: 'document' });
    expect(await waiting(who)).toEqual([]);
    expect(await declare(who, { ...name, givenName: '改名' })).toMatchObject({ level: 'declared' });
    expect(await waiting(who)).toHaveLength(1);
  });

  it('leaves nothing of the person in the log, the job or the answer that is kept', async () => {
    const who = await app.signUp();
    const name = person();
    await declare(who, name);
    const job = JSON.stringify(await waiting(who));
    await app.doJobs();
    const { rows } = await app.database.owner.query(
      'SELECT r::text AS line FROM registry_answer r WHERE account_id = $1',
      [who.accountId],
    );
    const traces = job + lines.join('') + JSON.stringify(rows);
    expect(traces).toContain('a registry was asked');
    for (const value of [
      '欧阳',
      '测试',
      'OUYANG',
      '1990-03-07',
      name['passportNumber']!,
      name['residentId']!,
    ]) {
      expect(traces).not.toContain(value);
    }
  });
});

describe('a registry that does not confirm', () => {
  it.each([
    { answered: true, verdict: 'differs', differs: ['name'] },
    { answered: true, verdict: 'differs', differs: ['birth_day'] },
    { answered: true, verdict: 'unknown', differs: [] },
    { answered: true, verdict: 'not_valid', differs: [] },
  ] as RegistryResult[])(
    '%j leaves the level, is heard as a no and no more, and is not asked again by itself',
    async (result) => {
      says = result;
      const who = await app.signUp();
      await declare(who, person());
      await app.doJobs();
      const { realName, registry } = await seen(who);
      expect(realName.level).toBe('declared');
      expect(registry).toEqual({ asks: true, last: { askedAt: expect.any(String), said: 'no' } });
      expect(await waiting(who)).toEqual([]);
    },
  );

  it.each(['down', 'slow', 'signature_wrong', 'answer_wrong', 'resting'] as const)(
    '%s: the level stays, and the platform asks again an hour later',
    async (failure) => {
      says = { answered: false, failure };
      const who = await app.signUp();
      await declare(who, person());
      await app.doJobs();
      expect(await seen(who)).toMatchObject({
        realName: { level: 'declared' },
        registry: { last: { said: 'later' } },
      });
      const inAnHour = new Date(app.clock.now().getTime() + HOUR_MS).toISOString();
      expect(await waiting(who)).toMatchObject([
        { startAt: inAnHour, payload: { by: 'platform', tries: 1 } },
      ]);
    },
  );

  it('is asked six times in all, and then an officer decides without it', async () => {
    says = DOWN;
    const who = await app.signUp();
    await declare(who, person());
    for (let days = 0; days < 10; days += 1) {
      await app.doJobs();
      app.clock.advance(24 * HOUR_MS);
    }
    expect(asked).toHaveLength(6);
  });

  it('does not take away what was known: who was seen by an officer stays so', async () => {
    const who = await app.signUp();
    await declare(who, person());
    await app.doJobs();
    await proveNames(app, 'officer', who.accountId);
    for (const result of [DOWN, { answered: true, verdict: 'unknown', differs: [] }, MATCH] as const) {
      says = result;
      await again(who);
      await app.doJobs();
      expect((await seen(who)).realName.level).toBe('officer');
    }
  });
});

describe('an answer', () => {
  it('about a name that was declared anew meanwhile raises nothing', async () => {
    const who = await app.signUp();
    const name = person();
    await declare(who, name);
    meanwhile = async () => {
      meanwhile = async () => undefined;
      app.clock.advance(1_000);
      await declare(who, { ...name, givenName: '改名' });
      says = DOWN;
    };
    await app.doJobs();
    expect(asked).toMatchObject([{ name: '欧阳测试' }, { name: '欧阳改名' }]);
    expect((await seen(who)).realName.level).toBe('declared');
  });
});

describe('asking again', () => {
  it('is the holder’s own button, and its answer comes with the account', async () => {
    says = DOWN;
    const who = await app.signUp();
    await declare(who, person());
    await app.doJobs();
    app.clock.advance(1_000);
    says = MATCH;
    expect((await again(who)).status).toBeLessThan(300);
    await app.doJobs();
    expect((await seen(who)).registry.last).toMatchObject({ said: 'yes' });
  });

  it('needs a name first', async () => {
    expect((await again(await app.signUp())).body).toMatchObject({ code: 'identity.missing' });
  });

  it('is refused where there is no registry, and nobody is asked at sign-up either', async () => {
    const plain = await createTestApp();
    try {
      const who = await plain.signUp();
      await plain.declareName(who);
      await plain.doJobs();
      expect((await again(who)).body).toMatchObject({ code: 'registry.none' });
      expect(await seen(who)).toMatchObject({
        realName: { level: 'declared' },
        registry: { asks: false, last: null },
      });
    } finally {
      await plain.close();
    }
  });
});
