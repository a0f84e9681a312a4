import { z } from 'zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { route } from '@lingshi/contract/route.ts';
import { inTransaction } from '../db/transaction.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/platform/database.ts';
import { allAtOnce, heldTable } from '../../../test/platform/held-row.ts';
import { createTestHttp, testActor, type TestHttp } from '../../../test/platform/http.ts';
import { claimKey, findReplay, pruneFirstAnswers } from './idempotency.ts';
import { AppError } from './app-error.ts';
import { registerRoute } from './route.register.ts';

const borrow = route({
  method: 'POST',
  path: '/api/shelves/:shelf/loans',
  audience: 'applicant',
  summary: 'Borrow a book, once',
  params: z.object({ shelf: z.string() }),
  query: z.object({ slot: z.string().optional() }),
  body: z.object({ book: z.string() }),
  answer: z.object({ loan: z.int() }),
  status: 201,
  errors: ['order.wrong_status'],
  idempotent: true,
});

let database: TestDatabase;
let http: TestHttp;
let loans = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  const actors = { anna: testActor(), ben: testActor({ id: '0190a0b0-0000-7000-8000-000000000002' }) };
  http = await createTestHttp({ actors });
  registerRoute(http, borrow, async ({ idempotency, body, replay }) =>
    inTransaction(database.pools.applicant, async (client) => {
      const earlier = await findReplay(client, idempotency);
      if (earlier) return replay(earlier);
      if (body.book === 'gone') throw new AppError('order.wrong_status');
      const answer = { loan: loans + 1 };
      const first = await claimKey(client, idempotency, { status: 201, answer });
      if (first) return replay(first);
      loans += 1;
      return answer;
    }),
  );
});

afterAll(async () => {
  await http.app.close();
  await database.drop();
});

async function lend(key: string | undefined, change: { book?: string; token?: string; url?: string } = {}) {
  const { book = 'a', token = 'anna', url = '/api/shelves/x/loans' } = change;
  const headers = key === undefined ? {} : { 'idempotency-key': key };
  return http.send({ method: 'POST', url, token, payload: { book }, headers });
}

describe('an idempotency key', () => {
  it('is asked for, and must be plain text of at most 255 characters', async () => {
    for (const key of [undefined, '', 'a b', 'ü', 'x'.repeat(256)]) {
      const answer = await lend(key && encodeURI(key) === key ? key : undefined);
      expect(answer, key).toMatchObject({ status: 400, body: { code: 'idempotency.key_required' } });
    }
    expect((await lend('x'.repeat(255))).status).toBe(201);
  });

  it('gives the first answer again, and says so', async () => {
    const first = await lend('k1');
    const again = await lend('k1');
    expect(first.headers['idempotent-replayed']).toBeUndefined();
    expect(again.headers['idempotent-replayed']).toBe('true');
    expect(again).toMatchObject({ status: 201, text: first.text });
  });

  it('is refused with another body, another parameter or another query', async () => {
    await lend('k2');
    const reused = { status: 422, body: { code: 'idempotency.key_reused' } };
    expect(await lend('k2', { book: 'b' })).toMatchObject(reused);
    expect(await lend('k2', { url: '/api/shelves/y/loans' })).toMatchObject(reused);
    expect(await lend('k2', { url: '/api/shelves/x/loans?slot=1' })).toMatchObject(reused);
  });

  it('of another account is another key', async () => {
    const first = await lend('k3');
    const other = await lend('k3', { token: 'ben', book: 'b' });
    expect(other.status).toBe(201);
    expect(other.text).not.toBe(first.text);
  });

  it('sent a hundred times at once takes effect once', async () => {
    const before = loans;
    const answers = await allAtOnce(database.owner, heldTable('idempotency_key'), () =>
      Array.from({ length: 100 }, async () => lend('k4')),
    );
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(loans).toBe(before + 1);
    expect(answers.filter(({ headers }) => headers['idempotent-replayed'] === undefined)).toHaveLength(1);
  });

  it('of a refused try is free again', async () => {
    expect((await lend('k5', { book: 'gone' })).status).toBe(409);
    expect((await lend('k5')).status).toBe(201);
  });

  it('is forgotten after a week, by the worker', async () => {
    await lend('k6');
    await lend('k7');
    await database.owner.query(
      `update idempotency_key set created_at = now() - interval '8 days' where key_hash =
         (select key_hash from idempotency_key order by created_at desc limit 1)`,
    );
    const { worker } = database.pools;
    expect(await pruneFirstAnswers(worker)).toBe(1);
    expect(await pruneFirstAnswers(worker)).toBe(0);
  });

  it('cannot be changed or taken away by a request', async () => {
    const { applicant } = database.pools;
    await expect(applicant.query('update idempotency_key set status = 500')).rejects.toThrow(
      'permission denied',
    );
    await expect(applicant.query('delete from idempotency_key')).rejects.toThrow('permission denied');
  });
});
