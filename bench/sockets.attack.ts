// Sockets that say nothing, and heads that never end: a process of its own, started by sockets.bench.ts over IPC.
import { connect } from 'node:net';
import type { Socket } from 'node:net';

export type AttackOrder = {
  port: number;
  /** Opened and left alone. */
  idle: number;
  /** Opened, and a request begun. */
  halves: number;
  /** Addresses of the loopback that they come from, in turn. */
  from: readonly string[];
};

export type AttackResult = { opened: number; refused: number };

const HALF = 'GET /api/info HTTP/1.1\r\nhost: localhost\r\nx-slow: ';
/** At a time, so that the kernel's queue of this machine is not what is measured. */
const AT_ONCE = 200;

async function open(port: number, localAddress: string, first: string): Promise<Socket | null> {
  return await new Promise((done) => {
    const socket = connect({ port, host: '127.0.0.1', localAddress });
    socket.once('connect', () => {
      if (first !== '') socket.write(first);
      done(socket);
    });
    socket.once('error', () => done(null));
  });
}

async function attack({ port, idle, halves, from }: AttackOrder): Promise<AttackResult> {
  const sockets: (Socket | null)[] = [];
  const all = idle + halves;
  while (sockets.length < all) {
    const batch = Array.from({ length: Math.min(AT_ONCE, all - sockets.length) }, async (_, n) => {
      const at = sockets.length + n;
      return open(port, from[at % from.length] ?? '127.0.0.2', at % 6 === 0 && halves > 0 ? HALF : '');
    });
    sockets.push(...(await Promise.all(batch)));
  }
  const held = sockets.filter((socket) => socket !== null && !socket.destroyed && socket.readable).length;
  return { opened: held, refused: all - held };
}

if (import.meta.main) {
  process.on('message', (order: AttackOrder) => {
    void attack(order).then((result) => process.send?.(result));
  });
}
