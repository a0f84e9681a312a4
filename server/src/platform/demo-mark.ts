import type { ClientBase, Pool } from 'pg';
import { ConfigError, type Config } from './config.ts';

/** Notes that demo data is in this database. Call it in the transaction that puts the data in, as the owner. */
export async function markDemo(owner: ClientBase | Pool, what: string): Promise<void> {
  await owner.query('insert into demo_mark (what) values ($1) on conflict do nothing', [what]);
}

/**
 * The accounts of the demo have passwords that everyone knows, so production does not start on their database.
 * @throws ConfigError
 */
export async function refuseDemoData(config: Pick<Config, 'mode'>, owner: Pool): Promise<void> {
  if (config.mode !== 'production') return;
  const { rows } = await owner.query<{ what: string }>('select what from demo_mark order by what');
  if (rows.length === 0) return;
  const found = rows.map(({ what }) => what).join(', ');
  throw new ConfigError([
    `DATABASE_URL is a database with demo data (${found}); production needs one of its own`,
  ]);
}
