import { join } from 'node:path';

import { feeFor } from '@lingshi/domain/policy/fee.ts';
import { resolvePolicy } from '@lingshi/domain/policy/policy.resolve.ts';
import { listSteps } from '@lingshi/domain/policy/stage.ts';
import { LANGUAGES } from '@lingshi/languages/languages.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPdfPool } from '../platform/pdf/pdf.pool.ts';
import type { PdfPool } from '../platform/pdf/pdf.pool.ts';
import { readCodes, readInfo, readPages } from '../../test/platform/pdf.reading.ts';
import { ORDER_NUMBER, RECEIPT } from '../../test/document/samples.ts';
import { loadRules } from '../policy/policy.rules.ts';
import { renderReceipt } from './receipt.document.ts';
import { DOCUMENTS_DIR } from './sheet.document.ts';

let pool: PdfPool;
beforeAll(() => {
  pool = createPdfPool({ documentsDir: DOCUMENTS_DIR });
});
afterAll(() => pool.close());

describe('the submission receipt', () => {
  it('is one tagged page with number, service, post, fee, pinned rules and what comes next', async () => {
    const { pdf, pages, missingGlyphs } = await renderReceipt(pool, RECEIPT);
    const [text] = await readPages(pdf);
    expect({ pages, missingGlyphs }).toEqual({ pages: 1, missingGlyphs: [] });
    for (const part of [
      'TL26 7K3M 9QXD 4',
      '图书证',
      '测试国图书馆',
      'XTS 15.45',
      '2026-01-15',
      '初审',
      '使领馆',
    ])
      expect(text).toContain(part);
    expect(await readInfo(pdf)).toMatchObject({ Tagged: 'yes', Title: `提交回执 ${ORDER_NUMBER}` });
  });

  it('says how the fee is paid on the way the case takes: mailed, or brought along', async () => {
    const [mailed] = await readPages((await renderReceipt(pool, RECEIPT)).pdf);
    const [brought] = await readPages((await renderReceipt(pool, { ...RECEIPT, papersLater: false })).pdf);
    expect(mailed).toContain('随材料寄出');
    expect(brought).not.toContain('随材料寄出');
    expect(brought).toContain('到馆时付');
  });

  it('is marked where an officer filed for the person', async () => {
    const [own] = await readPages((await renderReceipt(pool, RECEIPT)).pdf);
    const [other] = await readPages((await renderReceipt(pool, { ...RECEIPT, onBehalf: true })).pdf);
    expect(own).not.toContain('代为填写');
    expect(other).toContain('代为填写');
  });

  it('stays one page with all steps of the longest way, in either language', async () => {
    const when = { zh: '约 10-15 个工作日', en: 'some 10-15 working days' };
    const step = {
      what: { zh: '初审：工作人员核对填写内容和照片', en: 'First review: an officer checks your answers' },
      turn: 'applicant' as const,
      when,
    };
    const next = Array.from({ length: 9 }, () => step);
    for (const locale of ['zh', 'en'] as const) {
      const { pages } = await renderReceipt(pool, { ...RECEIPT, locale, next });
      expect([locale, pages]).toEqual([locale, 1]);
    }
  });

  it('stays one page for every kind that the rules offer, whatever may come on its way, in every language', async () => {
    const kinds = await offeredKinds();
    expect(kinds.length).toBeGreaterThan(7);
    const long: string[] = [];
    for (const { code: locale } of LANGUAGES) {
      for (const kind of kinds) {
        const receipt = { ...RECEIPT, ...kind, locale, applicantName: LONG_NAME, onBehalf: true };
        const { pages } = await renderReceipt(pool, receipt);
        if (pages > 1) long.push(`${locale} ${kind.service.en} ${kind.kind.en}`);
      }
    }
    expect(long).toEqual([]);
  });

  it('can be scanned', async () => {
    const [codes] = await readCodes((await renderReceipt(pool, RECEIPT)).pdf);
    expect(codes?.map((code) => code.text)).toEqual([ORDER_NUMBER, ORDER_NUMBER]);
  });

  it('tells people to wait with their papers where papers are mailed later', async () => {
    const later = await readPages((await renderReceipt(pool, { ...RECEIPT, locale: 'en' })).pdf);
    const never = await readPages((await renderReceipt(pool, { ...RECEIPT, papersLater: false })).pdf);
    expect(later[0]).toContain('Do not mail any papers yet');
    expect(never[0]).not.toContain('现在先不要寄材料');
  });
});

const LONG_NAME = '买买提古丽·阿不都热合曼·吐尔逊';

/** What the rules in force at the first post say of each service: its names, its fee, all steps that may come. */
async function offeredKinds() {
  const { book, rows } = await loadRules(join(import.meta.dirname, '../../../rules'));
  const post = book.posts.find(({ id }) => id === 'san-francisco');
  if (post === undefined) throw new Error('no post');
  return book.services.flatMap((service) =>
    service.kinds.flatMap((kind) => {
      const found = resolvePolicy(rows, post, service.id, kind.id, '2026-11-30');
      if (!found.ok) return [];
      const steps = listSteps(found.value, {});
      const next = steps.map(({ words, turn }) => ({ what: words, turn, when: WHEN }));
      const papersLater = found.value.path?.steps.includes('mailIn') === true;
      const fee = feeFor(found.value, {})?.total ?? null;
      return next.length === 0
        ? []
        : [{ service: service.words, kind: kind.words, post: post.names, next, papersLater, fee }];
    }),
  );
}

const WHEN = { zh: '约10-15个工作日', en: 'about 10-15 working days' };
