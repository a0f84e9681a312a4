import { connect, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { z } from 'zod';
import { route } from '@lingshi/contract/route.ts';
import { createTestHttp, OWN_PAGE } from '../../../test/platform/http.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { CONNECTION_LIMITS, guardConnections, readProxies } from './connection-guard.ts';
import type { ConnectionLimits } from './connection-guard.ts';
import { registerRoute } from './route.register.ts';
import { readWhole } from './upload-body.ts';
import { whichOf } from '@lingshi/domain/test/which-of.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

const FEW: ConnectionLimits = { ...CONNECTION_LIMITS, ofOneNetwork: 20, headMs: 200, lookMs: 50 };
/** No network has its share, and no head is late. */
const FULL: ConnectionLimits = { ...FEW, most: 30, headMs: 60_000 };

/** A server that answers everybody at once, on every address of this machine. */
async function openServer(guarded: boolean, proxies: readonly string[] = [], limits = FEW): Promise<number> {
  const { headMs: headersTimeout, lookMs: connectionsCheckingInterval } = limits;
  const server = createServer({ headersTimeout, connectionsCheckingInterval }, (_, answer) =>
    answer.end('ok'),
  );
  if (guarded) guardConnections(server, limits, proxies);
  closing.push(() => (server.closeAllConnections(), server.close()));
  server.listen(0, '::');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** A socket from one address of the loopback. @returns `answer` when something came, `closed` when it was shut */
async function open(
  port: number,
  localAddress: string,
  first = '',
): Promise<{ socket: Socket; end: Promise<string> }> {
  const socket = connect({ port, host: '127.0.0.1', localAddress });
  closing.push(() => socket.destroy());
  socket.on('error', () => undefined);
  const end = Promise.race([
    once(socket, 'data').then(([bytes]) => String(bytes).slice(0, 12)),
    once(socket, 'close').then(() => 'closed'),
    // One that was shut while something was written to it is reset.
  ]).catch(() => 'closed');
  await once(socket, 'connect').catch(() => undefined);
  if (first !== '') socket.write(first);
  return { socket, end };
}

const ask = async (port: number, from: string) => (await open(port, from, 'GET / HTTP/1.0\r\n\r\n')).end;

describe('sockets that say nothing', () => {
  it('of one network are cut at its share, and a client of another one is answered', async () => {
    const port = await openServer(true);
    const idle = await Promise.all(Array.from({ length: 30 }, async () => open(port, '127.0.0.2')));
    const cut = await Promise.all(idle.slice(20).map(async ({ end }) => end));
    expect(cut).toEqual(Array.from({ length: 10 }, () => 'closed'));
    expect(await ask(port, '127.0.0.2')).toBe('closed');
    expect(await ask(port, '127.0.0.3')).toBe('HTTP/1.1 200');
    // Without the guard the same network goes on.
    const unguarded = await openServer(false);
    await Promise.all(Array.from({ length: 30 }, async () => open(unguarded, '127.0.0.2')));
    expect(await ask(unguarded, '127.0.0.2')).toBe('HTTP/1.1 200');
  });

  it('are closed soon, those that began a head among them, and their network is let in again', async () => {
    const port = await openServer(true);
    const half = await Promise.all(
      Array.from({ length: 20 }, async (_, n) =>
        open(port, '127.0.0.4', n % 2 ? 'GET / HTTP/1.1\r\nHos' : ''),
      ),
    );
    const ends = await Promise.all(half.map(async ({ end }) => end));
    expect(ends.every((end) => end === 'closed' || end === 'HTTP/1.1 408')).toBe(true);
    await Promise.all(half.map(async ({ socket }) => socket.closed || once(socket, 'close')));
    expect(await ask(port, '127.0.0.4')).toBe('HTTP/1.1 200');
  });

  it('are not counted against our own proxy, through which everybody comes', async () => {
    const port = await openServer(true, ['127.0.0.5/32']);
    await Promise.all(Array.from({ length: 30 }, async () => open(port, '127.0.0.5')));
    expect(await ask(port, '127.0.0.5')).toBe('HTTP/1.1 200');
  });

  it('of many networks are no more than the process holds in all, and the next is let in when one goes', async () => {
    const port = await openServer(true, [], FULL);
    const held = await Promise.all(
      Array.from({ length: 30 }, async (_, n) => open(port, `127.0.1.${n + 1}`)),
    );
    const cut = await Promise.all(Array.from({ length: 5 }, async (_, n) => ask(port, `127.0.2.${n + 1}`)));
    expect(cut).toEqual(Array.from({ length: 5 }, () => 'closed'));
    expect(whichOf(held, ({ socket }) => socket.closed)).toEqual([]);
    held[0]?.socket.destroy();
    // The server hears of it a moment later.
    await expect.poll(async () => ask(port, '127.0.2.1'), { timeout: 10_000 }).toBe('HTTP/1.1 200');
  });
});

const card = route({
  method: 'POST',
  path: '/api/cards',
  audience: 'public',
  summary: 'Takes a card',
  body: z.object({ name: z.string() }),
  answer: z.object({}),
  errors: [],
});
const scan = route({
  method: 'PATCH',
  path: '/api/scans',
  audience: 'public',
  summary: 'Takes bytes',
  raw: 'upload',
  bodyLimit: 100,
  answer: z.object({}),
  errors: [],
});

/** A listener of the product, with these times. */
async function openProduct(times: Partial<ConnectionLimits>): Promise<number> {
  const http = await createTestHttp({ connections: { ...CONNECTION_LIMITS, lookMs: 50, ...times } });
  registerRoute(http, card, async () => ({}));
  registerRoute(http, scan, async ({ stream }) => (await readWhole(stream), {}));
  closing.push(() => void http.app.close());
  await http.app.listen({ port: 0, host: '127.0.0.1' });
  return (http.app.server.address() as AddressInfo).port;
}

/** The head of a change that our own page asks for, with fewer bytes of a body than it announces. */
function begun({ method, path }: { method: string; path: string }, type: string, bytes: string): string {
  const headers = Object.entries({
    ...OWN_PAGE,
    host: 'localhost',
    'content-type': type,
    'content-length': String(bytes.length + 1),
  });
  const head = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return `${method} ${path} HTTP/1.1\r\n${head}\r\n${bytes}`;
}

const CARD = begun(card, 'application/json', '{"name":"a"');
const SCAN = begun(scan, 'application/octet-stream', 'abc');
const SOON = 150;

describe('a listener of the product', () => {
  it('ends a request whose head or body does not come', async () => {
    const heads = await openProduct({ headMs: SOON });
    for (const first of ['', 'GET / HTTP/1.1\r\nHos', 'POST /api/cards HTTP/1.1\r\n'])
      expect(['closed', 'HTTP/1.1 408']).toContain(await (await open(heads, '127.0.0.6', first)).end);
    const bodies = await openProduct({ bodyMs: SOON });
    expect(await (await open(bodies, '127.0.0.6', CARD)).end).toBe('HTTP/1.1 408');
    const whole = await openProduct({ headMs: SOON, requestMs: SOON });
    expect(await (await open(whole, '127.0.0.6', SCAN)).end).toBe('HTTP/1.1 408');
  });

  it('waits for the bytes of a picture when a form would have been given up, and for a form that comes', async () => {
    const port = await openProduct({ bodyMs: SOON });
    const picture = await open(port, '127.0.0.6', SCAN);
    // A form that began later is over first.
    expect(await (await open(port, '127.0.0.6', CARD)).end).toBe('HTTP/1.1 408');
    picture.socket.write('d');
    expect(await picture.end).toBe('HTTP/1.1 200');
    // Without a limit of its own the form is still waited for.
    const patient = await openProduct({ bodyMs: CONNECTION_LIMITS.bodyMs });
    const form = await open(patient, '127.0.0.6', CARD);
    expect(await (await open(port, '127.0.0.6', CARD)).end).toBe('HTTP/1.1 408');
    form.socket.write('}');
    expect(await form.end).toBe('HTTP/1.1 200');
  });
});

it('what is no address of a proxy is refused', () => {
  for (const entry of ['proxy.example.org', '10.0.0.0/99', ''])
    expect(() => readProxies([entry])).toThrow(/./);
  const list = readProxies(['10.0.0.0/8', '::1']);
  expect([list.check('10.2.3.4'), list.check('11.0.0.1'), list.check('::1', 'ipv6')]).toEqual([
    true,
    false,
    true,
  ]);
});
