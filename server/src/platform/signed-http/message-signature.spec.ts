import { generateKeyPairSync, hash, sign, verify } from 'node:crypto';
import { component, createSignature, createSignatureSync, verifySignature } from 'http-message-sig';
import type { RequestDescriptor, SignatureComponent, SignatureParameters } from 'http-message-sig';
import { expect, test } from 'vitest';
import { isAnswerSigned, signRequest } from './message-signature.ts';
import { readPrivateKey, readPublicKey } from './signed-keys.ts';

// RFC 9421, appendix B.1.4 (the key) and B.2.6 (the signature).
const publicKey = readPublicKey('MCowBQYDK2VwAyEAJrQLj5P/89iXES9+vFgrIy29clF9CC/oPPsw3c5D0bs=');
const privateKey = readPrivateKey('MC4CAQAwBQYDK2VwBCIEIJ+DYvh6SEqVTm50DFtMDoQikTmiCqirVv9mWG9qfSnF');
const signer = { algorithm: 'ed25519', sign: (bytes: Uint8Array) => sign(null, bytes, privateKey) };
const verifier = {
  algorithm: 'ed25519',
  verify: (bytes: Uint8Array, signature: Uint8Array) => verify(null, bytes, publicKey, signature),
};

test('a request of the RFC is signed to the byte as the RFC signs it', () => {
  const message: RequestDescriptor = {
    kind: 'request',
    method: 'POST',
    targetUri: 'https://example.com/foo?param=Value&Pet=dog',
    fields: [
      { name: 'Date', value: 'Tue, 20 Apr 2021 02:07:55 GMT' },
      { name: 'Content-Type', value: 'application/json' },
      { name: 'Content-Length', value: '18' },
    ],
  };
  const signed = createSignatureSync(message, {
    label: 'sig-b26',
    components: ['date', '@method', '@path', '@authority', 'content-type', 'content-length'],
    parameters: { created: 1618884473, keyid: 'test-key-ed25519' },
    signer,
  });
  expect(signed.signatureInput).toBe(
    'sig-b26=("date" "@method" "@path" "@authority" "content-type" "content-length")' +
      ';created=1618884473;keyid="test-key-ed25519"',
  );
  expect(signed.signature).toBe(
    'sig-b26=:wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==:',
  );
});

const NOW = new Date('2026-03-01T12:00:00Z');
const created = NOW.getTime() / 1000;
const request = { method: 'POST', url: new URL('https://partner.example/v1/matches'), body: '{"asked":1}' };
const digest = (body: string) => `sha-256=:${hash('sha256', body, 'base64')}:`;

test('a request is signed over method, host, path and body, and says so in this order', async () => {
  const headers = signRequest({ keyId: 'lingshi', privateKey }, request, NOW);
  expect(headers['content-digest']).toBe(digest(request.body));
  const [said, nonce] = headers['signature-input'].split(';nonce=');
  expect(said).toBe(
    `sig1=("@method" "@authority" "@path" "content-digest");created=${created};keyid="lingshi";alg="ed25519"`,
  );
  expect(nonce).toMatch(/^"[0-9a-f-]{36}"$/);
  const again = signRequest({ keyId: 'lingshi', privateKey }, request, NOW);
  expect(again['signature-input']).not.toBe(headers['signature-input']);
  const policy = { algorithms: ['ed25519'], requiredComponents: [], requiredParameters: [], now: created };
  const sent = new Request(request.url, { method: 'POST', headers });
  await expect(verifySignature(sent, { policy, resolveVerifier: () => verifier })).resolves.toBeDefined();
  for (const elsewhere of ['https://partner.example/v1/other', 'https://other.example/v1/matches']) {
    const moved = new Request(elsewhere, { method: 'POST', headers });
    await expect(verifySignature(moved, { policy, resolveVerifier: () => verifier })).rejects.toThrow(
      'verification failed',
    );
  }
});

