import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isInRange } from '../shared/day.ts';
import { PATH_JUDGE } from '../lifecycle/lifecycle.path.ts';
import { checkRuleBook, checkRules } from './rule-book.check.ts';
import { activeRows, defaultRuleSet, readRuleBook, ruleSetChain } from './rule-book.ts';
import type { RuleBook } from './rule-book.ts';
import type { PolicyRow } from './policy-row.schema.ts';
import { IS_COMPLETE, SHIPPED, SHIPPED_FILES } from '../../test/policy/rules.ts';
import { TESTLAND, TESTLAND_FILES } from '../../test/policy/testland.ts';

function changed(change: (copy: RuleBook) => void): string {
  const copy = JSON.parse(JSON.stringify(TESTLAND)) as RuleBook;
  change(copy);
  return checkRuleBook(copy, PATH_JUDGE, IS_COMPLETE)
    .map(({ where, problem }) => `${where}: ${problem}`)
    .join('\n');
}

const fee = TESTLAND.rows.find(({ subject }) => subject === 'fee')!;

describe('the shipped rules', () => {
  test('are well-formed and pass every check', () => {
    expect(readRuleBook(SHIPPED_FILES).problems).toEqual([]);
    expect(checkRuleBook(SHIPPED, PATH_JUDGE, IS_COMPLETE)).toEqual([]);
  });

  test('have one default rule set, the notice, and a later one that builds on it', () => {
    expect(defaultRuleSet(SHIPPED)).toBe('notice-2021');
    expect(ruleSetChain(SHIPPED.ruleSets, 'later-unconfirmed')).toEqual(['later-unconfirmed', 'notice-2021']);
    expect(ruleSetChain(SHIPPED.ruleSets, 'unheard-of')).toEqual([]);
  });

  test('hold nothing unconfirmed by default but estimates, and nothing else in the later set', () => {
    const byDefault = activeRows(SHIPPED, 'notice-2021').filter((row) => row.confidence === 'unconfirmed');
    expect([...new Set(byDefault.map(({ subject }) => subject))]).toEqual(['stage']);
    const later = SHIPPED.rows.filter(({ ruleSet }) => ruleSet === 'later-unconfirmed');
    expect(later.every(({ confidence }) => confidence === 'unconfirmed')).toBe(true);
  });

  test('cite a clause of the notice wherever they claim it as their source', () => {
    const claimed = SHIPPED.rows.filter(({ confidence }) => confidence === 'notice');
    expect(claimed.length).toBeGreaterThan(50);
    for (const row of claimed)
      expect(row.source).toMatch(/^notice (intro ¶[1-5]|[一二三]\([一二三四五六七八]\))/);
  });

  test('open every service at the instants of the notice', () => {
    const opens = SHIPPED.rows.flatMap((row) =>
      row.subject === 'offer' ? [[row.service, row.body?.opens?.at]] : [],
    );
    expect(Object.fromEntries(opens)).toEqual({
      passport: '2021-06-07T16:00:00Z',
      travel_document: '2021-06-07T16:00:00Z',
      emergency_travel_document: '2021-06-07T16:00:00Z',
      pension: '2021-05-31T07:00:00Z',
      legalization_check: '2021-05-31T07:00:00Z',
    });
  });

  test('name what a service lacks that is open and built', () => {
    const lacking = new Set(
      checkRuleBook(SHIPPED, PATH_JUDGE).map(({ problem }) => problem.split(' on ')[0]),
    );
    expect([...lacking]).toEqual(['path is missing']);
  });
});

