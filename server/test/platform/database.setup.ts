import { createHash } from 'node:crypto';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../../src/platform/db/embedded-postgres.ts';
import { dropLeftovers, prepareTemplate } from './template.ts';

/**
 * One PostgreSQL for the whole test run: that of DATABASE_URL, else an embedded one in the temp folder. Runs of
 * one clone share it, so the next run finds the server's files and the migrated template ready.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['DATABASE_URL'];
  if (given) {
    project.provide('testServer', { url: given, template: await prepareTemplate(given) });
    return async () => await Promise.resolve();
  }
  const server = await startEmbeddedPostgres({
    folder: testFolder(),
    settings: { max_connections: '200', shared_buffers: '128MB', ...fsyncSetting() },
  });
  if (!server.adopted) await dropLeftovers(server.url);
  project.provide('testServer', { url: server.url, template: await prepareTemplate(server.url) });
  return server.stop;
}

function testFolder(): string {
  const clone = createHash('sha256')
    .update(import.meta.dirname)
    .digest('hex')
    .slice(0, 12);
  return join(tmpdir(), `lingshi-test-${userInfo().uid}-${clone}`);
}

// The default is what production runs; a slow disk may trade that away for the tests.
function fsyncSetting(): Record<string, string> {
  return process.env['LINGSHI_TEST_FSYNC'] === 'off' ? { fsync: 'off' } : {};
}
