import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPdfPool } from '../platform/pdf/pdf.pool.ts';
import type { PdfPool } from '../platform/pdf/pdf.pool.ts';
import { readCodes, readInfo, readPages, readWords } from '../../test/platform/pdf.reading.ts';
import { KIT, ORDER_NUMBER } from '../../test/document/samples.ts';
import { renderMailingKit } from './mailing-kit.document.ts';
import type { MailingKitInput } from './mailing-kit.document.ts';
import { DOCUMENTS_DIR } from './sheet.document.ts';

const TWO_CM = (20 / 25.4) * 72;
let pool: PdfPool;
beforeAll(() => {
  pool = createPdfPool({ documentsDir: DOCUMENTS_DIR });
});
afterAll(() => pool.close());

const render = (change: Partial<MailingKitInput> = {}) => renderMailingKit(pool, { ...KIT, ...change });
const forPerson = (change: Partial<MailingKitInput['applicant']>) =>
  render({ applicant: { ...KIT.applicant, ...change } });

describe('the mailing kit', () => {
  it('carries the order number as Code 128 and QR on each of its five sheets', async () => {
    const { pdf, pages } = await render();
    const codes = await readCodes(pdf);
    expect(pages).toBe(5);
    expect(codes).toHaveLength(5);
    for (const sheet of codes) {
      expect(new Set(sheet.map((code) => code.symbology))).toEqual(new Set(['CODE-128', 'QR-Code']));
      expect(new Set(sheet.map((code) => code.text))).toEqual(new Set([ORDER_NUMBER]));
    }
  });

  // Letters and digits in turn make the widest bars; these three were lost at thinner ones.
  it.each(['SF-26-64JJ5M-C', 'SF-26-9A9DXC-H', 'SF-26-X2Z547-K'])(
    'scans on a poor print: %s',
    async (value) => {
      const { pdf } = await renderMailingKit(pool, {
        ...KIT,
        reference: { kind: 'order', value, groups: [] },
      });
      for (const sheet of await readCodes(pdf)) {
        expect(new Set(sheet.map((code) => code.symbology))).toEqual(new Set(['CODE-128', 'QR-Code']));
        expect(new Set(sheet.map((code) => code.text))).toEqual(new Set([value]));
      }
    },
  );

  it('says who, what, how much and where to', async () => {
    const [page, packing, fee, label, back] = await readPages((await render()).pdf);
    for (const text of [
      'TL26 7K3M 9QXD 4',
      '测试张三',
      'ZHANG',
      '1990-03-07',
      'X00000001',
      'Oakland, CA 94601',
    ])
      expect(page).toContain(text);
    for (const text of ['旧图书证', 'Old library card', '星期五', '收发室']) expect(packing).toContain(text);
    for (const text of ['XTS 12.00', 'XTS 3.45', 'XTS 15.45', 'Testland Library', '测试张三', 'Money order'])
      expect(fee).toContain(text);
    for (const text of ['Card Office', '7 Testland Square', 'APP 图书证申请材料'])
      expect(label).toContain(text);
    for (const text of ['Blue Mail Express', '贴足邮资', 'Testland Library']) expect(back).toContain(text);
  });

  it('warns of calls that ask for money, beside the fee', async () => {
    const zh = (await readPages((await render()).pdf))[2];
    const en = (await readPages((await render({ locale: 'en' })).pdf))[2];
    expect(zh).toContain('不会在电话或视频里向您收钱');
    expect(en).toContain('Nobody from the consulate will ask you for money by phone or video');
  });

  it('prints the wording of the address label at least 9 mm high', async () => {
    const words = await readWords((await render()).pdf);
    const wording = words.filter((word) => word.page === 4 && word.text.includes('申请材料'));
    expect(Math.max(...wording.map((word) => word.bottom - word.top))).toBeGreaterThan((9 / 25.4) * 72);
  });

  it.each([
    ['letter', '612 x 792 pts (letter)'],
    ['a4', '595.276 x 841.89 pts (A4)'],
  ] as const)('comes on %s paper, numbered', async (paper, size) => {
    const { pdf } = await render({ paper, locale: 'en' });
    expect(await readInfo(pdf)).toMatchObject({ 'Page size': size, Pages: '5' });
    const pages = await readPages(pdf);
    pages.forEach((text, index) => expect(text).toContain(`Page ${index + 1} of 5`));
  });

  it('is tagged, titled and dated by its input', async () => {
    const { pdf } = await render();
    expect(await readInfo(pdf)).toMatchObject({
      Tagged: 'yes',
      Title: `邮寄材料包 ${ORDER_NUMBER}`,
      CreationDate: '2026-06-05T17:02:00Z',
    });
    expect(pdf.toString('latin1')).toMatch(/\/Lang\s*\(zh-CN\)/);
  });

  it('marks each sheet as a demo, and only in a demo', async () => {
    const demo = await readPages((await render()).pdf);
    const real = await readPages((await render({ demo: false })).pdf);
    expect(demo.every((text) => text.includes('演示，非官方服务'))).toBe(true);
    expect(real.some((text) => text.includes('演示'))).toBe(false);
  });

  it('gives equal bytes and hash for an equal input', async () => {
    const [one, two, other] = [await render(), await render(), await render({ locale: 'en' })];
    expect(two.pdf.equals(one.pdf)).toBe(true);
    expect(two.sha256).toBe(one.sha256);
    expect(other.sha256).not.toBe(one.sha256);
  });

  it('refuses a fee whose lines do not add up', async () => {
    await expect(render({ fee: { ...KIT.fee, total: { currency: 'XTS', cents: 1544 } } })).rejects.toThrow(
      /add up/,
    );
  });
});

