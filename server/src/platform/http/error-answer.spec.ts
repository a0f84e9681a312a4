import { describe, expect, test } from 'vitest';
import { REFUSALS } from '@lingshi/contract/error/error.status.ts';
import { DatabaseAway } from '../db/database-away.ts';
import type { ObjectStore } from '../storage/object-store.ts';
import { S3Refused } from '../storage/s3-store.ts';
import { StoreAway, namedWhenAway } from '../storage/store-away.ts';
import { AppError } from './app-error.ts';
import { readRefusal } from './error-answer.ts';

const coded = (code: string) => Object.assign(new Error('no'), { code });
const codeOf = (error: unknown) => readRefusal(error)?.code ?? 'server.bug';

/** SQLSTATEs, by https://www.postgresql.org/docs/18/errcodes-appendix.html, and what the system and the driver say. */
const DATABASE_AWAY = {
  'a standby, or read only': '25006',
  'idle in a transaction for too long': '25P03',
  'the password is another one': '28P01',
  'we may not come in': '28000',
  'no such database there': '3D000',
  'no room on its disk': '53100',
  'no memory': '53200',
  'no connection left': '53300',
  'a limit of its settings': '53400',
  'cancelled, or longer than a statement may take': '57014',
  'shut down by its administrator': '57P01',
  'shut down by a crash': '57P02',
  'starting up': '57P03',
  dropped: '57P04',
  'idle for too long': '57P05',
  'its disk failed': '58030',
  'the connection failed': '08006',
  'refused the connection': '08001',
  'nothing listens': 'ECONNREFUSED',
  'hung up': 'ECONNRESET',
  'no way there': 'EHOSTUNREACH',
  'no such name': 'ENOTFOUND',
  'a deadlock, thrice': '40P01',
  'cancelled for recovery, thrice': '40001',
} as const;

const STORE_AWAY = {
  'the disk is full': 'ENOSPC',
  'the quota is used up': 'EDQUOT',
  'mounted read only': 'EROFS',
  'too many files are open': 'EMFILE',
} as const;

const BUGS = ['23505', '42703', '42501', '22P02', '25P02', '25001', 'ERR_ASSERTION', '2500', '570141'];

describe('an error that came of what is away', () => {
  test.each(Object.entries(DATABASE_AWAY))('the database: %s', (_why, code) => {
    expect(codeOf(coded(code))).toBe('database.away');
  });

  test.each(Object.entries(STORE_AWAY))('the disk of this machine: %s', (_why, code) => {
    expect(codeOf(coded(code))).toBe('store.away');
  });

  test('is answered with 503, which brings Retry-After', () => {
    expect([REFUSALS['database.away'].status, REFUSALS['store.away'].status]).toEqual([503, 503]);
    expect(codeOf(new DatabaseAway())).toBe('database.away');
    expect(codeOf(new AppError('store.away'))).toBe('store.away');
  });

  test.each(BUGS)('is none with the code %s: a bug stays a bug', (code) => {
    expect(codeOf(coded(code))).toBe('server.bug');
    expect(codeOf(new Error(code))).toBe('server.bug');
  });
});

describe('a store that fails', () => {
  const refuses = async (): Promise<never> => Promise.reject(failure);
  const failing: ObjectStore = { put: refuses, get: refuses, delete: refuses, list: refuses };
  const store = namedWhenAway(failing);
  const key = `file/00/${'0'.repeat(32)}`;
  const calls = {
    put: async () => store.put(key, Buffer.alloc(1)),
    get: async () => store.get(key),
    delete: async () => store.delete(key),
    list: async () => store.list('file/'),
  };
  const thrown = async (work: Promise<unknown>) => work.catch((error: unknown) => error);
  let failure: Error = new Error();

  const FAILURES = {
    '503': new S3Refused('PUT', 503),
    '403': new S3Refused('PUT', 403),
    '404': new S3Refused('GET', 404),
    ECONNREFUSED: Object.assign(new TypeError('fetch failed'), { cause: coded('ECONNREFUSED') }),
    TimeoutError: Object.assign(new Error('late'), { name: 'TimeoutError' }),
    ENOSPC: coded('ENOSPC'),
    EACCES: coded('EACCES'),
    EIO: coded('EIO'),
  };

  test.each(Object.entries(FAILURES))('is away, whatever it is asked: %s', async (code, error) => {
    failure = error;
    for (const call of Object.values(calls)) {
      const away = await thrown(call());
      expect(away).toBeInstanceOf(StoreAway);
      expect((away as StoreAway).code).toBe(code);
      expect(codeOf(away)).toBe('store.away');
    }
    // The same failure, not named by the store: this test can fail.
    if (!['ENOSPC', 'ECONNREFUSED'].includes(code)) expect(codeOf(error)).toBe('server.bug');
  });

  test('is not what a key of no store means', async () => {
    expect(codeOf(await thrown(store.get('../etc/passwd')))).toBe('server.bug');
  });
});
