import { spawn } from 'node:child_process';
import { accessSync, chmodSync, constants } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { findFreePort } from '../../src/platform/db/cluster-folder.ts';
import { SERVERS } from './pooler.ts';
import type { Pooler, PoolerOptions } from './pooler.ts';

/** Where pgbouncer is: `LINGSHI_PGBOUNCER`, the path, or where Debian puts it; null where it is not installed. */
export function findPgbouncer(): string | null {
  const folders = [...(process.env['PATH'] ?? '').split(':'), '/usr/sbin'];
  const named = process.env['LINGSHI_PGBOUNCER'];
  const places = named ? [named] : folders.map((folder) => join(folder, 'pgbouncer'));
  return places.find(canRun) ?? null;
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const STARTS_WITHIN_MS = 10_000;

/** pgbouncer in transaction mode, with Debian's settings but for what a test must choose. */
export async function startPgbouncer(program: string, options: PoolerOptions): Promise<Pooler> {
  const folder = await mkdtemp(join(tmpdir(), 'lingshi-pgbouncer-'));
  // As root it gives its rights up, and must read its settings still.
  chmodSync(folder, 0o755);
  const port = await findFreePort();
  const settings = join(folder, 'pgbouncer.ini');
  await writeFile(join(folder, 'users.txt'), usersOf(options));
  await writeFile(settings, settingsOf(folder, port, options));
  const asRoot = process.getuid?.() === 0 ? ['-u', 'postgres'] : [];
  const child = spawn(program, ['-q', ...asRoot, settings], { stdio: 'ignore' });
  const withUs = () => void child.kill('SIGKILL');
  process.once('exit', withUs);
  const gone = new Promise<void>((done) => child.once('exit', () => done()).once('error', () => done()));
  const pooler: Pooler = {
    through: (url) => Object.assign(new URL(url), { host: `127.0.0.1:${port}` }).href,
    close: async () => {
      child.kill('SIGKILL');
      await gone;
      process.off('exit', withUs);
      await rm(folder, { recursive: true, force: true });
    },
  };
  await answers(pooler.through(options.logins[0] ?? '')).catch(async (error: unknown) => {
    await pooler.close();
    throw error;
  });
  return pooler;
}

function usersOf({ logins }: PoolerOptions): string {
  return logins
    .map((url) => new URL(url))
    .map(({ username, password }) => `"${username}" "${password}"\n`)
    .join('');
}

function settingsOf(
  folder: string,
  port: number,
  { logins, dropsOptions, everybodyAs }: PoolerOptions,
): string {
  const { hostname, port: serverPort } = new URL(logins[0] ?? '');
  const as = everybodyAs === undefined ? null : new URL(everybodyAs);
  const user = as === null ? '' : ` user=${as.username} password=${as.password}`;
  return `[databases]
* = host=${hostname} port=${serverPort || 5432}${user}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = ${join(folder, 'users.txt')}
pool_mode = transaction
default_pool_size = ${SERVERS}
server_round_robin = 1
${dropsOptions ? 'ignore_startup_parameters = options' : ''}
`;
}

async function answers(url: string): Promise<void> {
  const deadline = Date.now() + STARTS_WITHIN_MS;
  for (;;) {
    const client = new Client({ connectionString: url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw new Error('pgbouncer did not start', { cause: error });
      await sleep(20);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
