import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { randomInt } from 'node:crypto';
import { Client } from 'pg';

/** Gives each transaction some server connection, as pgbouncer does in transaction mode. */
export type Pooler = {
  /** The same address through it. */
  through: (url: string) => string;
  close: () => Promise<void>;
};

export type PoolerOptions = {
  /** Addresses of one server with the users who may come, as they sign in there. */
  logins: readonly string[];
  /** Drops what a client asks for at its start without a word; otherwise such a client is refused. */
  dropsOptions?: boolean;
  /** Whom it signs in at the server, whoever comes. */
  everybodyAs?: string;
};

/** Server connections for each user and database: more than one, so that they change. */
export const SERVERS = 2;

const SSL_REQUEST = 80_877_103;
const CANCEL_REQUEST = 80_877_102;

/**
 * Imitates pgbouncer 1.18: what a client asks for at the start goes no further; each transaction is given the server
 * connection that waited longest, and what was set or prepared there stays there. Clients are believed.
 */
export async function startStandInPooler({
  logins,
  dropsOptions = false,
  everybodyAs,
}: PoolerOptions): Promise<Pooler> {
  const pools = new Map<string, ServerPool>();
  const sockets = new Set<Socket>();
  const poolOf = ({ user = '', database = '' }: Parameters): ServerPool => {
    const login = everybodyAs ?? logins.find((url) => new URL(url).username === user) ?? '';
    const url = Object.assign(new URL(login), { pathname: `/${database}` }).href;
    const pool = pools.get(url) ?? openServers(url);
    pools.set(url, pool);
    return pool;
  };
  const listener = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined));
    socket.once('close', () => sockets.delete(socket));
    readStart(socket, dropsOptions, (parameters) => relay(socket, poolOf(parameters)));
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  return {
    through: (url) => Object.assign(new URL(url), { host: `127.0.0.1:${port}` }).href,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      listener.close();
      await Promise.all([...pools.values()].map(async (pool) => pool.close()));
    },
  };
}

type Parameters = Record<string, string | undefined>;

/** Reads the first packet of a client, answers it, and hands over its parameters. */
function readStart(socket: Socket, dropsOptions: boolean, started: (parameters: Parameters) => void): void {
  const read = (packet: Buffer): void => {
    const kind = packet.readInt32BE(4);
    if (kind === SSL_REQUEST) return void socket.once('data', read).write('N');
    if (kind === CANCEL_REQUEST) return void socket.end();
    const parameters = readParameters(packet);
    if (parameters['options'] !== undefined && !dropsOptions) return void socket.end(REFUSAL);
    const key = Buffer.alloc(8);
    key.writeInt32BE(randomInt(2 ** 30) + 2 ** 30);
    socket.write(Buffer.concat([message('R', Buffer.alloc(4)), message('K', key), READY]));
    started(parameters);
  };
  socket.once('data', read);
}

/** Pairs of name and value, each word with a zero behind it, and one more at the end. */
function readParameters(packet: Buffer): Parameters {
  const words = packet.subarray(8).toString().split('\0');
  const pairs = words.map((word, at) => [word, words[at + 1]] as const).filter((_, at) => at % 2 === 0);
  return Object.fromEntries(pairs.filter(([name]) => name !== ''));
}

const REFUSAL = message('E', Buffer.from('SFATAL\0C08P01\0Munsupported startup parameter: options\0\0'));
const READY = message('Z', Buffer.from('I'));

function message(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.write(type);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

type ServerPool = {
  /** The connection that waited longest. */
  take: () => Promise<Socket>;
  give: (server: Socket) => void;
  /** It was left in the middle of a transaction: another takes its place. */
  lose: (server: Socket) => void;
  close: () => Promise<void>;
};

function openServers(url: string): ServerPool {
  const idle: Socket[] = [];
  const waiting: ((server: Socket) => void)[] = [];
  const all = new Set<Socket>();
  const give = (server: Socket): void => {
    const next = waiting.shift();
    if (next) next(server);
    else idle.push(server);
  };
  const add = async (): Promise<void> => {
    const server = await signIn(url);
    all.add(server);
    give(server);
  };
  const opened = Promise.all(Array.from({ length: SERVERS }, add));
  return {
    take: async () => {
      await opened;
      return idle.shift() ?? (await new Promise<Socket>((resolve) => waiting.push(resolve)));
    },
    give,
    lose: (server) => {
      server.destroy();
      all.delete(server);
      void add().catch(() => undefined);
    },
    close: async () => {
      await opened.catch(() => undefined);
      for (const server of all) server.destroy();
    },
  };
}

/** The driver knows how to prove who it is; from there on the bytes are the clients' alone. */
async function signIn(url: string): Promise<Socket> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  return stream.removeAllListeners('data');
}

/** Hands a client's bytes to a server connection until that says that no transaction is open. */
function relay(socket: Socket, pool: ServerPool): void {
  let server: Socket | null = null;
  let isWaiting = false;
  const unsent: Buffer[] = [];
  const release = (): void => {
    server?.removeListener('data', hear);
    if (server !== null) pool.give(server);
    server = null;
  };
  const seesEnd = readEnds();
  const hear = (bytes: Buffer): void => {
    socket.write(bytes);
    if (seesEnd(bytes)) release();
  };
  const flush = (): void => {
    for (const bytes of unsent.splice(0)) server?.write(bytes);
  };
  const take = async (): Promise<void> => {
    isWaiting = true;
    const taken = await pool.take();
    isWaiting = false;
    if (socket.destroyed) return pool.give(taken);
    server = taken.on('data', hear);
    flush();
  };

  socket.on('data', (bytes: Buffer) => {
    // Goodbye: the server connection stays.
    if (bytes[0] === 0x58) return void socket.end();
    unsent.push(bytes);
    if (server !== null) flush();
    else if (!isWaiting) void take().catch(() => socket.destroy());
  });
  socket.once('close', () => {
    if (server !== null) pool.lose(server);
    server = null;
  });
}

/** Tells of each piece of answers whether it ends with the word that no transaction is open. */
function readEnds(): (bytes: Buffer) => boolean {
  let unread = Buffer.alloc(0);
  return (bytes) => {
    unread = Buffer.concat([unread, bytes]);
    let isEnd = false;
    while (unread.length >= 5 && unread.length > unread.readInt32BE(1)) {
      isEnd = unread.toString('latin1', 0, 1) === 'Z' && unread.toString('latin1', 5, 6) === 'I';
      unread = unread.subarray(1 + unread.readInt32BE(1));
    }
    return isEnd;
  };
}
