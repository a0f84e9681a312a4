import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPdfPool } from '../platform/pdf/pdf.pool.ts';
import type { PdfPool } from '../platform/pdf/pdf.pool.ts';
import { readInfo, readPages, readWords } from '../../test/platform/pdf.reading.ts';
import { renderDeclaration } from './declaration.document.ts';
import { DECLARATION, KIT, RECEIPT } from '../../test/document/samples.ts';
import { renderMailingKit } from './mailing-kit.document.ts';
import { renderReceipt } from './receipt.document.ts';
import { DOCUMENTS_DIR } from './sheet.document.ts';

let pool: PdfPool;
beforeAll(() => {
  pool = createPdfPool({ documentsDir: DOCUMENTS_DIR });
});
afterAll(() => pool.close());

const PAPERS = {
  letter: { name: '612 x 792 pts (letter)', width: 612, height: 792 },
  a4: { name: '595.276 x 841.89 pts (A4)', width: 595.28, height: 841.89 },
} as const;
/** Printers leave about 6 mm at each edge white. */
const EDGE = (6 / 25.4) * 72;

type Sheet = { paper: keyof typeof PAPERS; locale: 'zh' | 'en' };
const DOCUMENTS = {
  receipt: { pages: 1, render: (sheet: Sheet) => renderReceipt(pool, { ...RECEIPT, ...sheet }) },
  declaration: { pages: 2, render: (sheet: Sheet) => renderDeclaration(pool, { ...DECLARATION, ...sheet }) },
  'mailing kit': { pages: 5, render: (sheet: Sheet) => renderMailingKit(pool, { ...KIT, ...sheet }) },
} as const;

const cases = (Object.keys(DOCUMENTS) as (keyof typeof DOCUMENTS)[]).flatMap((document) =>
  (['letter', 'a4'] as const).flatMap((paper) =>
    (['zh', 'en'] as const).map((locale) => ({ document, paper, locale })),
  ),
);

describe('the paper of the country', () => {
  it.each(cases)('holds the $document on $paper in $locale, with nothing over its edge', async (one) => {
    const { document, paper, locale } = one;
    const { width, height, name } = PAPERS[paper];
    const { pages, render } = DOCUMENTS[document];
    const { pdf } = await render({ paper, locale });
    expect(await readInfo(pdf)).toMatchObject({ 'Page size': name, Pages: String(pages) });
    const words = await readWords(pdf);
    expect(words.length).toBeGreaterThan(50);
    const over = words.filter(
      ({ left, top, right, bottom }) =>
        left < EDGE || top < EDGE || right > width - EDGE || bottom > height - EDGE,
    );
    expect(over).toEqual([]);
  });

  it('says on a receipt that nothing is asked where no rule names a fee', async () => {
    const { pdf } = await renderReceipt(pool, { ...RECEIPT, fee: null });
    const [text] = await readPages(pdf);
    expect(text).not.toContain('XTS');
    expect(text).toContain('费用');
  });
});
