import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/** One address before several servers, as an operator's HAProxy gives it: bytes go through as they are. */
export type Gate = {
  port: number;
  /** Where new connections go; null: nowhere, they are refused. */
  lead: (port: number | null) => void;
  close: () => void;
};

export async function openGate(first: number): Promise<Gate> {
  let target: number | null = first;
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket.setNoDelay(true));
    socket.once('close', () => sockets.delete(socket));
    return socket;
  };
  const listener = createServer((client) => {
    keep(client);
    if (target === null) return void client.on('error', () => undefined).resetAndDestroy();
    join(client, keep(connect({ port: target, host: '127.0.0.1' })));
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  return {
    port: (listener.address() as AddressInfo).port,
    lead: (port) => (target = port),
    close: () => {
      listener.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** One that breaks breaks the other. */
function join(a: Socket, b: Socket): void {
  a.pipe(b);
  b.pipe(a);
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const)
    one.on('error', () => undefined).once('close', () => other.destroy());
}