const PARTS = ['@status', 'content-digest', component('content-digest', { req: true })];
const PARAMETERS = { created, keyid: 'partner', alg: 'ed25519' };
type Forged = {
  parts?: SignatureComponent[];
  parameters?: SignatureParameters;
  label?: string;
  asked?: string;
  key?: typeof privateKey;
};

/** A signed answer with something of it changed, each time rightly signed. */
async function answered(forged: Forged = {}) {
  const { parts = PARTS, parameters = PARAMETERS, label = 'sig1', asked = request.body } = forged;
  const body = '{"verdict":"match"}';
  const fields = [{ name: 'content-digest', value: digest(body) }];
  const asking = { name: 'content-digest', value: digest(asked) };
  const to = { kind: 'request', method: 'POST', targetUri: request.url.href, fields: [asking] } as const;
  const { signature, signatureInput } = await createSignature(
    { kind: 'response', status: 200, fields, request: to },
    {
      label,
      components: parts,
      parameters,
      signer: { ...signer, sign: (bytes) => sign(null, bytes, forged.key ?? privateKey) },
    },
  );
  const headers = new Headers({
    'content-digest': digest(body),
    'signature-input': signatureInput,
    signature,
  });
  return { status: 200, headers, body };
}

const verifies = async (answer: Awaited<ReturnType<typeof answered>>) =>
  await isAnswerSigned({ keyId: 'partner', publicKey }, answer, request, NOW);

test('an answer holds when status, body and question are signed, in any order and with more beside them', async () => {
  expect(await verifies(await answered())).toBe(true);
  expect(await verifies(await answered({ parts: PARTS.toReversed() }))).toBe(true);
  const { alg, keyid } = PARAMETERS;
  expect(await verifies(await answered({ parameters: { alg, nonce: 'n', keyid, created } }))).toBe(true);
  expect(await verifies(await answered({ parts: [...PARTS, component('@path', { req: true })] }))).toBe(true);
});

test('an answer that leaves out a part, a parameter or the label does not hold', async () => {
  for (const part of PARTS)
    expect(await verifies(await answered({ parts: PARTS.filter((other) => other !== part) }))).toBe(false);
  for (const name of Object.keys(PARAMETERS))
    expect(await verifies(await answered({ parameters: { ...PARAMETERS, [name]: undefined } }))).toBe(false);
  expect(await verifies(await answered({ label: 'sig2' }))).toBe(false);
});

test('an answer by another key, under another name or by another algorithm does not hold', async () => {
  const { privateKey: key } = generateKeyPairSync('ed25519');
  expect(await verifies(await answered({ key }))).toBe(false);
  expect(await verifies(await answered({ parameters: { ...PARAMETERS, keyid: 'lingshi' } }))).toBe(false);
  const good = await answered();
  const claimed = good.headers.get('signature-input')!.replace('ed25519', 'hmac-sha256');
  good.headers.set('signature-input', claimed);
  expect(await verifies(good)).toBe(false);
});

test('an answer holds for five minutes either way, and not past its own end', async () => {
  const at = async (seconds: number) =>
    verifies(await answered({ parameters: { ...PARAMETERS, created: created + seconds } }));
  expect([await at(-300), await at(300)]).toEqual([true, true]);
  expect([await at(-301), await at(301)]).toEqual([false, false]);
  const expired = { ...PARAMETERS, created: created - 600, expires: created - 301 };
  expect(await verifies(await answered({ parameters: expired }))).toBe(false);
});

test('an answer changed on the way, unsigned or given to another question does not hold', async () => {
  const good = await answered();
  expect(await verifies({ ...good, status: 201 })).toBe(false);
  expect(await verifies({ ...good, body: '{"verdict":"differs"}' })).toBe(false);
  expect(await verifies(await answered({ asked: '{"asked":2}' }))).toBe(false);
  for (const name of ['content-digest', 'signature-input', 'signature']) {
    for (const value of ['', 'sig1', 'sig1=:AAAA:', 'sig1=();created=1']) {
      const broken = await answered();
      broken.headers.set(name, value);
      expect(await verifies(broken)).toBe(false);
      broken.headers.delete(name);
      expect(await verifies(broken)).toBe(false);
    }
  }
});
