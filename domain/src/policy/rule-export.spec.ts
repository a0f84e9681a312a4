import { describe, expect, it } from 'vitest';
import { SHIPPED } from '../../test/policy/rules.ts';
import { TESTLAND } from '../../test/policy/testland.ts';
import { readRuleBook } from './rule-book.ts';
import type { RuleBook, RuleFile } from './rule-book.ts';
import { applyChanges } from './rule-change.ts';
import type { RuleChange } from './rule-change.ts';
import { exportBook } from './rule-export.ts';

const CHANGED: RuleChange = {
  ruleSet: 'notice-2021',
  subject: 'fee',
  item: 'booklet',
  post: 'chicago',
  service: 'passport',
  kind: 'renew',
  from: '2026-04-01',
  to: '2026-09-01',
  source: 'Circular 7',
  confidence: 'ours',
  note: 'n',
  body: { amount: { currency: 'USD', cents: 2500 }, per: 'order', words: { zh: '费', en: 'Fee' } },
};
const ENDED: RuleChange = { ...CHANGED, item: 'endorsement', to: null, body: null };

describe('a book written as files', () => {
  it.each<[string, RuleBook]>([
    ['the shipped rules', SHIPPED],
    ['the rules of Testland', TESTLAND],
    ['rules with changes', applyChanges(SHIPPED, [CHANGED, ENDED])],
  ])('%s: read back, it is the same book', (_name, book) => {
    // As they come from a disk.
    const files = JSON.parse(JSON.stringify(exportBook(book))) as RuleFile[];
    expect(readRuleBook(files)).toEqual({ book, problems: [] });
  });
});
