import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmodSync, createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWeb } from '../../tools/build-web.ts';
import { top } from '../../tools/run.ts';

/** Where the running demo answers; plain data, so that vitest can hand it to the journeys. */
export type Addresses = {
  applicant: string;
  console: string;
  /** What the server printed: the journeys read sign-ins from it and look for canaries in it. */
  log: string;
  /** Folder of database, files and key. */
  data: string;
};

export type Platform = Addresses & {
  pid: number;
  /** SIGTERM: finishes what is in flight. Deletes the data folder unless it was given. */
  stop: () => Promise<void>;
  /** SIGKILL: what a power cut does to the server. The data folder stays. */
  kill: () => Promise<void>;
};

export type PlatformOptions = {
  /** Name of the log in reports/. */
  name: string;
  /** Reuses this folder, as a restart does; else a fresh one in the temp folder. */
  data?: string;
  env?: Record<string, string>;
};

const STARTS_WITHIN_MS = 240_000;
const STOPS_WITHIN_MS = 20_000;

/** Starts the whole product in demo mode on free ports, as `npm start` does. */
export async function startPlatform({ name, data, env = {} }: PlatformOptions): Promise<Platform> {
  // A build of its own lies elsewhere, and was made before.
  if (env['LINGSHI_WEB_DIST'] === undefined) await buildWeb();
  const folder = data ?? makeDataFolder();
  const [port, consolePort] = [await freePort(), await freePort()];
  const log = join(top, 'reports', `${name}.log`);
  const child = spawn(process.execPath, ['server/src/main.ts', 'all'], {
    cwd: top,
    env: {
      ...process.env,
      LINGSHI_MODE: 'demo',
      LINGSHI_DATA: folder,
      PORT: String(port),
      CONSOLE_PORT: String(consolePort),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  writeLog(child, log);
  const addresses = {
    applicant: `http://localhost:${port}`,
    console: `http://localhost:${consolePort}`,
    log,
    data: folder,
  };
  await untilReady(child, addresses);
  return {
    ...addresses,
    pid: child.pid ?? 0,
    stop: async () => {
      await end(child, 'SIGTERM');
      if (data === undefined) rmSync(folder, { recursive: true, force: true });
    },
    kill: async () => await end(child, 'SIGKILL'),
  };
}

export function makeDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lingshi-e2e-'));
  // As root, PostgreSQL runs under another account and must be able to pass through.
  chmodSync(folder, 0o711);
  return folder;
}

function writeLog(child: ChildProcess, path: string): void {
  mkdirSync(join(top, 'reports'), { recursive: true });
  const file = createWriteStream(path);
  for (const stream of [child.stdout, child.stderr]) stream?.pipe(file, { end: false });
}

export async function freePort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

async function untilReady(
  child: ChildProcess,
  { applicant, console: consoleAddress, log }: Addresses,
): Promise<void> {
  const deadline = performance.now() + STARTS_WITHIN_MS;
  while (!(await answers(applicant)) || !(await answers(consoleAddress))) {
    const ended = child.exitCode !== null || child.signalCode !== null;
    if (ended || performance.now() > deadline) {
      child.kill('SIGKILL');
      throw new Error(
        `The platform did not start. Its last words:\n${readFileSync(log, 'utf8').slice(-3000)}`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

async function answers(address: string): Promise<boolean> {
  return await fetch(`${address}/readyz`, { signal: AbortSignal.timeout(2_000) }).then(
    (response) => response.ok,
    () => false,
  );
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill(signal);
  const late = setTimeout(() => child.kill('SIGKILL'), STOPS_WITHIN_MS);
  await gone;
  clearTimeout(late);
}
