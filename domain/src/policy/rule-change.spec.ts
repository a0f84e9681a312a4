import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isInRange } from '../shared/day.ts';
import type { Day } from '../shared/day.ts';
import { PATH_JUDGE } from '../lifecycle/lifecycle.path.ts';
import { getTestlandPost, TESTLAND } from '../../test/policy/testland.ts';
import { resolvePolicy } from './policy.resolve.ts';
import { activeRows } from './rule-book.ts';
import type { RuleBook } from './rule-book.ts';
import { checkRuleBook, checkRules } from './rule-book.check.ts';
import { checkChange } from './rule-change.check.ts';
import { decideChange } from './rule-change.guard.ts';
import { applyChanges, rowsBehind, seenVersion } from './rule-change.ts';
import type { RuleChange } from './rule-change.ts';

const TODAY = '2026-03-02';
const fee = (from: Day, cents: number, to: Day | null = null): RuleChange => ({
  ruleSet: 'testland',
  subject: 'fee',
  item: 'card',
  post: 'testland',
  service: 'library_card',
  kind: '*',
  from,
  to,
  source: 'Gazette 2',
  confidence: 'ours' as const,
  body: {
    amount: {
      currency: 'XTS',
      cents,
    },
    per: 'order',
    words: {
      zh: '费',
      en: 'Fee',
    },
  },
});
const context = (book: RuleBook = TESTLAND) => ({
  book,
  post: getTestlandPost(),
  today: TODAY,
  judge: PATH_JUDGE,
});
const problemsOf = (change: RuleChange, book?: RuleBook) =>
  checkChange(change, context(book)).map(({ field, code }) => `${field} ${code}`);

function centsOn(book: RuleBook, day: Day): number | undefined {
  const rows = activeRows(book, 'testland');
  const policy = resolvePolicy(rows, getTestlandPost(), 'library_card', 'renew', day);
  return policy.ok ? policy.value.fees.find(({ item }) => item === 'card')?.amount.cents : undefined;
}

