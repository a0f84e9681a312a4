import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { RuleBook } from '@lingshi/domain/policy/rule-book.ts';
import { exportBook } from '@lingshi/domain/policy/rule-export.ts';

/** `rules export FOLDER`: every rule there is, what was changed in the console among it, as files for `rules/`. */
export async function exportCli(folder: string | undefined, book: RuleBook): Promise<number> {
  if (folder === undefined) {
    console.error('Say: rules export FOLDER');
    return 2;
  }
  if (await isFilled(folder)) {
    console.error(`${folder} is not empty: nothing was written.`);
    return 1;
  }
  const files = exportBook(book);
  for (const { path, json } of files) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, `${JSON.stringify(json, null, 2)}\n`);
  }
  console.log(`Written: ${files.length} files.`);
  return 0;
}

async function isFilled(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names.length > 0;
}
