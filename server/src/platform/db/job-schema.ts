import { getConstructionPlans, getMigrationPlans } from 'pg-boss';
import type { PoolClient } from 'pg';

export const JOB_SCHEMA = 'pgboss';

/**
 * Creates or upgrades the tables of the job queue, as their owner. The servers then run pg-boss with
 * `migrate: false`: the roles they use may not change tables. Its plans carry their own transaction.
 */
export async function installJobSchema(client: PoolClient, log?: (line: string) => void): Promise<void> {
  const wanted = currentVersion();
  const installed = await installedVersion(client);
  if (installed === undefined) await client.query(getConstructionPlans(JOB_SCHEMA));
  else if (installed < wanted) await upgrade(client, installed);
  if (installed !== wanted) log?.(`job tables are at version ${wanted}`);
  await client.query(GRANTS);
}

// Indexes come after the plan's transaction, one statement at a time: they are built without locking out writers.
async function upgrade(client: PoolClient, installed: number): Promise<void> {
  const plan = getMigrationPlans(JOB_SCHEMA, installed);
  const end = plan.lastIndexOf('COMMIT;') + 'COMMIT;'.length;
  await client.query(plan.slice(0, end));
  for (const statement of plan.slice(end).split(/;\s*$/m)) {
    if (statement.trim()) await client.query(statement);
  }
}

// The library tells the version it needs nowhere but in the plan itself.
function currentVersion(): number {
  const version = /INSERT INTO pgboss\.version\(version\) VALUES \('(\d+)'\)/.exec(
    getConstructionPlans(JOB_SCHEMA),
  )?.[1];
  if (!version) throw new Error('pg-boss no longer tells its schema version in its plan.');
  return Number(version);
}

async function installedVersion(client: PoolClient): Promise<number | undefined> {
  const { rows: found } = await client.query(
    `select from pg_tables where schemaname = $1 and tablename = 'version'`,
    [JOB_SCHEMA],
  );
  if (found.length === 0) return undefined;
  const { rows } = await client.query<{ version: number }>(`select version from ${JOB_SCHEMA}.version`);
  return rows[0]?.version;
}

// Requests may put jobs in; what a job carries, only the worker may read.
const GRANTS = `
  grant usage on schema ${JOB_SCHEMA} to lingshi_applicant, lingshi_staff, lingshi_worker;
  grant select on ${JOB_SCHEMA}.version, ${JOB_SCHEMA}.queue to lingshi_applicant, lingshi_staff;
  grant insert, select (id, name, start_after) on ${JOB_SCHEMA}.job, ${JOB_SCHEMA}.job_common
    to lingshi_applicant, lingshi_staff;
  grant select, insert, update, delete on all tables in schema ${JOB_SCHEMA} to lingshi_worker;
  grant usage, select on all sequences in schema ${JOB_SCHEMA} to lingshi_worker;
`;
