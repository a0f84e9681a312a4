import { spawn } from 'node:child_process';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { signAnswer } from '../../../partners/sandbox-registry/signature.ts';
import { residentIdOf } from '../demo/demo.answers.ts';
import { demoPeople } from '../demo/demo.people.ts';
import { startSandboxRegistry } from '../demo/demo.registry.ts';
import type { SandboxRegistry } from '../demo/demo.registry.ts';
import { signRequest } from '../platform/signed-http/message-signature.ts';
import type { SignedPartner } from '../platform/signed-http/send-signed.ts';
import { openHttpRegistry } from './registry.http.ts';
import type { RegistryQuestion } from './registry.types.ts';

const [CHEN, ZHOU] = demoPeople('2026-01-01');
if (!CHEN || !ZHOU) throw new Error('the demo has people');

const about = (person: typeof CHEN, change: Partial<RegistryQuestion> = {}): RegistryQuestion => ({
  requestId: randomUUID(),
  document: { kind: 'resident_id', number: residentIdOf(person) },
  name: person.surname + person.givenName,
  birthDay: person.birthDay,
  sex: person.sex,
  ...change,
});

describe('the sandbox registry, a process of its own', () => {
  let sandbox: SandboxRegistry;
  beforeAll(async () => {
    sandbox = await startSandboxRegistry(0);
  });
  afterAll(() => sandbox.close());
  const ask = async (question: RegistryQuestion, change: Partial<SignedPartner> = {}) =>
    openHttpRegistry({ ...sandbox.settings, ...change }).ask(question);

  it('knows every person of the demo, by either document', async () => {
    for (const person of demoPeople('2026-01-01')) {
      const match = { answered: true, verdict: 'match', differs: [] };
      expect(await ask(about(person))).toEqual(match);
      const document = { kind: 'passport', number: person.passportNumber } as const;
      expect(await ask(about(person, { document }))).toEqual(match);
    }
  });

  it('says which parts differ, and not how', async () => {
    expect(await ask(about(CHEN, { name: '陈别人', birthDay: '1991-04-13' }))).toEqual({
      answered: true,
      verdict: 'differs',
      differs: ['name', 'birth_day'],
    });
  });

  it('names a document it does not know, and one that is no longer valid', async () => {
    const unknown = { kind: 'passport', number: 'E99999999' } as const;
    const lost = { kind: 'passport', number: 'E00000091' } as const;
    expect(await ask(about(CHEN, { document: unknown }))).toMatchObject({ verdict: 'unknown' });
    expect(await ask(about(CHEN, { document: lost }))).toMatchObject({ verdict: 'not_valid' });
  });

  it('refuses whoever signs with another key, under another name, or an hour ago', async () => {
    const stranger = generateKeyPairSync('ed25519').privateKey;
    const refused = { answered: false, failure: 'refused' };
    expect(await ask(about(CHEN), { own: { keyId: 'lingshi', privateKey: stranger } })).toEqual(refused);
    expect(await ask(about(CHEN), { own: { ...sandbox.settings.own, keyId: 'x' } })).toEqual(refused);
    const hourAgo = () => new Date(Date.now() - 3_600_000);
    expect(await ask(about(CHEN), { now: hourAgo })).toEqual(refused);
  });

  it('answers a recorded request once, and the same question signed anew', async () => {
    const url = new URL('/v1/matches', sandbox.settings.url);
    const request = { method: 'POST', url, body: JSON.stringify(about(CHEN)) };
    const sign = () => signRequest(sandbox.settings.own, request, new Date());
    const post = async (headers: Record<string, string>) =>
      (await fetch(url, { method: 'POST', body: request.body, headers })).status;
    const recorded = sign();
    expect([await post(recorded), await post(recorded), await post(sign())]).toEqual([200, 401, 200]);
  });

  it('shows its data and its API in the open, and says that it is a stand-in', async () => {
    const read = async (path: string) => (await fetch(new URL(path, sandbox.settings.url))).text();
    expect(await read('/')).toMatch(/A stand-in, not a registry[\s\S]*E00000017/);
    expect(JSON.parse(await read('/openapi.json'))).toMatchObject({ openapi: '3.1.0' });
    expect(await read('/people.json')).toContain('陈演示');
  });
});

