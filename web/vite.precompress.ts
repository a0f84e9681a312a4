import { readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

const TEXT = /\.(?:js|mjs|css|svg|json|webmanifest|txt)$/;
/** Below this a compressed copy saves less than its headers cost. */
const WORTH_BYTES = 600;

/**
 * Leaves `file.br` and `file.gz` beside every text file once all other plugins have written theirs.
 * Pages are left out on purpose: the server writes a nonce into each answer.
 */
export function precompress(folder: string): Plugin {
  return {
    name: 'lingshi-precompress',
    apply: 'build',
    enforce: 'post',
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const names = await readdir(folder, { recursive: true });
        await Promise.all(
          names.filter((name) => TEXT.test(name)).map((name) => compressOne(join(folder, name))),
        );
      },
    },
  };
}

async function compressOne(path: string): Promise<void> {
  const { size } = await stat(path);
  if (size < WORTH_BYTES) return;
  const bytes = await readFile(path);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: size,
  };
  const [br, gz] = await Promise.all([brotli(bytes, { params }), gzipped(bytes, { level: 9 })]);
  await Promise.all([keepIfSmaller(`${path}.br`, br, size), keepIfSmaller(`${path}.gz`, gz, size)]);
}

async function keepIfSmaller(path: string, bytes: Buffer, originalSize: number): Promise<void> {
  if (bytes.length < originalSize) await writeFile(path, bytes);
  else await rm(path, { force: true });
}
