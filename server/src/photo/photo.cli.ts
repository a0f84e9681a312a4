import { parseArgs } from 'node:util';
import { judgePhoto } from '@lingshi/domain/evidence/photo.judge.ts';
import { photoPhrase } from '@lingshi/contract/photo/photo.say.ts';
import type { Phrase } from '@lingshi/domain/shared/phrase.ts';
import { addLanguages } from '@lingshi/languages/every-language.ts';
import type { PhotoRow } from '@lingshi/domain/evidence/photo.types.ts';
import type { PhotoRulebook } from '@lingshi/domain/policy/photo.schema.ts';
import { trialPicture } from '../platform/image/trial-picture.ts';
import { createImagePool } from '../platform/image/image.pool.ts';
import { readPictureFile } from '../platform/image/picture-file.ts';
import { AT_PROMPT } from '../platform/processes/process-pool.ts';
import { createFacePool } from '../platform/vision/face.pool.ts';
import { loadRules } from '../policy/policy.rules.ts';
import { createLookPool, measurePhoto } from './photo.measure.ts';
import type { PhotoTools } from './photo.measure.ts';
import { photoRulebooks } from './photo.rulebooks.ts';

const DEFAULT_SPEC = 'app';

/**
 * `photo FILE… [--spec ID]`: one JSON line a file, `{file, spec, verdict, measures, ms}` or `{file, error}`. `ms` is what the
 * picture takes, once the models are read.
 * @param rules folder of the rules. @returns 0, 1 when a file could not be read, 2 for wrong use
 */
export async function photoCli(words: string[], rules: string): Promise<number> {
  const asked = readWords(words);
  const books = photoRulebooks((await loadRules(rules)).book);
  const book = asked && books.get(asked.spec);
  if (!asked || !book) {
    console.error(`Say: photo FILE… [--spec ID], where ID is one of ${[...books.keys()].join(', ')}.`);
    return 2;
  }
  const tools = {
    images: createImagePool(AT_PROMPT),
    faces: createFacePool({ processes: 1, ...AT_PROMPT }),
    looks: createLookPool(AT_PROMPT),
  };
  try {
    return await printAll(tools, asked.files, asked.spec, book);
  } finally {
    await tools.images.close();
    await Promise.all([tools.faces.close(), tools.looks.close()]);
  }
}

function readWords(words: string[]): { files: string[]; spec: string } | null {
  try {
    const options = { spec: { type: 'string', default: DEFAULT_SPEC } } as const;
    const { positionals, values } = parseArgs({ args: words, allowPositionals: true, options });
    return positionals.length === 0 ? null : { files: positionals, spec: values.spec };
  } catch {
    return null;
  }
}

async function printAll(
  tools: PhotoTools,
  files: string[],
  spec: string,
  book: PhotoRulebook,
): Promise<number> {
  // Processes start and read their models while the first file comes from the disk.
  const warm = trialPicture().then(async (trial) => measurePhoto(tools, trial));
  let unread = 0;
  for (const file of files) {
    const bytes = await readPictureFile(file);
    if (bytes === null) unread += 1;
    else await warm;
    const line =
      bytes === null ? { error: { code: 'file.unreadable' } } : await checkFile(tools, bytes, spec, book);
    console.log(JSON.stringify({ file, ...line }));
  }
  return unread === 0 ? 0 : 1;
}

async function checkFile(
  tools: PhotoTools,
  bytes: Buffer,
  spec: string,
  book: PhotoRulebook,
): Promise<object> {
  const began = performance.now();
  const measured = await measurePhoto(tools, bytes);
  const ms = Math.round(performance.now() - began);
  if (!measured.ok) return { error: { code: measured.code, detail: measured.detail }, ms };
  const { verdict, rows } = judgePhoto(measured.value.measures, spec, book);
  return { spec, verdict, measures: rows.map((row) => ({ ...row, say: sayRow(row) })), ms };
}

/** What to change, in every language; null when there is nothing. */
function sayRow({ words }: PhotoRow): Phrase | null {
  return words && addLanguages(photoPhrase(words));
}
