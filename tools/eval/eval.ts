// npm run eval -- face|photo|mrz DIR… [--out FOLDER] [--spec ID]: how well the platform's eyes see, over any folder of
// pictures, written as a page (Markdown and HTML).
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

type Evaluate = (pictures: Picture[], options: { spec: string }) => Promise<Page>;
const KINDS: Record<string, Evaluate> = { face: evaluateFaces, photo: evaluatePhotos, mrz: evaluatePages };

const { values, positionals } = parseArgs({
  options: {
    out: { type: 'string', default: join(top, 'reports/evaluation') },
    spec: { type: 'string', default: 'app' },
  },
  allowPositionals: true,
});
const [kind = '', ...folders] = positionals;
const evaluate = KINDS[kind];
if (evaluate === undefined || folders.length === 0) {
  console.error(`Say: npm run eval -- ${Object.keys(KINDS).join('|')} DIR… [--out FOLDER] [--spec ID]`);
  process.exit(2);
}
const pictures = await findPictures(folders);
if (pictures.length === 0) {
  console.error('There are no pictures in there.');
  process.exit(1);
}
const page = await evaluate(pictures, { spec: values.spec });
for (const file of await writePages(page, kind, values.out)) console.log(file);
