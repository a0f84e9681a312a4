import { hash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';

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
  /** When it is signed; now, if left out. */
  readonly at?: Date;
};

export type SignS3 = (request: UnsignedRequest, init?: RequestInit) => Promise<Request>;

/** Signs requests with AWS Signature Version 4 in the headers. The body is in memory, and its hash is signed too. */
export function createS3Signer(credentials: S3Credentials): SignS3 {
  const client = new AwsClient({ ...credentials, service: 's3' });
  return ({ method, url, headers, body, at }, init) => {
    const datetime = at && { datetime: at.toISOString().replace(/[-:]|\.\d{3}/g, '') };
    return client.sign(url, {
      ...init,
      method,
      // Trap: without this header the library signs the words UNSIGNED-PAYLOAD, and a body changed on the way passes.
      headers: { ...headers, 'x-amz-content-sha256': hash('sha256', body ?? '') },
      aws: { allHeaders: true, ...datetime },
      ...(body && { body: new Uint8Array(body.buffer as ArrayBuffer, body.byteOffset, body.byteLength) }),
    });
  };
}
