import { connect, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { CONNECTION_LIMITS, guardConnections, readProxies } from './connection-guard.ts';
import type { ConnectionLimits } from './connection-guard.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

const FEW: ConnectionLimits = { ...CONNECTION_LIMITS, ofOneNetwork: 20, headMs: 200, lookMs: 50 };

/** A server that answers everybody at once, on every address of this machine. */
async function openServer(guarded: boolean, proxies: readonly string[] = []): Promise<number> {
  const { headMs: headersTimeout, lookMs: connectionsCheckingInterval } = FEW;
  const server = createServer({ headersTimeout, connectionsCheckingInterval }, (_, answer) =>
    answer.end('ok'),
  );
  if (guarded) guardConnections(server, FEW, proxies);
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
  ]);
  await once(socket, 'connect');
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
