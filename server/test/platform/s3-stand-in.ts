/** As much of an S3 service as the store uses, with every signature checked. */
import { hash } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createS3Signer } from '../../src/platform/storage/s3-signature.ts';
import type { S3Settings } from '../../src/platform/storage/s3-store.ts';

export type S3StandIn = {
  readonly settings: S3Settings;
  /** The next so many requests are answered with 503. */
  failNext: number;
  /** Requests refused because the signature or the body's hash was wrong. */
  badSignatures: number;
  close(): Promise<void>;
};

type Entry = { readonly body: Buffer; readonly at: string };

export async function startS3StandIn(): Promise<S3StandIn> {
  const objects = new Map<string, Entry>();
  const server = createServer((request, response) => {
    void readBody(request).then(async (body) => {
      const { status, answer } = await decide(standIn, objects, request, body);
      response.writeHead(status).end(answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const standIn: S3StandIn = {
    settings: {
      endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      bucket: 'papers',
      region: 'test-1',
      accessKeyId: 'id',
      secretAccessKey: 'secret',
    },
    failNext: 0,
    badSignatures: 0,
    close: () => closeServer(server),
  };
  return standIn;
}

type Decision = { status: number; answer?: string | Buffer };

async function decide(
  standIn: S3StandIn,
  objects: Map<string, Entry>,
  request: IncomingMessage,
  body: Buffer,
): Promise<Decision> {
  if (standIn.failNext > 0) {
    standIn.failNext -= 1;
    return { status: 503 };
  }
  const url = new URL(request.url ?? '/', standIn.settings.endpoint);
  if (!(await isSigned(standIn.settings, request, url, body))) {
    standIn.badSignatures += 1;
    return { status: 403, answer: '<Error><Code>SignatureDoesNotMatch</Code></Error>' };
  }
  if (!url.pathname.startsWith('/papers')) return { status: 404, answer: '<Code>NoSuchBucket</Code>' };
  const key = url.pathname.slice('/papers/'.length);
  if (request.method === 'PUT') objects.set(key, { body, at: new Date().toISOString() });
  if (request.method === 'DELETE') return { status: objects.delete(key) ? 204 : 404 };
  if (request.method !== 'GET') return { status: 200 };
  if (key === '') return { status: 200, answer: list(objects, url.searchParams) };
  const found = objects.get(key);
  return found ? { status: 200, answer: found.body } : { status: 404, answer: '<Code>NoSuchKey</Code>' };
}

async function isSigned(
  settings: S3Settings,
  request: IncomingMessage,
  url: URL,
  body: Buffer,
): Promise<boolean> {
  const stamp = String(request.headers['x-amz-date']);
  const iso = stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');
  const sign = createS3Signer(settings);
  const expected = await sign({
    method: request.method ?? '',
    url,
    at: new Date(iso),
    ...(body.length > 0 && { body }),
  });
  return (
    request.headers.authorization === expected.headers.get('authorization') &&
    request.headers['x-amz-content-sha256'] === hash('sha256', body)
  );
}

function list(objects: Map<string, Entry>, query: URLSearchParams): string {
  const [prefix, after] = [query.get('prefix') ?? '', query.get('start-after') ?? ''];
  const keys = [...objects.keys()].filter((key) => key.startsWith(prefix) && key > after).sort();
  const page = keys.slice(0, Number(query.get('max-keys')));
  const entries = page.map((key) => {
    const { body, at } = objects.get(key) as Entry;
    return `<Contents><Key>${key}</Key><LastModified>${at}</LastModified><Size>${body.length}</Size></Contents>`;
  });
  return `<ListBucketResult><IsTruncated>${page.length < keys.length}</IsTruncated>${entries.join('')}</ListBucketResult>`;
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
}
