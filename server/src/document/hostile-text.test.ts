import { readFile, readdir } from 'node:fs/promises';
import { typedAnswer } from '@lingshi/domain/form/keep.ts';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { demoPeople } from '../demo/demo.people.ts';
import { drawDataPage, drawPaper } from '../demo/specimen.draw.ts';
import { createPdfPool } from '../platform/pdf/pdf.pool.ts';
import type { PdfPool } from '../platform/pdf/pdf.pool.ts';
import { readPages, readWords } from '../../test/platform/pdf.reading.ts';
import { DECLARATION, KIT, RECEIPT } from '../../test/document/samples.ts';
import { declarationInput, renderDeclaration } from './declaration.document.ts';
import { familyKitInput, renderFamilyKit } from './family-kit.document.ts';
import { mailingKitInput, renderMailingKit } from './mailing-kit.document.ts';
import { receiptInput, renderReceipt } from './receipt.document.ts';
import { DOCUMENTS_DIR } from './sheet.document.ts';
import { whichOf } from '@lingshi/domain/test/which-of.ts';

let pool: PdfPool;
beforeAll(() => {
  pool = createPdfPool({ documentsDir: DOCUMENTS_DIR });
});
afterAll(() => pool.close());

/** In the order in which they are looked for on paper. */
const VISIBLE = ['#read("/etc/passwd")', '$1/0$', '=A1+cmd()', '<b>@x'];
const HOSTILE = `${VISIBLE.join(' ')} \u202E\u0007${'\u0301'.repeat(10)}`;
/** No line of a page wraps in the middle of it; printed above the letter before it, eight marks high at most. */
const TOWER = `a${'\u0301'.repeat(40)}`;

type Path = readonly (string | number)[];

/** Every text in a sample, by its place. */
function leaves(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inside]) => leaves(inside, [...path, name]));
}

function put<T>(value: T, path: Path, text: string): T {
  const [name, ...rest] = path;
  if (name === undefined) return text as T;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Record<string, unknown>;
  copy[name] = put(copy[name], rest, text);
  return copy as T;
}

/** Names of things that the program knows: a zone, a currency, the order's own number. Nobody types them. */
const KNOWN = ['zone', 'currency', 'reference'];

/** The sample with harm in every place whose shape takes it: whatever is no day, code or choice. */
function poisoned<T extends object>(sample: T, shape: z.ZodType, text: string): { input: T; places: number } {
  const typed = leaves(sample).filter((path) => !path.some((name) => KNOWN.includes(String(name))));
  const seen = typed.filter((path) => shape.safeParse(put(sample, path, text)).success);
  return { input: seen.reduce((all, path) => put(all, path, text), sample), places: seen.length };
}

const FAMILY = { ...KIT, members: [KIT, KIT], instrument: 'each', returnEnvelope: 'each' };

const PAPERS = [
  ['receipt', RECEIPT, receiptInput, async (input: object) => renderReceipt(pool, input as never)],
  [
    'declaration',
    DECLARATION,
    declarationInput,
    async (input: object) => renderDeclaration(pool, input as never),
  ],
  ['mailing-kit', KIT, mailingKitInput, async (input: object) => renderMailingKit(pool, input as never)],
  ['family-kit', FAMILY, familyKitInput, async (input: object) => renderFamilyKit(pool, input as never)],
] as const;

test('every paper is looked at here', async () => {
  const names = (await readdir(DOCUMENTS_DIR)).filter((name) => name.endsWith('.typ'));
  const texts = await Promise.all(
    names.map(async (name) => readFile(new URL(`${DOCUMENTS_DIR.href}/${name}`), 'utf8')),
  );
  const papers = names.filter((name) => !texts.some((text) => text.includes(`#import "${name}"`)));
  const looked = [...PAPERS.map(([name]) => name), 'specimen-page', 'specimen-paper'];
  expect(papers.toSorted()).toEqual(looked.map((name) => `${name}.typ`).toSorted());
});

test.each(PAPERS)(
  'a %s prints code, formulas and tags as they stand, wherever they stand',
  async (...one) => {
    const [, sample, shape, render] = one;
    const { input, places } = poisoned<object>(sample, shape, HOSTILE);
    expect(places).toBeGreaterThan(8);
    const { pdf } = await render(input);
    const text = (await readPages(pdf)).join(' ').replaceAll(/\s/g, '');
    for (const piece of VISIBLE)
      expect(text.split(piece.replaceAll(' ', '')).length, piece).toBeGreaterThan(3);
    expect(text).not.toMatch(/root:|\u202E/);
  },
);

/** As much as is printed, and as much as is sent: that comes through the form first. */
const TOWERS = [TOWER, String(typedAnswer({ text: `a${'\u0301'.repeat(10_000)}` })['text'])];

test.each(PAPERS)('a %s is not drawn over by a tower of marks', async (...one) => {
  const [, sample, shape, render] = one;
  for (const tower of TOWERS) {
    const { input, places } = poisoned<object>(sample, shape, tower);
    expect(places).toBeGreaterThan(8);
    const words = await readWords((await render(input)).pdf);
    expect(whichOf(words, ({ text }) => text.normalize('NFD').includes('\u0301'.repeat(9)))).toEqual([]);
  }
});

/** A specimen is a picture: two texts that are read alike are drawn alike. */
const SPECIMENS: [name: string, draw: (text: string) => Promise<Buffer>][] = [
  ['paper', drawPaper],
  ['page', async (text) => drawDataPage({ ...demoPeople('2026-03-02')[0]!, birthPlace: text })],
];

test.each(SPECIMENS)('a specimen of a %s runs no code, and is not drawn over', async (_name, draw) => {
  const pixels = async (text: string) =>
    (
      await sharp(await draw(text))
        .raw()
        .toBuffer()
    ).toString('base64');
  const [two, code, high, tower] = [
    await pixels('2'),
    await pixels('#(1+1)#read("/etc/passwd")'),
    await pixels(`a${'\u0301'.repeat(8)}`),
    await pixels(`a\u202E${'\u0301'.repeat(500)}`),
  ];
  expect(code === two).toBe(false);
  expect(tower === high).toBe(true);
});
