import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { MRZ_LAYOUTS } from '@lingshi/domain/identity/mrz.layout.ts';
import { repairMrz } from '@lingshi/domain/identity/mrz.repair.ts';
import { MRZ_TODAY } from '@lingshi/domain/test/identity/mrz.ts';
import type { SyntheticPage } from '@lingshi/vision/test/mrz/synthetic.page.ts';
import type { Say } from './measure.ts';

export type PeerReading = { exact: boolean; ms: number };

/** Its page layouts that fit: one block of text, or text found anywhere. */
const LAYOUTS = ['6', '11'];
const run = promisify(execFile);

/** Name and version of the program, or null where it is not installed. */
export function tesseractVersion(): string | null {
  try {
    return execFileSync('tesseract', ['--version'], { encoding: 'utf8' }).split('\n')[0]?.trim() ?? null;
  } catch {
    return null;
  }
}

/** Reads all pages in each layout. @returns those of the layout that read more of them */
export async function readWithTesseract(pages: readonly SyntheticPage[], say: Say): Promise<PeerReading[]> {
  const folder = await mkdtemp(join(tmpdir(), 'pages-'));
  try {
    let best: PeerReading[] = [];
    for (const layout of LAYOUTS) {
      const read: PeerReading[] = [];
      for (const page of pages) read.push(await readOne(join(folder, `${page.number}.jpg`), page, layout));
      const right = read.filter(({ exact }) => exact).length;
      say(`tesseract, layout ${layout}: ${right} of ${read.length} exact`);
      if (best.length === 0 || right > best.filter(({ exact }) => exact).length) best = read;
    }
    return best;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function readOne(file: string, { jpeg, zone }: SyntheticPage, layout: string): Promise<PeerReading> {
  await writeFile(file, jpeg);
  const began = performance.now();
  const { stdout } = await run('tesseract', [file, 'stdout', '-l', 'eng', '--psm', layout]);
  const ms = performance.now() - began;
  return { exact: hasZone(stdout, zone.lines), ms };
}

/** Whether the zone stands in the text; blanks are left out, and look-alikes put right, where a line has its length. */
function hasZone(text: string, printed: readonly string[]): boolean {
  const lines = text
    .split('\n')
    .map((line) => line.replace(/\s/g, '').toUpperCase())
    .filter((line) => line !== '');
  const { length } = printed;
  const width = MRZ_LAYOUTS[length === 3 ? 'TD1' : printed[0]?.length === 36 ? 'TD2' : 'TD3'].width;
  return lines.some((_, at) => {
    const found = lines.slice(at, at + length);
    if (found.length < length || found.some((line) => line.length !== width)) return false;
    const read = [found, repairMrz(found, MRZ_TODAY)?.lines ?? []];
    return read.some((zone) => zone.join() === printed.join());
  });
}
