import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPdfPool } from '../platform/pdf/pdf.pool.ts';
import type { PdfPool } from '../platform/pdf/pdf.pool.ts';
import { readCodes, readPages } from '../../test/platform/pdf.reading.ts';
import { KIT, ORDER_NUMBER } from '../../test/document/samples.ts';
import { renderFamilyKit } from './family-kit.document.ts';
import type { FamilyKitInput } from './family-kit.document.ts';
import type { MailingKitInput } from './mailing-kit.document.ts';
import { DOCUMENTS_DIR } from './sheet.document.ts';

let pool: PdfPool;
beforeAll(() => {
  pool = createPdfPool({ documentsDir: DOCUMENTS_DIR });
});
afterAll(() => pool.close());

const SECOND = 'TL26-8M4N-2RYE-7';
const CHILD: MailingKitInput = {
  ...KIT,
  reference: { kind: 'order', value: SECOND, groups: SECOND.split('-') },
  applicant: { ...KIT.applicant, name: '测试小宝', oldPassportNumber: null },
  fee: { ...KIT.fee, memo: '测试小宝' },
  mailBy: '2026-06-12',
};
const FAMILY: FamilyKitInput = { ...KIT, members: [KIT, CHILD], instrument: 'each', returnEnvelope: 'each' };
const render = (change: Partial<FamilyKitInput> = {}) => renderFamilyKit(pool, { ...FAMILY, ...change });

describe('the mailing kit of a family', () => {
  it('lists every order once with its own bar code, and has an information page of each', async () => {
    const { pdf } = await render();
    const [list = [], ...sheets] = await readCodes(pdf);
    const bars = list.filter(({ symbology }) => symbology === 'CODE-128').map(({ text }) => text);
    expect(new Set(bars)).toEqual(new Set([ORDER_NUMBER, SECOND]));
    const pages = await readPages(pdf);
    for (const [name, number] of [
      ['测试张三', ORDER_NUMBER],
      ['测试小宝', SECOND],
    ] as const) {
      const at = pages.findIndex((page) => page.includes('申请人信息页') && page.includes(name));
      const codes = sheets[at - 1] ?? [];
      expect(new Set(codes.map(({ text }) => text))).toEqual(new Set([number]));
    }
  });

  it('says what each costs and what all cost, and by when the first has to be mailed', async () => {
    const [list, ...pages] = await readPages((await render()).pdf);
    const fee = pages.find((page) => page.includes('票面怎么写'));
    expect(list).toContain('2026 年 6 月 12 日');
    for (const text of ['XTS 15.45', 'XTS 30.90', '一人一张票', '测试小宝']) expect(fee).toContain(text);
  });

  it('asks for one instrument and one return envelope where the rules have one for all', async () => {
    const together = await readPages(
      (await render({ instrument: 'together', returnEnvelope: 'together' })).pdf,
    );
    const text = together.join(' ');
    for (const words of ['合开一张票', '测试张三、测试小宝', '合用一个回邮信封'])
      expect(text).toContain(words);
    expect(text).not.toContain('一人一张票');
  });
});
