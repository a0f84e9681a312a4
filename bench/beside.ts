import { createParts } from '@lingshi/server/app/app.ts';
import type { Parts } from '@lingshi/server/app/app.parts.ts';
import type { Clock } from '@lingshi/server/platform/clock.ts';
import { readConfig } from '@lingshi/server/platform/config.ts';
import { serverEnvironment } from '@lingshi/server/test/process.ts';
import type { ServerProcess } from '@lingshi/server/test/process.ts';

export type Settings = { databaseUrl: string; rootKey: string; dataFolder: string };

/** What the server's own process has, in ours: to do its jobs, and to read what it wrote. */
export async function partsBeside(settings: Settings, server: ServerProcess, clock?: Clock): Promise<Parts> {
  // No address of an operator's is listened at here.
  const config = readConfig({ ...serverEnvironment(settings, server, 1), LOG_LEVEL: 'silent' });
  return await createParts(config, { databaseUrl: settings.databaseUrl, ...(clock && { clock }) });
}
