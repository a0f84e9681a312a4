import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { ensurePrograms } from '../tools/debian-packages.ts';

export type PgbenchRun = {
  url: string;
  /** Role and settings that the product's own connections have. */
  options: string;
  script: string;
  clients: number;
  /** Transactions of each client. */
  transactions: number;
  /** Text values the script names as `:name`; sent as parameters. */
  values?: Readonly<Record<string, string>>;
};

export type PgbenchResult = { perSecond: number; latencyMs: number };

/**
 * Runs one script with prepared statements.
 * @throws when a transaction failed: a limit that does less than its work is none
 */
export async function runPgbench(run: PgbenchRun): Promise<PgbenchResult> {
  await ensurePrograms('pgbench');
  const folder = mkdtempSync(join(tmpdir(), 'lingshi-bench-'));
  const script = join(folder, 'script.sql');
  writeFileSync(script, run.script);
  try {
    const output = await call(run, script);
    const [perSecond, latencyMs] = [/^tps = ([\d.]+)/m, /^latency average = ([\d.]+) ms/m].map((pattern) =>
      Number(pattern.exec(output)?.[1]),
    );
    const done = `${run.clients * run.transactions}/${run.clients * run.transactions}`;
    if (!perSecond || !latencyMs || !output.includes(`actually processed: ${done}`))
      throw new Error(`pgbench did not do its work:\n${output.slice(-2000)}`);
    return { perSecond, latencyMs };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function call({ url, options, clients, transactions, values = {} }: PgbenchRun, script: string) {
  const defined = Object.entries(values).flatMap(([name, value]) => ['-D', `${name}=${value}`]);
  const { hostname, port, username, password, pathname } = new URL(url);
  const child = spawn(
    'pgbench',
    // One thread for each core of the machine that was measured: two did more than one.
    [
      '-n',
      '-M',
      'prepared',
      '-c',
      `${clients}`,
      '-j',
      '2',
      '-t',
      `${transactions}`,
      ...defined,
      '-f',
      script,
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        PGHOST: hostname,
        PGPORT: port,
        PGUSER: username,
        PGPASSWORD: password,
        PGDATABASE: pathname.slice(1),
        PGOPTIONS: options,
      },
    },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const code = await new Promise((done, fail) => child.once('error', fail).once('close', done));
  if (code !== 0) throw new Error(`pgbench ended with ${String(code)}:\n${output.slice(-2000)}`);
  return output;
}
