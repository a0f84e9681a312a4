import { seeForm } from '@lingshi/domain/form/visible.ts';
import { findPage } from '@lingshi/domain/form/form.types.ts';
import { flatRows, rowsOf } from '@lingshi/domain/form/rows.ts';
import { PASSPORT_FORM_3 } from '@lingshi/services/passport/passport.form-3.ts';
import { expect, it } from 'vitest';
import { differingRows } from './differing-rows.ts';

const facts = {
  today: '2026-06-12',
  order: { service: 'passport', kind: 'renew' },
  rules: { declaration: null, consents: null, posts: null, address: null, phone: null, ages: null },
};

function rows(document: Record<string, unknown>) {
  const page = findPage(PASSPORT_FORM_3, 'document');
  if (page === null) throw new Error('no page');
  return flatRows(rowsOf(seeForm(PASSPORT_FORM_3, { document }, facts), page));
}

it('of two versions of a page only what differs is shown, also what one of them does not ask', () => {
  const here = rows({ passportNumber: 'E12345678', issuePlace: '浙江', reason: 'expired' });
  const there = rows({
    passportNumber: 'E12345678',
    issuePlace: '四川',
    reason: 'other',
    reasonNote: '签证',
  });
  const differing = differingRows(here, there);
  expect(differing.map(({ row }) => row.path)).toEqual(['issuePlace', 'reason', 'reasonNote']);
  expect(differing[0]).toMatchObject({
    mine: { value: { text: '浙江' } },
    theirs: { value: { text: '四川' } },
  });
  expect(differingRows(here, here)).toEqual([]);
});