describe('what people type', () => {
  it.each([
    '#read("/etc/passwd")',
    '$x$ *bold* _it_',
    '"quoted" \'single\' \\ back',
    '<label> @ref `raw` // c /* c */',
    '#import "sheet.typ": *',
    '{code} }{ ~ -- ---',
  ])('is printed as it stands: %s', async (text) => {
    const pages = await readPages((await forPerson({ surnamePinyin: text })).pdf);
    expect(pages[0]).toContain(text);
  });

  it('is named when the font has no character for it, and printed as its code', async () => {
    const { pdf, missingGlyphs } = await forPerson({ name: '𠮷䶮' });
    const pages = await readPages(pdf);
    expect(missingGlyphs).toEqual(['𠮷']);
    expect(pages[0]).toContain('U+20BB7');
    expect(pages[0]).toContain('䶮');
    expect(pages[0]).toContain('字库里没有的字');
  });

  it('cannot hide or turn text with control characters', async () => {
    const { pdf, missingGlyphs } = await forPerson({ surnamePinyin: 'ZH\u202EANG\u200B' });
    expect(missingGlyphs).toEqual([]);
    const [page] = await readPages(pdf);
    expect(page).toContain('ZHANG');
    expect(page).not.toMatch(/[\u202E\u200B]/);
  });

  it('cannot break the line of a form field or the file', async () => {
    const { pdf, missingGlyphs } = await forPerson({ surnamePinyin: 'A\nB\tC\uD800' });
    expect((await readPages(pdf))[0]).toContain('A B C');
    expect(missingGlyphs).not.toContain('\n');
  });

  it('is printed in traditional characters too, all of which the font has', async () => {
    const { pdf, missingGlyphs } = await render({ locale: 'zh-Hant' });
    const [page = '', packing = '', fee = ''] = await readPages(pdf);
    for (const words of ['申請人信息頁', '圖書證', '換發', '測試國圖書館']) expect(page).toContain(words);
    expect(packing).toContain('材料清單');
    expect(fee).toContain('費用');
    expect(page + packing + fee).not.toMatch(/请|单|费|证/);
    expect(missingGlyphs).toEqual([]);
  });

  it.each(['zh', 'en'] as const)('stays inside the 2 cm margins however long it is (%s)', async (locale) => {
    const { pdf } = await render({
      locale,
      applicant: {
        ...KIT.applicant,
        name: '阿卜杜热合曼·买买提艾力·吐尔逊江·努尔麦麦提',
        surnamePinyin: 'W'.repeat(60),
        givenPinyin: 'MAIMAITIAILI TUERXUNJIANG '.repeat(3),
        email: `${'long.name_'.repeat(10)}@example.org`,
      },
      returnAddress: [
        'X'.repeat(120),
        '12345 North Boulevard of the Very Long Name '.repeat(3),
        'Oakland, CA 94601',
      ],
      label: { ...KIT.label, wording: 'APP 图书证申请材料（内有证件，请勿折叠，请交证件组）' },
      packing: Array.from({ length: 20 }, (_, index) => ({
        words: { zh: `材料 ${index}`.repeat(8), en: `Paper ${index} `.repeat(8) },
        count: index + 1,
      })),
    });
    const { 'Page size': size = '' } = await readInfo(pdf);
    const [width = 0, height = 0] = size.split(/\D+/).map(Number);
    const outside = (await readWords(pdf)).filter(
      (word) =>
        word.left < TWO_CM - 1 ||
        word.right > width - TWO_CM + 1 ||
        word.top < TWO_CM - 4 ||
        word.bottom > height - TWO_CM + 4,
    );
    expect(outside).toEqual([]);
  });
});