describe('checking rules', () => {
  test('refuses two rules for one thing on one day, and takes them one after the other', () => {
    const days = fc.integer({ min: 0, max: 60 }).map((count) => addDays('2024-01-01', count));
    const span = fc.tuple(days, fc.option(fc.integer({ min: 1, max: 30 }), { nil: null }));
    const toRow = ([from, length]: [string, number | null]): PolicyRow => ({
      ...fee,
      from,
      to: length === null ? null : addDays(from, length),
    });
    fc.assert(
      fc.property(fc.array(span, { maxLength: 4 }), (spans) => {
        const rows = spans.map(toRow);
        const all = Array.from({ length: 120 }, (_, count) => addDays('2024-01-01', count));
        const twice = all.some((day) => rows.filter((row) => isInRange(row, day)).length > 1);
        expect(checkRules(rows).length > 0).toBe(twice);
      }),
    );
  });

  test('lets two rule sets, two posts or two kinds speak of the same thing', () => {
    for (const change of [{ ruleSet: 'other' }, { post: 'testland' }, { kind: 'renew' }, { item: 'other' }]) {
      expect(checkRules([fee, { ...fee, ...change }])).toEqual([]);
    }
    expect(checkRules([fee, fee])).toHaveLength(1);
  });

  test('refuses an open service that lacks one of its parts on any day', () => {
    const gone = changed(
      (copy) => void (copy.rows = copy.rows.filter(({ subject }) => subject !== 'consent')),
    );
    expect(gone).toContain('library_card/renew: consent is missing on 2020-01-01');
    const ends = changed(
      (copy) => void (copy.rows.find(({ item }) => item === 'by_mail')!.to = '2027-01-01'),
    );
    expect(ends).toContain('consent is missing on 2027-01-01');
    const term = changed((copy) => void (copy.rows = copy.rows.filter(({ item }) => item !== 'ready')));
    expect(term).toContain('deadline ready is missing');
  });

  test('refuses a withdrawal in a status of no such name, and one that is open late and shut before', () => {
    const withdrawing = (...from: string[]) =>
      changed((copy) => {
        for (const row of copy.rows) {
          if (row.subject === 'withdrawal' && row.body) row.body.from = from;
          if (row.subject === 'path' && row.body) row.body.steps.unshift('guardian');
        }
      });
    expect(withdrawing('in_first_reviev', 'needs_supplement')).toContain(
      'library_card *: no order can be withdrawn in in_first_reviev',
    );
    expect(withdrawing('in_production')).toContain('no order can be withdrawn in in_production');
    expect(withdrawing('in_first_review', 'needs_supplement')).toContain(
      'library_card/renew: withdrawal from awaiting_signatures is missing on 2020-01-01',
    );
    expect(withdrawing('awaiting_signatures', 'in_second_review')).toContain(
      'withdrawal from in_first_review is missing',
    );
  });

  test('refuses what is unconfirmed in the default rule set', () => {
    expect(
      changed((copy) => void (copy.rows.find(({ item }) => item === 'card')!.confidence = 'unconfirmed')),
    ).toContain('unconfirmed, yet in force by default');
  });

  test('refuses rules for posts, services and rule sets that are not there', () => {
    expect(changed((copy) => void (copy.rows[0]!.post = 'atlantis'))).toContain(
      'no post or country atlantis',
    );
    expect(changed((copy) => void (copy.rows[0]!.service = 'dog_licence'))).toContain('no such service');
    expect(changed((copy) => void (copy.rows[0]!.ruleSet = 'lost'))).toContain('no rule set lost');
    expect(changed((copy) => void (copy.ruleSets[0]!.inForceByDefault = false))).toContain('0 rule sets');
    expect(changed((copy) => void (copy.posts[0]!.code = copy.posts[1]!.code))).toContain(
      'code TS is used twice',
    );
    expect(changed((copy) => void (copy.ruleSets[0]!.extends = 'lost'))).toContain('which is not there');
  });

  test('refuses a map that gives a place to nobody, to two posts, or overlaps another', () => {
    const north = (copy: RuleBook) => copy.districts[0]!.districts[0]!;
    expect(changed((copy) => void (north(copy).states = []))).toContain('NO belongs to nobody');
    expect(changed((copy) => void north(copy).states.push('SO'))).toContain('SO is named twice');
    expect(changed((copy) => void north(copy).states.push('ZZ'))).toContain('ZZ is not in the country');
    expect(changed((copy) => void (north(copy).post = 'atlantis'))).toContain('no post atlantis');
    expect(changed((copy) => void copy.districts.push({ ...copy.districts[0]!, id: 'tl-2' }))).toContain(
      'tl-2',
    );
  });

  test('refuses a country without a format of its own, a carrier or a currency', () => {
    const land = (copy: RuleBook) => copy.countries[0]!;
    const none = 'no address format us of this country';
    expect(changed((copy) => void (land(copy).addressFormat = 'us'))).toContain(none);
    expect(changed((copy) => void (copy.addressFormats[0]!.country = 'US'))).toContain(
      'no address format tl',
    );
    expect(changed((copy) => void (land(copy).carriers = ['usps']))).toContain('no carrier usps');
    expect(changed((copy) => void (copy.posts[0]!.country = 'AT'))).toContain('post testland: no country AT');
    const country = TESTLAND_FILES.find(({ json }) => (json as { subject: string }).subject === 'country')!;
    for (const field of ['currency', 'addressFormat', 'carriers', 'paper', 'phone']) {
      const json = { ...(country.json as object), [field]: undefined };
      expect(readRuleBook([{ path: 'tl.json', json }]).problems).toMatchObject([
        { where: `tl.json ${field}` },
      ]);
    }
  });

  test('refuses a fee in another currency, and a service that no carrier of the country has', () => {
    const dollars = changed((copy) => {
      const row = copy.rows.find(({ subject }) => subject === 'fee')!;
      if (row.subject === 'fee') row.body!.amount.currency = 'USD';
    });
    expect(dollars).toContain('testland fee card TL: USD, but TL charges XTS');
    const priority = changed((copy) => {
      const row = copy.rows.find(({ subject }) => subject === 'mail')!;
      if (row.subject === 'mail') row.body!.services = ['usps_priority'];
    });
    expect(priority).toContain('no carrier of TL has the service usps_priority');
  });

  test('names the file and the place of what is not well-formed', () => {
    const row = {
      item: 'x',
      at: '*',
      for: '*',
      from: '2024-02-30',
      to: null,
      source: 'x1',
      confidence: 'ours',
      body: {},
    };
    const { problems } = readRuleBook([
      { path: 'fees/bad.json', json: { subject: 'fee', ruleSet: 'a', rows: [row] } },
    ]);
    expect(problems.map(({ where }) => where)).toContain('fees/bad.json x rows.0.from');
    expect(readRuleBook([{ path: 'x.json', json: 'text' }]).problems).not.toEqual([]);
    const later = { ...row, from: '2024-02-02', to: '2024-02-02', body: null };
    const empty = readRuleBook([{ path: 'a.json', json: { subject: 'fee', ruleSet: 'a', rows: [later] } }]);
    expect(empty.problems[0]?.problem).toContain('not after');
  });
});
