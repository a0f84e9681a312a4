import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createTestDatabase } from '../../test/platform/database.ts';
import type { TestDatabase } from '../../test/platform/database.ts';
import type { Config } from '../platform/config.ts';
import { findStore } from './app.store.ts';
import { adoptCli } from './store.cli.ts';

let [live, restored]: TestDatabase[] = [];
let folder: string;
const config = () => ({ dataFolder: folder }) as Config;

beforeAll(async () => {
  [live, restored] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  folder = await mkdtemp(join(tmpdir(), 'lingshi-adopt-'));
});
afterAll(async () => {
  await Promise.all([live?.drop(), restored?.drop(), rm(folder, { recursive: true, force: true })]);
});

async function adopt(database: TestDatabase, ...words: string[]): Promise<{ code: number; said: string }> {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  try {
    const code = await adoptCli(words, config(), database.url);
    return { code, said: log.mock.calls.flat().join('\n') };
  } finally {
    log.mockRestore();
  }
}

test('a store changes hands only with a yes, and whoever had it is told what that means', async () => {
  const { ownStore } = await findStore(config(), live!.pools);
  await ownStore.settle();
  const asked = await adopt(restored!);
  expect(asked).toMatchObject({
    code: 2,
    said: expect.stringContaining('store of another database') as string,
  });
  expect(asked.said).toContain('store adopt --yes');
  await ownStore.settle();
  expect(await adopt(restored!, '--yes')).toMatchObject({ code: 0 });
  await expect(ownStore.settle()).rejects.toThrow('store of another database');
  expect(await adopt(restored!)).toMatchObject({
    code: 0,
    said: expect.stringContaining('already') as string,
  });
});
