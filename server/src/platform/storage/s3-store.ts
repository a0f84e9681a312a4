import { setTimeout as sleep } from 'node:timers/promises';
import type { Readable } from 'node:stream';
import { LIST_PAGE, assertObjectKey, assertPrefix } from './object-store.ts';
import type { ObjectStore, StoredObject } from './object-store.ts';
import { createS3Signer } from './s3-signature.ts';
import type { S3Credentials, SignS3 } from './s3-signature.ts';

/** Of one try; enough for 12 MB on a slow line. */
const TIMEOUT_MS = 15_000;
const TRIES = 3;

export type S3Settings = S3Credentials & {
  /** e.g. https://s3.eu-central-1.amazonaws.com; the bucket goes into the path. */
  readonly endpoint: string;
  readonly bucket: string;
};

/** The store answered, and did not do it. */
export class S3Refused extends Error {
  readonly status: number;
  constructor(method: string, status: number) {
    super(`The object store answered ${status} to ${method}`);
    this.name = 'S3Refused';
    this.status = status;
  }
}

/** Objects in any S3-compatible store. Every request can be repeated safely, so each gets three tries. */
export function openS3Store(settings: S3Settings): ObjectStore {
  const send = createSender(settings);
  return {
    async put(key, body) {
      const bytes = Buffer.isBuffer(body) ? body : await collect(body);
      await send('PUT', assertObjectKey(key), {}, bytes);
    },
    async get(key) {
      const answer = await send('GET', assertObjectKey(key));
      return answer.status === 404 ? absent(answer) : answer.body;
    },
    async delete(key) {
      await send('DELETE', assertObjectKey(key));
    },
    async list(prefix, after = '') {
      const query = { 'list-type': '2', 'max-keys': String(LIST_PAGE), prefix: assertPrefix(prefix) };
      const answer = await send('GET', '', after === '' ? query : { ...query, 'start-after': after });
      if (answer.status === 404) throw new S3Refused('LIST', 404);
      return readListing(answer.body.toString('utf8'));
    },
  };
}

/** A missing object is an answer; a missing bucket is a wrong setting that must not look like lost files. */
function absent(answer: Answer): null {
  if (answer.body.includes('NoSuchBucket')) throw new S3Refused('GET', 404);
  return null;
}

type Answer = { readonly status: number; readonly body: Buffer };

type Send = (method: string, path: string, query?: Record<string, string>, body?: Buffer) => Promise<Answer>;

function createSender({ endpoint, bucket, ...credentials }: S3Settings): Send {
  const sign = createS3Signer(credentials);
  const base = `${endpoint.replace(/\/$/, '')}/${bucket}`;
  return async (method, path, query = {}, body) => {
    const url = new URL(path === '' ? base : `${base}/${path}`);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    return await sendAgain(() => sendOnce(sign, method, url, body));
  };
}

async function sendAgain(attemptOnce: () => Promise<Answer>): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptOnce();
    } catch (error) {
      if (isFinal(error) || attempt === TRIES) throw error;
      await sleep(50 * 4 ** attempt);
    }
  }
}

/** What hangs once is not asked thrice: somebody waits for the answer. */
function isFinal(error: unknown): boolean {
  if (error instanceof S3Refused) return error.status < 500 && error.status !== 429;
  return error instanceof Error && error.name === 'TimeoutError';
}

async function sendOnce(sign: SignS3, method: string, url: URL, body?: Buffer): Promise<Answer> {
  const request = await sign(
    { method, url, ...(body && { body }) },
    // A redirect would carry the signature elsewhere.
    { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) },
  );
  const response = await fetch(request);
  const answer = { status: response.status, body: Buffer.from(await response.arrayBuffer()) };
  const mayBeAbsent = response.status === 404 && method !== 'PUT';
  if (!response.ok && !mayBeAbsent) throw new S3Refused(method, response.status);
  return answer;
}

/** Reads our own keys only, which need no XML decoding; anything else in the bucket is passed over. */
function readListing(xml: string): StoredObject[] {
  return [...xml.matchAll(/<Contents>([\s\S]*?)<\/Contents>/g)].flatMap(([, entry = '']) => {
    const key = /<Key>([a-z]+\/[0-9a-f]{2}\/[0-9a-f]{32})<\/Key>/.exec(entry)?.[1];
    const bytes = Number(/<Size>(\d+)<\/Size>/.exec(entry)?.[1]);
    const storedAt = /<LastModified>([^<]+)<\/LastModified>/.exec(entry)?.[1];
    return key && storedAt ? [{ key, bytes, storedAt: new Date(storedAt).toISOString() }] : [];
  });
}

async function collect(stream: Readable): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(Buffer.from(part as Uint8Array));
  return Buffer.concat(parts);
}
