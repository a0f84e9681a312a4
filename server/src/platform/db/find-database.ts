import { join } from 'node:path';
import type { Config } from '../config.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';

export type Database = { url: string; stop: () => Promise<void> };

/** Where the settings say it is; the embedded one is started, or joined. Nothing was asked of it yet. */
export async function findDatabase({
  databaseUrl,
  dataFolder,
}: Pick<Config, 'databaseUrl' | 'dataFolder'>): Promise<Database> {
  if (databaseUrl !== undefined) return { url: databaseUrl, stop: async () => {} };
  const { url, stop } = await startEmbeddedPostgres({ folder: embeddedFolder(dataFolder) });
  return { url, stop };
}

export function embeddedFolder(dataFolder: string): string {
  return join(dataFolder, 'postgres');
}
