// A load generator as cheap as Node allows: plain sockets, requests as bytes made beforehand. Runs as a process of
// its own, so that the server's event loop does not share it. Started by http-load.run.ts, speaks over IPC.
import { connect } from 'node:net';
import type { Socket } from 'node:net';

export type LoadOrder = {
  port: number;
  /** Whole requests as text, one list for each connection, sent one after the other. */
  connections: readonly (readonly string[])[];
};

export type LoadResult = {
  seconds: number;
  /** Milliseconds of every request. */
  latencies: number[];
  /** How many answers had which status. */
  statuses: Record<string, number>;
  /** Body of the first answer that was no 2xx, to see what is wrong. */
  complaint: string | null;
};

const END_OF_HEAD = Buffer.from('\r\n\r\n');

/** Reads answers that carry a Content-Length, one at a time. */
function answerReader(socket: Socket, onAnswer: (status: number, body: () => string) => void): void {
  let waiting: Buffer = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    waiting = waiting.length === 0 ? chunk : Buffer.concat([waiting, chunk]);
    const head = waiting.indexOf(END_OF_HEAD);
    if (head < 0) return;
    const text = waiting.toString('latin1', 0, head);
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(text)?.[1] ?? 0);
    const end = head + 4 + length;
    if (waiting.length < end) return;
    const body = waiting.subarray(head + 4, end);
    waiting = waiting.subarray(end);
    onAnswer(Number(text.slice(9, 12)), () => body.toString());
  });
}

function drive(port: number, requests: readonly Buffer[], result: LoadResult): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    let next = 0;
    let sentAt = 0;
    const send = () => {
      const request = requests[next];
      next += 1;
      if (request === undefined) {
        socket.end();
        resolve();
        return;
      }
      sentAt = performance.now();
      socket.write(request);
    };
    answerReader(socket, (status, body) => {
      result.latencies.push(performance.now() - sentAt);
      result.statuses[status] = (result.statuses[status] ?? 0) + 1;
      if (status >= 300) result.complaint ??= `${status} ${body()}`;
      send();
    });
    socket.once('connect', send).once('error', reject);
    socket.once('close', () => reject(new Error('the server closed a connection')));
  });
}

async function run({ port, connections }: LoadOrder): Promise<LoadResult> {
  const requests = connections.map((list) => list.map((text) => Buffer.from(text)));
  const result: LoadResult = { seconds: 0, latencies: [], statuses: {}, complaint: null };
  const began = performance.now();
  await Promise.all(requests.map(async (list) => drive(port, list, result)));
  result.seconds = (performance.now() - began) / 1000;
  return result;
}

if (import.meta.main) {
  process.on('message', (order: LoadOrder) => {
    void run(order).then(
      (result) => process.send?.({ result }),
      (error: unknown) => process.send?.({ error: String(error) }),
    );
  });
}