it('the sandbox ends with the process that started it, however that ended', async () => {
  const program = fileURLToPath(new URL('../demo/demo.registry.ts', import.meta.url));
  const script = `const { startSandboxRegistry } = await import(${JSON.stringify(program)});
    console.log((await startSandboxRegistry(0)).settings.url); setInterval(() => {}, 1000);`;
  const starter = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [url] = (await once(createInterface({ input: starter.stdout }), 'line')) as [string];
  expect((await fetch(url)).status).toBe(200);
  starter.kill('SIGKILL');
  const isGone = async () =>
    fetch(url).then(
      () => false,
      () => true,
    );
  await expect.poll(isGone, { timeout: 10_000 }).toBe(true);
});

describe('a registry that is not as it should be', () => {
  const own = generateKeyPairSync('ed25519');
  const their = generateKeyPairSync('ed25519');
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });

  async function registryOf(listener: RequestListener, change: Partial<SignedPartner> = {}) {
    const server = createServer(listener).listen(0, '127.0.0.1');
    servers.push(server);
    await once(server, 'listening');
    return openHttpRegistry({
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      own: { keyId: 'lingshi', privateKey: own.privateKey },
      their: { keyId: 'registry', publicKey: their.publicKey },
      ...change,
    });
  }

  type Forged = { asked?: string; key?: typeof own.privateKey; spoil?: (body: string) => string };

  /** Answers "match", signed, with something wrong about it. */
  function answering(change: (question: RegistryQuestion) => object, forged: Forged = {}): RequestListener {
    return (request, response) => {
      void request.toArray().then((parts) => {
        const asked = Buffer.concat(parts as Buffer[]).toString();
        const question = JSON.parse(asked) as RegistryQuestion;
        const { requestId, document } = question;
        const body = JSON.stringify({
          requestId,
          document,
          verdict: 'match',
          differs: [],
          ...change(question),
        });
        const keys = {
          own: forged.key ?? their.privateKey,
          ownId: 'registry',
          caller: own.publicKey,
          callerId: 'lingshi',
        };
        const headers = signAnswer(keys, { status: 200, body, asked: forged.asked ?? asked });
        response.writeHead(200, headers).end(forged.spoil?.(body) ?? body);
      });
    };
  }

  it('is believed when nothing is wrong', async () => {
    const registry = await registryOf(answering(() => ({})));
    expect(await registry.ask(about(CHEN))).toMatchObject({ verdict: 'match' });
  });

  it('signed with another key, or with a body changed on the way, it is not believed', async () => {
    const wrong = { answered: false, failure: 'signature_wrong' };
    const other = await registryOf(answering(() => ({}), { key: own.privateKey }));
    expect(await other.ask(about(CHEN))).toEqual(wrong);
    const spoil = (body: string) => body.replace('"match"', '"differs"');
    const changed = await registryOf(answering(() => ({}), { spoil }));
    expect(await changed.ask(about(CHEN))).toEqual(wrong);
    const silent = await registryOf((_request, response) => response.writeHead(200).end('{}'));
    expect(await silent.ask(about(CHEN))).toEqual(wrong);
  });

  it('a good answer to another question is not an answer to this one', async () => {
    const asked = JSON.stringify(about(ZHOU));
    const registry = await registryOf(answering(() => ({}), { asked }));
    expect(await registry.ask(about(CHEN))).toEqual({ answered: false, failure: 'signature_wrong' });
  });

  it('answering for another person, it is not believed, however well it is signed', async () => {
    const foreign = { answered: false, failure: 'answer_wrong' };
    const document = { kind: 'resident_id', number: residentIdOf(ZHOU) };
    const aboutOther = await registryOf(answering(() => ({ document })));
    expect(await aboutOther.ask(about(CHEN))).toEqual(foreign);
    const otherId = await registryOf(answering(() => ({ requestId: randomUUID() })));
    expect(await otherId.ask(about(CHEN))).toEqual(foreign);
    const nonsense = await registryOf(answering(() => ({ verdict: 'perhaps' })));
    expect(await nonsense.ask(about(CHEN))).toEqual(foreign);
  });

  it('down, slow, endless or leading elsewhere, it is a named failure and never an error', async () => {
    const gone = openHttpRegistry({
      url: 'http://127.0.0.1:9',
      own: { keyId: 'lingshi', privateKey: own.privateKey },
      their: { keyId: 'registry', publicKey: their.publicKey },
    });
    const away = await registryOf((_request, response) => response.writeHead(503).end());
    const slow = await registryOf(() => undefined, { timeoutMs: 200 });
    const endless = await registryOf((_request, response) => {
      response.writeHead(200);
      response.end('x'.repeat(100_000));
    });
    const moved = await registryOf((_request, response) =>
      response.writeHead(307, { location: 'https://elsewhere.invalid/' }).end(),
    );
    const failures = await Promise.all(
      [gone, away, slow, endless, moved].map(async (registry) => registry.ask(about(CHEN))),
    );
    expect(failures.map((one) => !one.answered && one.failure)).toEqual([
      'down',
      'down',
      'slow',
      'down',
      'down',
    ]);
  });

  it('answering twice, late or with what it said before, it is believed once and about its own question', async () => {
    const recorder = answering(() => ({}));
    const other = said(about(CHEN), 'differs');
    const lines = Object.entries({ 'content-length': Buffer.byteLength(other.body), ...other.headers });
    const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
    const twice = await registryOf((request, response) => {
      const { socket } = request;
      response.once('finish', () => socket.write(`HTTP/1.1 200 OK\r\n${head}\r\n${other.body}`));
      recorder(request, response);
    });
    expect(await twice.ask(about(CHEN))).toMatchObject({ verdict: 'match' });
    // What came unasked is not taken for the answer to the next question.
    expect(await twice.ask(about(ZHOU))).not.toMatchObject({ verdict: 'differs' });
    const before = said(about(CHEN), 'match');
    const replaying = await registryOf((_request, response) =>
      response.writeHead(200, before.headers).end(before.body),
    );
    expect(await replaying.ask(about(CHEN))).toEqual({ answered: false, failure: 'signature_wrong' });
    let late: (() => void) | undefined;
    const slow = await registryOf(
      (request, response) => {
        if (late) recorder(request, response);
        else late = () => recorder(request, response);
      },
      { timeoutMs: 200 },
    );
    expect(await slow.ask(about(CHEN))).toEqual({ answered: false, failure: 'slow' });
    late?.();
    expect(await slow.ask(about(ZHOU))).toMatchObject({ verdict: 'match' });
  });

  /** What the registry says to that question, rightly signed. */
  function said(question: RegistryQuestion, verdict: string) {
    const { requestId, document } = question;
    const body = JSON.stringify({ requestId, document, verdict, differs: [] });
    const keys = { own: their.privateKey, ownId: 'registry', caller: own.publicKey, callerId: 'lingshi' };
    return { body, headers: signAnswer(keys, { status: 200, body, asked: JSON.stringify(question) }) };
  }

  it('dripping, or packing a flood into a few bytes, it is a named failure', async () => {
    const drip = await registryOf(
      (_request, response) => {
        response.writeHead(200);
        const timer = setInterval(() => response.write('x'), 20);
        response.once('close', () => clearInterval(timer));
      },
      { timeoutMs: 200 },
    );
    expect(await drip.ask(about(CHEN))).toEqual({ answered: false, failure: 'slow' });
    const packed = gzipSync(Buffer.alloc(50_000_000, 'x'));
    expect(packed.length).toBeLessThan(60_000);
    const flood = await registryOf((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed);
    });
    const before = process.memoryUsage().arrayBuffers;
    expect(await flood.ask(about(CHEN))).toEqual({ answered: false, failure: 'down' });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
  });

  it('failing three times in a row, it is left alone for a minute; then one question tries', async () => {
    let calls = 0;
    let away = true;
    const good = answering(() => ({}));
    let at = Date.now();
    const registry = await registryOf(
      (request, response) => {
        calls += 1;
        if (away) response.writeHead(503).end();
        else good(request, response);
      },
      { now: () => new Date(at) },
    );
    for (let n = 0; n < 5; n += 1) await registry.ask(about(CHEN));
    expect(calls).toBe(3);
    expect(await registry.ask(about(CHEN))).toEqual({ answered: false, failure: 'resting' });
    at += 61_000;
    expect(await registry.ask(about(CHEN))).toEqual({ answered: false, failure: 'down' });
    expect(await registry.ask(about(CHEN))).toEqual({ answered: false, failure: 'resting' });
    away = false;
    at += 61_000;
    expect(await registry.ask(about(CHEN))).toMatchObject({ verdict: 'match' });
    expect(await registry.ask(about(CHEN))).toMatchObject({ verdict: 'match' });
    expect(calls).toBe(6);
  });

  it('nothing of the person stands in the address it is asked at', async () => {
    const urls: string[] = [];
    const registry = await registryOf((request, response) => {
      urls.push(`${request.method} ${request.url}`);
      response.writeHead(503).end();
    });
    await registry.ask(about(CHEN));
    expect(urls).toEqual(['POST /v1/matches']);
  });

  it('is never asked in the clear over the network', () => {
    const keys = {
      own: { keyId: 'a', privateKey: own.privateKey },
      their: { keyId: 'b', publicKey: their.publicKey },
    };
    expect(() => openHttpRegistry({ url: 'http://registry.example', ...keys })).toThrow('https');
  });
});
