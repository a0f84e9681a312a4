import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createApp, createParts } from '../src/app/app.ts';
import { readConfig } from '../src/platform/config.ts';
import { findFreePort } from '../src/platform/db/cluster-folder.ts';
import type { RoleUrls } from '../src/platform/db/pools.ts';
import { closeOnSignal } from '../src/platform/http/shutdown.ts';

/** Where the product says it is reached; changes must come from pages of these. */
export const ORIGINS = {
  applicant: 'https://lingshi.example',
  staff: 'https://console.lingshi.example',
} as const;

export type ServerProcess = {
  pid: number;
  port: number;
  consolePort: number;
  /** SIGTERM, and waits: what is in flight is finished. */
  stop: () => Promise<void>;
  /** SIGKILL, and waits: what a power cut does to it. */
  kill: () => Promise<void>;
};

export type ProcessOptions = {
  databaseUrl: string;
  /** Where the roles sign in by themselves, if they do. */
  roleUrls?: RoleUrls;
  /** See `newRootKey`. */
  rootKey: string;
  /** For files of the process; its log is `serve.log` in there. */
  dataFolder: string;
  /** Where it would put what it puts aside; default the machine's. */
  tempFolder?: string;
  /** The same as before, for a restart that clients find again; default free ones. */
  ports?: Pick<ServerProcess, 'port' | 'consolePort'>;
  /** What runs; default the API alone, which needs no built screens. */
  program?: readonly string[];
  /** Flags for Node. */
  flags?: readonly string[];
};

const STARTS_WITHIN_MS = 60_000;
const STOPS_WITHIN_MS = 20_000;

/** A root key for data that is thrown away. */
export function newRootKey(): string {
  return randomBytes(32).toString('base64');
}

/** A server in a process of its own, in production mode, with a production's log; resolves when it is ready. */
export async function startServerProcess(options: ProcessOptions): Promise<ServerProcess> {
  const { dataFolder, program = [import.meta.filename], flags = [] } = options;
  const ports = options.ports ?? { port: await findFreePort(), consolePort: await findFreePort() };
  const log = openLog(join(dataFolder, 'serve.log'));
  const child = spawn(process.execPath, [...flags, ...program], {
    cwd: join(import.meta.dirname, '../..'),
    stdio: ['ignore', log, log],
    env: serverEnvironment(options, ports, await findFreePort()),
  });
  closeSync(log);
  const life = watchLife(child);
  const deadline = Date.now() + STARTS_WITHIN_MS;
  while (!(await isReady(ports.port))) {
    if (life.isOver() || Date.now() > deadline) {
      child.kill('SIGKILL');
      throw new Error(`The server did not start; see ${join(dataFolder, 'serve.log')}`);
    }
    await sleep(30);
  }
  return {
    pid: child.pid ?? 0,
    ...ports,
    stop: async () => life.end('SIGTERM'),
    kill: async () => life.end('SIGKILL'),
  };
}

type Life = { isOver: () => boolean; end: (signal: NodeJS.Signals) => Promise<void> };

/** The process ends when asked to, by force where it takes too long, and at the latest with ours. */
function watchLife(child: ChildProcess): Life {
  let over = false;
  const withUs = () => void child.kill('SIGKILL');
  process.once('exit', withUs);
  const gone = new Promise<void>((done) =>
    child.once('exit', () => {
      process.off('exit', withUs);
      over = true;
      done();
    }),
  );
  return {
    isOver: () => over,
    end: async (signal) => {
      child.kill(signal);
      await Promise.race([gone, sleep(STOPS_WITHIN_MS, undefined, { ref: false })]);
      if (!over) child.kill('SIGKILL');
      await gone;
    },
  };
}

/** Of a server's settings; for a test that reads beside it what it wrote. */
export function serverEnvironment(
  { databaseUrl, roleUrls, rootKey, dataFolder, tempFolder }: ProcessOptions,
  { port, consolePort }: Pick<ServerProcess, 'port' | 'consolePort'>,
  operatorPort: number,
): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    ...(tempFolder !== undefined && { TMPDIR: tempFolder }),
    LINGSHI_MODE: 'production',
    LINGSHI_DATA: dataFolder,
    DATABASE_URL: databaseUrl,
    ...(roleUrls !== undefined && {
      DATABASE_APPLICANT_URL: roleUrls.lingshi_applicant,
      DATABASE_STAFF_URL: roleUrls.lingshi_staff,
      DATABASE_WORKER_URL: roleUrls.lingshi_worker,
    }),
    LINGSHI_ROOT_KEY: rootKey,
    PUBLIC_ORIGIN: ORIGINS.applicant,
    CONSOLE_ORIGIN: ORIGINS.staff,
    // Nobody works the jobs here, so nothing is ever sent.
    SMTP_URL: 'smtp://127.0.0.1:9',
    TRUST_PROXY: '127.0.0.1',
    MAIL_FROM: 'no-reply@lingshi.example',
    PORT: String(port),
    CONSOLE_PORT: String(consolePort),
    OPERATOR_PORT: String(operatorPort),
  };
}

function openLog(path: string): number {
  mkdirSync(dirname(path), { recursive: true });
  return openSync(path, 'a');
}

async function isReady(port: number): Promise<boolean> {
  return await fetch(`http://127.0.0.1:${port}/readyz`).then(
    async (answer) => (await answer.arrayBuffer(), answer.ok),
    () => false,
  );
}

/** The API as production has it, on the loopback address. The database is migrated already. */
async function serveAlone(): Promise<void> {
  const config = readConfig();
  const parts = await createParts(config, { databaseUrl: config.databaseUrl ?? '' });
  const { applicantHttp, staffHttp } = await createApp(parts);
  await applicantHttp.app.listen({ port: config.port, host: '127.0.0.1' });
  await staffHttp.app.listen({ port: config.consolePort, host: '127.0.0.1' });
  closeOnSignal({
    log: parts.log,
    steps: [applicantHttp, staffHttp].map(({ app }) => ({ name: 'http', close: async () => app.close() })),
  });
}

if (import.meta.main) await serveAlone();