describe('a change of rules', () => {
  it('holds from its day on at its post, and nothing before that day is another rule', () => {
    const book = applyChanges(TESTLAND, [fee('2026-04-01', 900)]);
    expect([centsOn(book, '2026-03-31'), centsOn(book, '2026-04-01')]).toEqual([700, 900]);
  });

  it('that ends gives way to what held before it', () => {
    const book = applyChanges(TESTLAND, [fee('2026-04-01', 900), fee('2026-06-01', 300, '2026-09-01')]);
    const days = ['2026-05-31', '2026-06-01', '2026-08-31', '2026-09-01'];
    expect(days.map((day) => centsOn(book, day))).toEqual([900, 300, 300, 900]);
    expect(checkRuleBook(book, PATH_JUDGE)).toEqual([]);
  });

  it('whatever changes follow each other: no day has two rules of one thing, and no day before a change another rule', () => {
    const day = fc.integer({ min: 1, max: 400 }).map((count) => addDays(TODAY, count));
    const change = fc.tuple(day, fc.integer({ min: 1, max: 90 }), fc.boolean(), fc.nat(5000));
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), (drawn) => {
        let book = TESTLAND;
        for (const [from, length, ends, cents] of drawn) {
          const next = applyChanges(book, [fee(from, cents, ends ? addDays(from, length) : null)]);
          for (const early of [TODAY, addDays(from, -1)])
            expect(centsOn(next, early)).toBe(centsOn(book, early));
          expect(centsOn(next, from)).toBe(cents);
          expect(checkRules(next.rows)).toEqual([]);
          expect(next.rows.map(({ position }) => position)).toEqual(next.rows.map((_row, at) => at));
          book = next;
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is listed where the row before it was', () => {
    const items = (book: RuleBook) =>
      book.rows
        .filter((row) => row.subject === 'fee' && isInRange(row, '2026-05-01'))
        .map(({ item }) => item);
    expect([...new Set(items(applyChanges(TESTLAND, [fee('2026-04-01', 1)])))]).toEqual([
      ...new Set(items(TESTLAND)),
    ]);
  });
});

describe('what does not hold is refused with the field that is wrong', () => {
  const good = fee('2026-04-01', 900);
  const body = good.body as { amount: object };

  it.each<[string, RuleChange, string]>([
    ['a fee of -1', fee('2026-04-01', -1), 'body.amount least'],
    [
      'another currency',
      { ...good, body: { ...body, amount: { currency: 'USD', cents: 1 } } },
      'body.amount.currency currency',
    ],
    ['a fee without an amount', { ...good, body: { per: 'order' } }, 'body.amount missing'],
    ['today', fee(TODAY, 900), 'from too_soon'],
    ['the past', fee('2020-01-01', 900), 'from too_soon'],
    ['no day', fee('2026-02-30', 900), 'from invalid'],
    ['an end before its beginning', fee('2026-04-01', 900, '2026-03-01'), 'to days_order'],
    ['no post', { ...good, post: 'atlantis' }, 'at post_unknown'],
    ['another post', { ...good, post: 'testland-south' }, 'at post_other'],
    ['no service', { ...good, kind: 'burn' }, 'for service_unknown'],
    ['no rule set', { ...good, ruleSet: 'wishes' }, 'ruleSet rule_set_unknown'],
    ['no source', { ...good, source: '' }, 'source missing'],
    ['what nobody confirmed', { ...good, confidence: 'unconfirmed' }, 'body book'],
    [
      'a path without an end',
      { ...good, subject: 'path', item: 'steps', body: { steps: ['firstReview'] } },
      'body.steps path',
    ],
    ['a gap', { ...good, subject: 'path', item: 'steps', body: null }, 'body book'],
  ])('%s', (_name, change, problem) => {
    expect(problemsOf(change)).toContain(problem);
  });

  it('the first day of a later rule is not taken away unseen', () => {
    const book = applyChanges(TESTLAND, [fee('2026-06-01', 900)]);
    expect(problemsOf(fee('2026-05-01', 800), book)).toEqual(['to overlap']);
    expect(problemsOf(fee('2026-05-01', 800, '2026-06-01'), book)).toEqual([]);
    expect(problemsOf(fee('2026-07-01', 800), book)).toEqual([]);
  });

  it('what an editor saw is named anew once a row behind it changed', () => {
    const seen = (book: RuleBook) => seenVersion(rowsBehind(book.rows, good, 'TL'));
    expect(seen(applyChanges(TESTLAND, []))).toBe(seen(TESTLAND));
    expect(seen(applyChanges(TESTLAND, [{ ...good, item: 'other' }]))).toBe(seen(TESTLAND));
    expect(seen(applyChanges(TESTLAND, [good]))).not.toBe(seen(TESTLAND));
  });
});

describe('two people stand behind every rule', () => {
  const anna = { id: 'anna', roles: ['editor'] };
  const ben = { id: 'ben', roles: ['post_admin'] };
  const proposed = { state: 'proposed', proposedBy: 'anna', from: '2026-04-01' } as const;
  const approved = { ...proposed, state: 'approved' } as const;

  it('the proposer never approves; a second one does', () => {
    expect(decideChange(anna, proposed, 'approve', TODAY)).toMatchObject({ code: 'rule.own_proposal' });
    expect(decideChange(ben, proposed, 'approve', TODAY)).toEqual({ ok: true, value: 'approved' });
  });

  it('withdrawn is what is not in force yet', () => {
    expect(decideChange(ben, approved, 'withdraw', '2026-03-31').ok).toBe(true);
    expect(decideChange(ben, approved, 'withdraw', '2026-04-01')).toMatchObject({ code: 'rule.in_force' });
  });

  it('what was decided stays decided, and a reviewer writes no rules', () => {
    expect(decideChange(ben, approved, 'reject', TODAY)).toMatchObject({ code: 'rule.decided_already' });
    const reviewer = { id: 'ben', roles: ['reviewer', 'auditor'] };
    expect(decideChange(reviewer, proposed, 'reject', TODAY)).toMatchObject({ code: 'role.not_allowed' });
  });
});
