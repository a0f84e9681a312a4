/** AWS Signature Version 4, header form, for a body that is in memory. */
import { createHmac, hash } from 'node:crypto';

export type S3Credentials = {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly region: string;
};

export type UnsignedRequest = {
  readonly method: string;
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer;
  readonly at: Date;
};

/** Returns every header to send, the signature among them. `host` is signed but left to fetch to send. */
export function signS3(request: UnsignedRequest, credentials: S3Credentials): Record<string, string> {
  const stamp = request.at.toISOString().replace(/[-:]|\.\d{3}/g, '');
  const headers: Record<string, string> = {
    ...request.headers,
    'x-amz-content-sha256': hash('sha256', request.body ?? '', 'hex'),
    'x-amz-date': stamp,
  };
  const signed = { ...headers, host: request.url.host };
  const names = Object.keys(signed).sort();
  const scope = `${stamp.slice(0, 8)}/${credentials.region}/s3/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', stamp, scope, hash('sha256', canonical(request, signed, names))].join(
    '\n',
  );
  const signature = createHmac('sha256', signingKey(scope, credentials.secretAccessKey))
    .update(text)
    .digest('hex');
  const credential = `Credential=${credentials.accessKeyId}/${scope}`;
  headers['authorization'] =
    `AWS4-HMAC-SHA256 ${credential},SignedHeaders=${names.join(';')},Signature=${signature}`;
  return headers;
}

function canonical(request: UnsignedRequest, signed: Record<string, string>, names: string[]): string {
  const query = [...request.url.searchParams]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&');
  return [
    request.method,
    request.url.pathname
      .split('/')
      .map((part) => encode(decodeURIComponent(part)))
      .join('/'),
    query,
    ...names.map((name) => `${name}:${(signed[name] ?? '').trim()}`),
    '',
    names.join(';'),
    signed['x-amz-content-sha256'],
  ].join('\n');
}

function signingKey(scope: string, secret: string): Buffer {
  let key = Buffer.from(`AWS4${secret}`);
  for (const part of scope.split('/')) key = createHmac('sha256', key).update(part).digest();
  return key;
}

/** encodeURIComponent leaves five characters alone that AWS wants encoded. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
