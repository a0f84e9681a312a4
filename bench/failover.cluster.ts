import { spawnSync } from 'node:child_process';
import { appendFileSync, chownSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePort } from '@lingshi/server/platform/db/cluster-folder.ts';
import type { ClusterNotes } from '@lingshi/server/platform/db/cluster-folder.ts';
import { findPostgresBinaries } from '@lingshi/server/platform/db/postgres-binaries.ts';
import { launchPostmaster, signalPostmaster, waitUntilGone } from '@lingshi/server/platform/db/postmaster.ts';
import { killPostgresWhole } from '@lingshi/server/test/platform/kill-postgres.ts';
import { atServer } from '@lingshi/server/test/platform/template.ts';

const STANDBY = 'lingshi_standby';
const STREAMS_WITHIN_MS = 30_000;

/** A primary that acknowledges nothing before its standby has it on the disk, and that standby. */
export type Pair = {
  primaryPort: number;
  standbyPort: number;
  /** Every process of the primary at once, as when the power goes. */
  killPrimary: () => void;
  /** Resolves when the standby is the primary. */
  promote: () => Promise<void>;
  stop: () => Promise<void>;
};

/** The notes of a cluster that was stopped: where its data are, and the password. */
export function notesOf(folder: string): ClusterNotes {
  const notes = JSON.parse(readFileSync(join(folder, 'cluster.json'), 'utf8')) as ClusterNotes;
  return { ...notes, data: resolve(folder, notes.data) };
}

/** Two copies of a stopped cluster, the second of them a standby of the first. */
export async function startPair(base: ClusterNotes): Promise<Pair> {
  const binaries = await findPostgresBinaries();
  const [primary, standby] = [copyOf(base, 'primary'), copyOf(base, 'standby')];
  const [primaryPort, standbyPort] = [await findFreePort(), await findFreePort()];
  const { uid, gid } = binaries.runAs;
  const signal = join(standby.data, 'standby.signal');
  writeFileSync(signal, '', { mode: 0o600 });
  if (uid !== undefined && gid !== undefined) chownSync(signal, uid, gid);
  const from = `host=127.0.0.1 port=${primaryPort} user=postgres password=${base.password}`;
  const source = `primary_conninfo = '${from} application_name=${STANDBY}'\n`;
  appendFileSync(join(standby.data, 'postgresql.auto.conf'), source);
  const settings = { synchronous_standby_names: STANDBY };
  const primaryPid = await launchPostmaster({ ...primary, port: primaryPort, settings, binaries });
  const standbyPid = await launchPostmaster({ ...standby, port: standbyPort, binaries });
  const superuser = (port: number) => `postgres://postgres:${base.password}@127.0.0.1:${port}/postgres`;
  await waitUntilSynchronous(superuser(primaryPort));
  return {
    primaryPort,
    standbyPort,
    killPrimary: () => killPostgresWhole(primaryPid),
    promote: async () => {
      await atServer(superuser(standbyPort), async (client) => client.query('select pg_promote(true, 30)'));
    },
    stop: async () => {
      killPostgresWhole(primaryPid);
      signalPostmaster(standbyPid, 'SIGINT');
      if (!(await waitUntilGone(standbyPid, 15_000))) killPostgresWhole(standbyPid);
      await waitUntilGone(primaryPid, 5_000);
      for (const { folder, data } of [primary, standby])
        for (const place of [folder, data]) rmSync(place, { recursive: true, force: true });
    },
  };
}

/** Beside the data of the first, where PostgreSQL's account can go; the log lies in a folder of our own. */
function copyOf(base: ClusterNotes, name: string): { folder: string; data: string } {
  const [folder, data] = [`${base.folder}.${name}`, `${base.data}.${name}`];
  rmSync(data, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { status, stderr } = spawnSync('cp', ['-a', base.data, data], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The data could not be copied: ${stderr}`);
  return { folder, data };
}

async function waitUntilSynchronous(primary: string): Promise<void> {
  await atServer(primary, async (client) => {
    for (const end = performance.now() + STREAMS_WITHIN_MS; performance.now() < end; await sleep(50)) {
      const { rows } = await client.query<{ state: string }>(
        'select sync_state as state from pg_stat_replication where application_name = $1',
        [STANDBY],
      );
      if (rows[0]?.state === 'sync') return;
    }
    throw new Error('The standby does not follow the primary.');
  });
}
