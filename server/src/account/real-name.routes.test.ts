import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { signAnswer } from '../../../partners/sandbox-registry/signature.ts';
import { residentIdOf } from '../demo/demo.answers.ts';
import { demoPeople } from '../demo/demo.people.ts';
import { startSandboxRegistry } from '../demo/demo.registry.ts';
import type { SandboxRegistry } from '../demo/demo.registry.ts';
import { signRequest } from '../platform/signed-http/message-signature.ts';
import { openHttpRegistry } from '../registry/registry.http.ts';
import type { RegistryQuestion } from '../registry/registry.types.ts';

/** The description both sides are written from; neither has code of the other. */
const API = JSON.parse(
  readFileSync(new URL('../../../partners/sandbox-registry/openapi.json', import.meta.url), 'utf8'),
) as {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object>; parameters: Record<string, { name: string }> };
};
type Operation = {
  parameters: { $ref: string }[];
  responses: Record<string, { headers?: Record<string, unknown> }>;
};

const { schemas, parameters } = API.components;
const MATCHES = API.paths['/v1/matches']!['post']!;

function schemaOf(name: string): z.ZodType {
  const text = JSON.stringify({ ...schemas[name], $defs: schemas }).replaceAll(
    '#/components/schemas/',
    '#/$defs/',
  );
  return z.fromJSONSchema(JSON.parse(text) as Parameters<typeof z.fromJSONSchema>[0]);
}
const [QUESTION, ANSWER] = [schemaOf('Question'), schemaOf('Answer')];

const [CHEN] = demoPeople('2026-01-01');
const question = (change: object = {}): RegistryQuestion => ({
  requestId: randomUUID(),
  document: { kind: 'resident_id', number: residentIdOf(CHEN!) },
  name: '陈演示',
  birthDay: CHEN!.birthDay,
  sex: 'F',
  ...change,
});

/** Bodies that are nearly right: one thing is missing, added, or of another kind. */
function spoiled(good: Record<string, unknown>, wrong: Record<string, unknown[]>): object[] {
  const without = Object.keys(good).map((name) =>
    Object.fromEntries(Object.entries(good).filter(([key]) => key !== name)),
  );
  const changed = Object.entries(wrong).flatMap(([name, values]) =>
    values.map((value) => ({ ...good, [name]: value })),
  );
  return [...without, ...changed, { ...good, more: 1 }];
}

describe('the sandbox', () => {
  let sandbox: SandboxRegistry;
  beforeAll(async () => {
    sandbox = await startSandboxRegistry(0);
  });
  afterAll(() => sandbox.close());

  async function send(body: string, at = new Date()): Promise<Response> {
    const { own, url } = sandbox.settings;
    const request = { method: 'POST', url: new URL('/v1/matches', url), body };
    const headers = signRequest(own, request, at);
    return await fetch(request.url, { method: 'POST', body, headers });
  }

  it('answers as the API says, with every header it names, whatever the verdict', async () => {
    const cases: [object, string][] = [
      [question(), 'match'],
      [question({ name: '别人' }), 'differs'],
      [question({ document: { kind: 'passport', number: 'E99999999' } }), 'unknown'],
      [question({ document: { kind: 'passport', number: 'E00000091' } }), 'not_valid'],
    ];
    for (const [asked, verdict] of cases) {
      const response = await send(JSON.stringify(asked));
      const body: unknown = await response.json();
      expect(ANSWER.safeParse(body).error).toBeUndefined();
      expect(body).toMatchObject({ verdict });
      for (const name of Object.keys(MATCHES.responses['200']!.headers!))
        expect(response.headers.get(name), name).not.toBeNull();
    }
  });

  it('takes what the API calls a question, and nothing else', async () => {
    const wrong = {
      requestId: ['', 'x', 1],
      document: [
        null,
        { kind: 'passport' },
        { kind: 'passport', number: '' },
        { kind: 'a', number: 'b', c: 1 },
      ],
      name: ['', 'x'.repeat(101), 7],
      birthDay: ['1990-13-01', '7 March 1990', ''],
      sex: ['X', '', null],
    };
    for (const body of [question(), ...spoiled(question(), wrong), [], 'x', null]) {
      const { status } = await send(JSON.stringify(body));
      const described = QUESTION.safeParse(body).success;
      expect([status, JSON.stringify(body)]).toEqual([described ? 200 : 400, JSON.stringify(body)]);
    }
  });

  it('refuses a question that was signed for another partner, and replayed to it', async () => {
    const { own, url } = sandbox.settings;
    const body = JSON.stringify(question());
    const target = new URL('/v1/matches', url);
    const elsewhere = { method: 'POST', url: new URL('https://pension.example/v1/matches'), body };
    const headers = signRequest(own, elsewhere, new Date());
    expect((await fetch(target, { method: 'POST', body, headers })).status).toBe(401);
  });

  it('answers with no status that the API does not name', async () => {
    const [old, stranger] = [
      new Date(Date.now() - 3_600_000),
      await fetch(new URL('/v1/matches', sandbox.settings.url), { method: 'POST', body: '{}' }),
    ];
    const mood = async (name: string) =>
      fetch(new URL('/mood', sandbox.settings.url), {
        method: 'POST',
        body: `mood=${name}`,
        redirect: 'manual',
      });
    await mood('down');
    const down = await send(JSON.stringify(question()));
    await mood('answers');
    const seen = [
      (await send(JSON.stringify(question()))).status,
      (await send('{}')).status,
      (await send(JSON.stringify(question()), old)).status,
      stranger.status,
      down.status,
    ];
    expect(seen).toEqual([200, 400, 401, 401, 503]);
    expect(Object.keys(MATCHES.responses).map(Number)).toEqual(expect.arrayContaining([...new Set(seen)]));
  });
});

