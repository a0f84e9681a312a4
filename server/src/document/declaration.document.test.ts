import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPdfPool } from '../platform/pdf/pdf.pool.ts';
import type { PdfPool } from '../platform/pdf/pdf.pool.ts';
import { readCodes, readInfo, readPages } from '../../test/platform/pdf.reading.ts';
import { renderDeclaration } from './declaration.document.ts';
import type { DeclarationInput } from './declaration.document.ts';
import { DECLARATION, ORDER_NUMBER } from '../../test/document/samples.ts';
import { DOCUMENTS_DIR } from './sheet.document.ts';

const DRAFT_ID = '0197b3a0-5c1e-7c55-9f0e-2f8f4a1c9d10';
let pool: PdfPool;
beforeAll(() => {
  pool = createPdfPool({ documentsDir: DOCUMENTS_DIR });
});
afterAll(() => pool.close());

const render = (change: Partial<DeclarationInput> = {}) =>
  renderDeclaration(pool, { ...DECLARATION, ...change });
const textOf = async (change: Partial<DeclarationInput> = {}) =>
  (await readPages((await render(change)).pdf)).join(' ');

describe('the declaration', () => {
  it('says that its questions are our own text, in both languages', async () => {
    const text = await textOf();
    expect(text).toContain('问题由本平台自行拟定');
    expect(text).toContain('not the wording of any official form');
  });

  it('shows each question with the answer given, yes and no in words, a blank as blank', async () => {
    const text = await textOf();
    for (const part of ['您在哪里出生？', '测试国', '您有别的图书证吗？', '否 No', '未填 Left blank'])
      expect(text).toContain(part);
  });

  it('shows the versions of the questions, the consents and the rules', async () => {
    const text = await textOf({ locale: 'en' });
    for (const part of ['Version 版本 2026-01', 'Risk of the mail', 'Version 版本 3', 'Rules 2026-01-15'])
      expect(text).toContain(part);
  });

  it('shows who signed and when, by the clock of the post with its zone', async () => {
    const text = await textOf();
    expect(text).toContain('2026 年 5 月 20 日（星期三）');
    expect(text).toContain('09:31 北美太平洋夏令时间');
    expect(await textOf({ signer: { name: 'LI SI', as: 'guardian' } })).toContain('以监护人身份代为作出');
  });

  it('names the guardian who signed, and nobody where the name is not known', async () => {
    const named = await textOf({ signer: { name: 'LI SI', as: 'guardian' } });
    expect(named).toContain('LI SI');
    const unknown = await textOf({ signer: { name: null, as: 'guardian' } });
    expect(unknown).toContain('监护人');
    expect(unknown).not.toContain('LI SI');
  });

  it('shows every guardian who signed, each with hand, name and day', async () => {
    const signature = { strokes: [[[0.1, 0.1] as [number, number], [0.9, 0.9] as [number, number]]] };
    const others = [
      { name: 'WANG WU', signature, signedAt: '2026-05-23T16:31:00Z' },
      { name: 'ZHAO LIU', signature, signedAt: '2026-06-02T16:31:00Z' },
    ];
    const text = await textOf({ signer: { name: 'LI SI', as: 'guardian' }, others });
    for (const part of ['LI SI', 'WANG WU', '5 月 23 日', 'ZHAO LIU', '6 月 2 日', '另一位监护人'])
      expect(text).toContain(part);
    const [with1, drawn] = await Promise.all([
      render({ others: others.slice(0, 1) }),
      render({
        others: [
          {
            ...others[0]!,
            signature: {
              strokes: [
                [
                  [0.2, 0.1],
                  [0.9, 0.9],
                ],
              ],
            },
          },
        ],
      }),
    ]);
    expect(with1.sha256).not.toBe(drawn.sha256);
  });

  it('changes its hash when one answer or one stroke changes', async () => {
    const same = await render();
    const answered = await render({
      questionSet: {
        ...DECLARATION.questionSet,
        items: [...DECLARATION.questionSet.items.slice(0, 1), { question: 'x', answer: true }],
      },
    });
    const drawn = await render({
      signature: {
        strokes: [
          [
            [0.1, 0.1],
            [0.9, 0.9],
          ],
        ],
      },
    });
    expect((await render()).sha256).toBe(same.sha256);
    expect(new Set([same.sha256, answered.sha256, drawn.sha256]).size).toBe(3);
  });

  it('refuses a signature without a stroke', async () => {
    await expect(render({ signature: { strokes: [] } })).rejects.toThrow(/nobody signed/);
  });

  it('carries the order number as Code 128 and QR', async () => {
    const [first] = await readCodes((await render()).pdf);
    expect(first).toEqual(
      expect.arrayContaining([
        { symbology: 'CODE-128', text: ORDER_NUMBER },
        { symbology: 'QR-Code', text: ORDER_NUMBER },
      ]),
    );
  });

  it('carries the id of the draft as QR while there is no order number', async () => {
    const { pdf } = await render({ reference: { kind: 'draft', value: DRAFT_ID } });
    expect((await readCodes(pdf))[0]).toEqual([{ symbology: 'QR-Code', text: DRAFT_ID }]);
    expect((await readPages(pdf))[0]).toContain(DRAFT_ID);
    expect(await readInfo(pdf)).toMatchObject({ Tagged: 'yes', Title: `国籍状况声明 ${DRAFT_ID}` });
  });
});
