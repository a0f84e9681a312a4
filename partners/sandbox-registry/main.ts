// A stand-in for a national registry: a process of its own, on this machine alone. `node partners/sandbox-registry/main.ts`
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MOODS, page } from './page.ts';
import type { Mood } from './page.ts';
import { answerTo, parseQuestion } from './people.ts';
import type { SandboxPerson } from './people.ts';
import { isSigned, privateKey, publicKey, signAnswer } from './signature.ts';
import type { Keys } from './signature.ts';

const HOST = '127.0.0.1';
const MOST_BYTES = 10_000;
const SLOW_MS = 10_000;

const file = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const people = JSON.parse(file('people.json')) as SandboxPerson[];
const { SANDBOX_PORT = '0', SANDBOX_PRIVATE_KEY = '', SANDBOX_CALLER_KEY = '' } = process.env;
const keys: Keys = {
  own: privateKey(SANDBOX_PRIVATE_KEY),
  ownId: 'sandbox-registry',
  caller: publicKey(SANDBOX_CALLER_KEY),
  callerId: 'lingshi',
};
const forger = generateKeyPairSync('ed25519').privateKey;
const state: { mood: Mood; asked: number } = { mood: 'answers', asked: 0 };

const server = createServer((request, response) => {
  handle(request, response).catch(() => response.writeHead(400).end());
});
// A port that is taken is no reason to have none.
server.once('error', () => server.listen(0, HOST));
server.listen(Number(SANDBOX_PORT), HOST);
server.on('listening', () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`${JSON.stringify({ url: `http://${HOST}:${port}` })}\n`);
});
// Whoever started it holds this pipe: when that process is gone, so is this one.
process.stdin.resume().on('end', () => process.exit());

async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isOurs(request)) return void response.writeHead(404).end();
  const body = await read(request);
  switch (`${request.method} ${request.url}`) {
    case 'POST /v1/matches':
      return match(request, response, body);
    case 'POST /mood':
      // Not by a form of another page.
      if (request.headers['sec-fetch-site'] === 'cross-site') return void response.writeHead(403).end();
      return setMood(response, body);
    case 'GET /':
      return void response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end(page(people, state));
    case 'GET /people.json':
    case 'GET /openapi.json':
      return void response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(file((request.url ?? '').slice(1)));
    default:
      response.writeHead(404).end();
  }
}

function match(request: IncomingMessage, response: ServerResponse, asked: string): void {
  state.asked += 1;
  if (state.mood === 'down') return void response.writeHead(503).end();
  const sent = { method: 'POST', authority: ownAuthority(), path: '/v1/matches', body: asked };
  const signed = isSigned(keys, sent, request.headers);
  if (!signed) return void response.writeHead(401).end();
  const question = parseQuestion(asked);
  if (question === null) return void response.writeHead(400).end();
  const body = JSON.stringify(answerTo(people, question));
  const by = state.mood === 'forged' ? { ...keys, own: forger } : keys;
  const headers = { 'content-type': 'application/json', ...signAnswer(by, { status: 200, body, asked }) };
  const send = () => response.writeHead(200, headers).end(body);
  if (state.mood === 'slow') setTimeout(send, SLOW_MS).unref();
  else send();
}

/** Asked under a name of this machine: one of the web that was made to point here (DNS rebinding) reads nothing. */
function isOurs({ headers }: IncomingMessage): boolean {
  const { port } = server.address() as AddressInfo;
  return [HOST, 'localhost'].some((name) => headers.host === `${name}:${port}`);
}

function ownAuthority(): string {
  return `${HOST}:${(server.address() as AddressInfo).port}`;
}

function setMood(response: ServerResponse, body: string): void {
  const wanted = new URLSearchParams(body).get('mood') as Mood;
  if (MOODS.includes(wanted)) state.mood = wanted;
  response.writeHead(303, { location: '/' }).end();
}

async function read(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request) {
    parts.push(part as Buffer);
    bytes += (part as Buffer).length;
    if (bytes > MOST_BYTES) throw new Error('too long');
  }
  return Buffer.concat(parts).toString('utf8');
}