describe('our side', () => {
  const own = generateKeyPairSync('ed25519');
  const their = generateKeyPairSync('ed25519');
  const asked: { method: string; url: string; headers: IncomingHttpHeaders; body: string }[] = [];
  let server: Server;
  let says: unknown = {};
  /** What was sent last, to the byte; once it is set, every question gets it. */
  let sent: [object, string] | null = null;
  let replays = false;

  beforeAll(async () => {
    server = createServer((request, response) => {
      void request.toArray().then((parts) => {
        const body = Buffer.concat(parts as Buffer[]).toString();
        asked.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body });
        const text = JSON.stringify(says);
        const keys = { own: their.privateKey, ownId: 'registry', caller: own.publicKey, callerId: 'lingshi' };
        if (!replays) sent = [signAnswer(keys, { status: 200, body: text, asked: body }), text];
        const [headers, answer] = sent ?? [{}, ''];
        response.writeHead(200, headers as Record<string, string>).end(answer);
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  /** A registry of its own each time: none rests because of another's nonsense. */
  async function ask(one: RegistryQuestion) {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const keys = {
      own: { keyId: 'lingshi', privateKey: own.privateKey },
      their: { keyId: 'registry', publicKey: their.publicKey },
    };
    return await openHttpRegistry({ url, ...keys }).ask(one);
  }

  it('asks as the API says: method, path, body and every header it requires', async () => {
    const one = question();
    await ask(one);
    const last = asked.at(-1)!;
    expect(API.paths[last.url]?.[last.method.toLowerCase()]).toBe(MATCHES);
    expect(QUESTION.safeParse(JSON.parse(last.body)).error).toBeUndefined();
    expect(JSON.parse(last.body)).toEqual(one);
    for (const { $ref } of MATCHES.parameters) {
      const { name } = parameters[$ref.split('/').at(-1)!]!;
      expect(last.headers[name.toLowerCase()], name).toBeTypeOf('string');
    }
  });

  it('believes what the API calls an answer, and throws away what it does not', async () => {
    const one = question();
    const { requestId, document } = one;
    const answer = { requestId, document, verdict: 'differs', differs: ['name'] };
    const wrong = {
      requestId: ['x'],
      document: [{ ...document, more: 1 }],
      verdict: ['perhaps', null],
      differs: [['shoe_size'], null, 'name', ['name', 'sex', 'name', 'sex']],
    };
    for (const body of [answer, { ...answer, verdict: 'match', differs: [] }, ...spoiled(answer, wrong)]) {
      says = body;
      const result = await ask(one);
      expect([result.answered, JSON.stringify(body)]).toEqual([
        ANSWER.safeParse(body).success,
        JSON.stringify(body),
      ]);
    }
  });

  it('does not believe an answer that was given before: replayed, it answers no other question', async () => {
    const first = question();
    says = { requestId: first.requestId, document: first.document, verdict: 'match', differs: [] };
    expect(await ask(first)).toMatchObject({ verdict: 'match' });
    replays = true;
    expect(await ask(question())).toEqual({ answered: false, failure: 'signature_wrong' });
    replays = false;
    // Signed anew by the registry for this question even, it still speaks of the other one.
    expect(await ask(question())).toEqual({ answered: false, failure: 'answer_wrong' });
  });
});
