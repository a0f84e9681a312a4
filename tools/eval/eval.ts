// npm run eval -- face|photo|mrz DIR… [--out FOLDER] [--spec ID] [--synthetic N] [--drawn]: how well the platform's eyes see,
// over any folder of pictures, written as a page (Markdown and HTML). mrz --synthetic draws N pages besides,
// photo --drawn a sample of portraits.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { top } from '../run.ts';
import { evaluateFaces } from './face.eval.ts';
import { findPictures } from './folder.ts';
import type { Picture } from './folder.ts';
import { evaluatePages } from './mrz.eval.ts';
import { writePages } from './page.ts';
import type { Page } from './page.ts';
import { evaluatePhotos } from './photo.eval.ts';
import { SAMPLE_WORDS, drawPhotoSample } from './photo.sample.ts';

type Evaluate = (pictures: Picture[], options: { spec: string; synthetic: number }) => Promise<Page>;
const KINDS: Record<string, Evaluate> = { face: evaluateFaces, photo: evaluatePhotos, mrz: evaluatePages };

const USAGE = `Say: npm run eval -- ${Object.keys(KINDS).join('|')} DIR… [--out FOLDER] [--spec ID]
     npm run eval -- mrz --synthetic 2000 [DIR…]: draws so many pages and reads them.
     npm run eval -- photo --drawn: measures a sample drawn for it.
Faces: who is on a picture is told by its subfolder, or by its file name without the last number (ada_1.jpg, ada_2.jpg).`;

function readWords() {
  try {
    const options = {
      out: { type: 'string', default: join(top, 'reports/evaluation') },
      spec: { type: 'string', default: 'app' },
      synthetic: { type: 'string', default: '0' },
      drawn: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    } as const;
    return parseArgs({ options, allowPositionals: true });
  } catch {
    return null;
  }
}

async function evaluateAll(): Promise<number> {
  const words = readWords();
  const [kind = '', ...folders] = words?.positionals ?? [];
  const evaluate = KINDS[kind];
  if (kind === 'photo' && words?.values.drawn) return evaluateDrawn(words.values);
  if (words?.values.help) return (console.log(USAGE), 0);
  const synthetic = kind === 'mrz' ? Number(words?.values.synthetic) : 0;
  if (words === null || evaluate === undefined || !(folders.length > 0 || synthetic > 0))
    return (console.error(USAGE), 2);
  const pictures = await findPictures(folders);
  if (pictures.length === 0 && !(synthetic > 0)) return (console.error('There are no pictures in there.'), 1);
  const page = await evaluate(pictures, { spec: words.values.spec, synthetic });
  for (const file of await writePages(page, kind, words.values.out)) console.log(file);
  return 0;
}

async function evaluateDrawn({ spec, out }: { spec: string; out: string }): Promise<number> {
  const folder = await drawPhotoSample();
  try {
    const { title, blocks } = await evaluatePhotos(await findPictures([folder]), { spec });
    const page = { title, blocks: [...blocks.slice(0, 1), { text: SAMPLE_WORDS }, ...blocks.slice(1)] };
    for (const file of await writePages(page, 'photo', out)) console.log(file);
    return 0;
  } finally {
    await rm(folder, { recursive: true });
  }
}

// npm runs its scripts in the project's folder: the folders were named where the person stands.
if (process.env['npm_lifecycle_event'] === 'eval') process.chdir(process.env['INIT_CWD'] ?? '.');
try {
  process.exitCode = await evaluateAll();
} catch (error) {
  // A folder that is not there, a rulebook nobody knows.
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
