import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const MAIN = join(import.meta.dirname, 'main.ts');

async function say(...words: string[]): Promise<{ code: number; out: string }> {
  return await new Promise((done) => {
    execFile(process.execPath, [MAIN, 'cli', ...words], (error, out) =>
      done({ code: typeof error?.code === 'number' ? error.code : 0, out }),
    );
  });
}

it('a command is known by its whole name, and explains itself when asked', async () => {
  const [wrong, help, all] = await Promise.all([say('photograph', 'x.jpg'), say('photo', '--help'), say()]);
  expect(wrong).toMatchObject({ code: 2, out: expect.stringContaining('mrz FILE…') });
  expect(help).toMatchObject({ code: 0, out: expect.stringContaining('photo FILE… [--spec ID]') });
  expect(help.out).not.toContain('mrz');
  expect(all.code).toBe(0);
});
