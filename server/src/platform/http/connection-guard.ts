/**
 * Sockets that say nothing: however many one network opens, others get in. Behind a proxy all come from it, and the
 * proxy counts its own clients. Source: OWASP ASVS 15.2.2.
 */
import { BlockList, isIP, isIPv6, type Server, type Socket } from 'node:net';
import { networkOf } from './client-address.ts';

export type ConnectionLimits = {
  /** Open sockets in all; the file descriptors of the process are more. */
  readonly most: number;
  /** Of one IPv4 address or IPv6 /64: a household or an office behind one, with room to spare. */
  readonly ofOneNetwork: number;
  /** How long the head of a request may take to come, the first byte among it. */
  readonly headMs: number;
  /** How long the body of a request may take that is no upload. */
  readonly bodyMs: number;
  /** How long a whole request may take to come, an upload over a poor network among them. */
  readonly requestMs: number;
  /** How often that is looked at. */
  readonly lookMs: number;
};

export const CONNECTION_LIMITS: ConnectionLimits = {
  most: 10_000,
  ofOneNetwork: 400,
  headMs: 10_000,
  bodyMs: 20_000,
  requestMs: 120_000,
  lookMs: 1_000,
};

/** For the server itself, which looks at the time. */
export function requestTimes({ headMs, requestMs, lookMs }: ConnectionLimits) {
  return { headersTimeout: headMs, requestTimeout: requestMs, connectionsCheckingInterval: lookMs };
}

/** Refuses a socket of a network that has its share, before a byte of it is read. */
export function guardConnections(
  server: Server,
  limits: ConnectionLimits,
  trustedProxies: readonly string[],
): void {
  const proxies = readProxies(trustedProxies);
  const open = new Map<string, number>();
  server.maxConnections = limits.most;
  server.on('connection', (socket: Socket) => {
    const address = plain(socket.remoteAddress ?? '');
    if (proxies.check(address, familyOf(address))) return;
    const network = networkOf(address);
    const count = open.get(network) ?? 0;
    if (count >= limits.ofOneNetwork) {
      socket.destroy();
      return;
    }
    open.set(network, count + 1);
    socket.once('close', () => {
      const left = (open.get(network) ?? 1) - 1;
      if (left > 0) open.set(network, left);
      else open.delete(network);
    });
  });
}

/** @throws where an entry is no address and no block of addresses */
export function readProxies(entries: readonly string[]): BlockList {
  const list = new BlockList();
  for (const entry of entries) {
    const [address = '', prefix] = entry.split('/');
    const bits = isIPv6(address) ? 128 : 32;
    if (isIP(address) === 0) throw new Error(`${entry} is no address`);
    list.addSubnet(address, prefix === undefined ? bits : Number(prefix), familyOf(address));
  }
  return list;
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIPv6(address) ? 'ipv6' : 'ipv4';
}

/** Trap: a listener for both families writes IPv4 addresses as `::ffff:…`. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}
