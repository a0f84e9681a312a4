import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/**
 * Reads a PDF back the way a stranger would: poppler for text and pages, zbar for the codes. For tests.
 * Every function throws with the name of the Debian package when its tool is missing; none is skipped.
 */
const run = promisify(execFile);
const PACKAGE_OF = {
  pdfinfo: 'poppler-utils',
  pdftotext: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  zbarimg: 'zbar-tools',
} as const;

export type Word = { page: number; text: string; left: number; top: number; right: number; bottom: number };
export type Code = { symbology: string; text: string };

/** `pdfinfo` as a record: Title, Tagged, Pages, Page size, CreationDate… */
export async function readInfo(pdf: Buffer): Promise<Record<string, string>> {
  const text = await withFile(pdf, (path) => tool('pdfinfo', ['-isodates', path]));
  return Object.fromEntries(
    text.split('\n').flatMap((line) => {
      const [, key, value] = /^([^:]+):\s+(.*)$/.exec(line) ?? [];
      return key === undefined || value === undefined ? [] : [[key, value]];
    }),
  );
}

/** The text of each page, in reading order; runs of white space are one space. */
export async function readPages(pdf: Buffer): Promise<string[]> {
  const text = await withFile(pdf, (path) => tool('pdftotext', [path, '-']));
  return text
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/\s+/gu, ' ').trim());
}

/** Every word with its box in points from the top left corner of its page. */
export async function readWords(pdf: Buffer): Promise<Word[]> {
  const html = await withFile(pdf, (path) => tool('pdftotext', ['-bbox', path, '-']));
  return html.split('<page ').flatMap((part, page) =>
    [...part.matchAll(/xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)</g)].map((found) => {
      const [left = 0, top = 0, right = 0, bottom = 0] = found.slice(1, 5).map(Number);
      return { page, text: found[5] ?? '', left, top, right, bottom };
    }),
  );
}

/** Codes on each page after a print in pure black and white at 150 dots an inch, as a poor printer makes it. */
export async function readCodes(pdf: Buffer): Promise<Code[][]> {
  return withFile(pdf, async (path, dir) => {
    await tool('pdftoppm', ['-mono', '-r', '150', path, join(dir, 'page')]);
    const pages = (await readdir(dir)).filter((name) => name.endsWith('.pbm')).toSorted();
    return Promise.all(pages.map((page) => scan(join(dir, page))));
  });
}

async function scan(path: string): Promise<Code[]> {
  const lines = (await tool('zbarimg', ['--quiet', path])).trim().split('\n');
  return lines.map((line) => {
    const at = line.indexOf(':');
    return { symbology: line.slice(0, at), text: line.slice(at + 1) };
  });
}

async function tool(name: keyof typeof PACKAGE_OF, args: string[]): Promise<string> {
  try {
    return (await run(name, args, { maxBuffer: 64 * 1024 * 1024 })).stdout;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Error(`${name} is missing. On Debian: apt-get install -y ${PACKAGE_OF[name]}`, {
      cause: error,
    });
  }
}

async function withFile<T>(pdf: Buffer, act: (path: string, dir: string) => Promise<T>): Promise<T> {
  const dir = await mkdtemp(join(tmpdir(), 'pdf-reading-'));
  try {
    const path = join(dir, 'document.pdf');
    await writeFile(path, pdf);
    return await act(path, dir);
  } finally {
    await rm(dir, { recursive: true });
  }
}
