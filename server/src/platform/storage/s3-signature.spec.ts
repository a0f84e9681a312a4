import { expect, test } from 'vitest';
import { createS3Signer } from './s3-signature.ts';

// The worked examples of "Signature Calculations for the Authorization Header", Amazon S3 API Reference.
const credentials = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  region: 'us-east-1',
};
const at = new Date('2013-05-24T00:00:00Z');
const bucket = 'https://examplebucket.s3.amazonaws.com';

async function signature(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: string,
): Promise<string> {
  const request = {
    method,
    url: new URL(bucket + path),
    headers,
    at,
    ...(body && { body: Buffer.from(body) }),
  };
  const signed = await createS3Signer(credentials)(request);
  return signed.headers.get('authorization') ?? '';
}

test('a GET is signed as the published example is', async () => {
  expect(await signature('GET', '/test.txt', { range: 'bytes=0-9' })).toBe(
    'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, ' +
      'SignedHeaders=host;range;x-amz-content-sha256;x-amz-date, ' +
      'Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  );
});

test('a PUT is signed with the hash of its body and an encoded path', async () => {
  const headers = { date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' };
  expect(await signature('PUT', '/test$file.text', headers, 'Welcome to Amazon S3.')).toContain(
    'Signature=98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
  );
});

test('a listing is signed with its sorted query', async () => {
  expect(await signature('GET', '/?prefix=J&max-keys=2')).toContain(
    'Signature=34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
  );
});
