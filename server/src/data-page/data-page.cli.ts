import type { MrzReading } from '@lingshi/domain/identity/mrz.parse.ts';
import { systemClock } from '../platform/clock.ts';
import { trialPicture } from '../platform/image/trial-picture.ts';
import { createImagePool } from '../platform/image/image.pool.ts';
import { readPictureFile } from '../platform/image/picture-file.ts';
import type { ImagePool } from '../platform/image/image.pool.ts';
import { AT_PROMPT } from '../platform/processes/process-pool.ts';
import { createPagePool, readPicture } from './page.pool.ts';
import type { PagePool } from './page.pool.ts';

/**
 * `mrz FILE…`: one JSON line a file, `{file, valid, format, lines, fields, checks, confidence, ms}`, with
 * `error` where there is nothing to read. `ms` is what the picture takes, once the reader is up. @returns 0, 1 when a file could not be read, 2 for wrong use
 */
export async function dataPageCli(files: string[]): Promise<number> {
  if (files.length === 0) {
    console.error('Say: mrz FILE…');
    return 2;
  }
  const tools = { images: createImagePool({ processes: 1, ...AT_PROMPT }), pages: createPagePool(AT_PROMPT) };
  try {
    // Processes start and load what they read with while the first file comes from the disk.
    const warm = warmUp(tools);
    let code = 0;
    for (const file of files) code = Math.max(code, await printPage(tools, file, warm));
    return code;
  } finally {
    await tools.images.close();
    await tools.pages.close();
  }
}

type Tools = { images: ImagePool; pages: PagePool };

async function warmUp(tools: Tools): Promise<void> {
  await readPicture(tools, await trialPicture(), todayInUtc());
}

function todayInUtc(): string {
  return systemClock.now().toISOString().slice(0, 10);
}

async function printPage(tools: Tools, file: string, warm: Promise<void>): Promise<number> {
  const bytes = await readPictureFile(file);
  if (bytes !== null) await warm;
  const start = performance.now();
  const page = bytes === null ? null : await readPicture(tools, bytes, todayInUtc());
  const ms = Math.round(performance.now() - start);
  if (page?.ok) console.log(JSON.stringify({ file, ...shown(page.value), ms }));
  else {
    const error = page === null ? { code: 'file.unreadable' } : { code: page.code, detail: page.detail };
    console.log(
      JSON.stringify({ file, valid: false, format: null, lines: [], fields: null, checks: [], error, ms }),
    );
  }
  return page === null ? 1 : 0;
}

function shown({ reading, confidence }: { reading: MrzReading; confidence: number }) {
  const { valid, format, lines, fields, checks, doubts } = reading;
  return { valid, format, lines, fields, checks, doubts, confidence: Math.round(confidence * 1000) / 1000 };
}
