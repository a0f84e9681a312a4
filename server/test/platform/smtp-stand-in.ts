/** For tests: a mail server that takes what it is given, in the clear, on this machine. */
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

export type SmtpStandIn = {
  readonly url: string;
  /** Mails as they came, headers and all. */
  readonly received: string[];
  readonly recipients: string[];
  /** What the server answers to the next RCPT TO. */
  refuseWith: string | null;
  close(): Promise<void>;
};

export async function startSmtpStandIn(): Promise<SmtpStandIn> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('close', () => sockets.delete(socket)).on('error', () => undefined));
    converse(socket, standIn);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const standIn: SmtpStandIn = {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received: [],
    recipients: [],
    refuseWith: null,
    async close() {
      sockets.forEach((socket) => socket.destroy());
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return standIn;
}

function converse(socket: Socket, standIn: SmtpStandIn): void {
  let buffered = '';
  let inMail = false;
  socket.write('220 ready\r\n');
  socket.on('data', (bytes) => {
    buffered += bytes.toString('utf8');
    for (;;) {
      const end = inMail ? '\r\n.\r\n' : '\r\n';
      const at = buffered.indexOf(end);
      if (at < 0) return;
      const line = buffered.slice(0, at);
      buffered = buffered.slice(at + end.length);
      if (inMail) standIn.received.push(line);
      socket.write(`${inMail ? '250 taken' : answer(line, standIn)}\r\n`);
      inMail = !inMail && line === 'DATA';
    }
  });
}

function answer(line: string, standIn: SmtpStandIn): string {
  if (line === 'DATA') return '354 go on';
  if (!line.startsWith('RCPT TO:')) return '250 fine';
  const { refuseWith } = standIn;
  standIn.refuseWith = null;
  if (refuseWith === null) standIn.recipients.push(line.slice('RCPT TO:'.length));
  return refuseWith ?? '250 fine';
}
