import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countyIn, misplacedPostcode, placesOf } from '../form/place.ts';
import { formRules } from '../form/form.rules.ts';
import { PATH_JUDGE } from '../lifecycle/lifecycle.path.ts';
import { IS_COMPLETE, SHIPPED, SHIPPED_FILES } from '../../test/policy/rules.ts';
import { findPost } from './district.ts';
import { codesIn, countiesOfPostcode, isAmong, settlePostcodes } from './postcode.ts';
import { readRuleBook } from './rule-book.ts';
import { checkRuleBook } from './rule-book.check.ts';

const codes = SHIPPED.postcodes.find(({ country }) => country === 'US')!;
const us = SHIPPED.countries.find(({ id }) => id === 'US')!;
const california = us.states.find(({ id }) => id === 'CA')!.counties!.map(({ id }) => id);
const all = Object.entries(codes.counties['CA']!).flatMap(([key, ranges]) =>
  codesIn(ranges).map((code) => ({ code, counties: key.split('|') })),
);
const rules = formRules({ declaration: null, consents: [], ages: [], country: 'US' }, SHIPPED);
/** Under the notice; with the district rule of 2022; under the map of 2024. */
const DAYS = ['2021-06-07', '2022-04-16', '2024-06-29'];
/** The line between the two posts of California runs through them. Source: Census Bureau ZCTA. */
const ON_THE_LINE = ['93215', '93238', '93426', '93451', '93527'];

describe('a ZIP code of California', () => {
  test('lies in one of its 58 counties, each of which has some', () => {
    expect(all).toHaveLength(2593);
    expect([...new Set(all.flatMap(({ counties }) => counties))].toSorted()).toEqual(california.toSorted());
    expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
  });

  test.each(DAYS)('says on %s which post serves it, but for five, which ask for the county', (day) => {
    const asking = all.filter(({ code }) => {
      const home = { state: 'CA', zip: code };
      const asked = placesOf({ of: 'county' }, home, rules) ?? [];
      const answers = asked.length === 0 ? [countyIn(rules, home)] : asked.map(({ id }) => id);
      for (const county of answers)
        expect(findPost(SHIPPED.districts, { country: 'US', state: 'CA', county }, day)).not.toBeNull();
      return asked.length > 0;
    });
    expect(asking.map(({ code }) => code).toSorted()).toEqual(ON_THE_LINE);
  });

  test('leads to the post of whichever of its counties one takes, but for those five', () => {
    const postsOf = (counties: readonly string[], day: string) =>
      new Set(
        counties.map((county) => findPost(SHIPPED.districts, { country: 'US', state: 'CA', county }, day)),
      );
    for (const day of DAYS) {
      const divided = all.filter(({ counties }) => postsOf(counties, day).size > 1);
      expect(divided.map(({ code }) => code).toSorted()).toEqual(ON_THE_LINE);
    }
  });

  test('on the line asks for its own counties alone, and takes the answer', () => {
    const home = { state: 'CA', zip: '93527', county: 'inyo' };
    expect(placesOf({ of: 'county' }, home, rules)?.map(({ id }) => id)).toEqual(['inyo', 'kern', 'tulare']);
    expect(countyIn(rules, home)).toBe('inyo');
  });

  test('that says its county overrules one that was typed', () => {
    expect(countyIn(rules, { state: 'CA', zip: '94115-1234', county: 'kern' })).toBe('san-francisco');
  });

  test('that nobody has written down asks among all counties; one that is half typed asks nothing', () => {
    expect(placesOf({ of: 'county' }, { state: 'CA', zip: '94199' }, rules)).toHaveLength(58);
    expect(placesOf({ of: 'county' }, { state: 'CA', zip: '941' }, rules)).toEqual([]);
    expect(placesOf({ of: 'county' }, { state: 'NV', zip: '89501' }, rules)).toEqual([]);
  });

  test('of any text at all never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (state, zip) => {
        const place = { state, zip };
        expect(() => [
          countyIn(rules, place),
          misplacedPostcode(rules, place),
          placesOf({ of: 'county' }, place, rules),
        ]).not.toThrow();
      }),
    );
  });
});

describe('a ZIP code and a state', () => {
  test('of each state, DC and Puerto Rico and of the territories are known by their first digits', () => {
    expect(Object.keys(codes.states).toSorted()).toEqual(us.states.map(({ id }) => id).toSorted());
  });

  test('that contradict each other are told; what no table has is nobody’s fault', () => {
    const told = (state: string, zip: string) => misplacedPostcode(rules, { state, zip })?.en ?? null;
    expect(told('NV', '94115')).toMatch(/not in the state/);
    expect(told('CA', '94115')).toBeNull();
    expect(told('AZ', '00000')).toBeNull();
    // Fishers Island is New York's and has a code of Connecticut.
    expect(told('NY', '06390')).toBeNull();
  });

  test('of a military post office are no place to live at', () => {
    for (const zip of ['09012', '34002', '96201'])
      expect(misplacedPostcode(rules, { state: 'CA', zip })?.en).toMatch(/APO, FPO, DPO/);
  });
});

describe('a file of postcodes', () => {
  const problemsWith = (change: (file: typeof codes) => unknown) => {
    const files = SHIPPED_FILES.map((file) =>
      file.path.startsWith('postcodes/') ? { ...file, json: change(codes) } : file,
    );
    const { book, problems } = readRuleBook(files);
    return [...problems, ...checkRuleBook(book, PATH_JUDGE, IS_COMPLETE)].map(
      ({ where, problem }) => `${where}: ${problem}`,
    );
  };

  test.each([
    ['a county that is not in the state', 'kerm', /no county kerm in CA/],
    ['a code in two places', 'kern', /94501 is there twice/],
  ])('with %s is refused', (_, county, told) => {
    const said = problemsWith((file) => ({
      ...file,
      counties: { CA: { ...file.counties['CA'], [county]: '94501' } },
    }));
    expect(said.join('\n')).toMatch(told);
  });

  test('with spans that are out of order, or a state that is not in the country, is refused', () => {
    const spans = problemsWith((file) => ({ ...file, states: { ...file.states, CA: '961-900' } }));
    expect(spans.join('\n')).toMatch(/not in order/);
    const state = problemsWith((file) => ({ ...file, states: { ...file.states, ZZ: '999' } }));
    expect(state.join('\n')).toMatch(/no state ZZ/);
  });
});

test('codes of counties that one post serves are put together, and only the line between posts keeps both', () => {
  const settled = settlePostcodes(codes, SHIPPED.districts).counties['CA']!;
  const shared = Object.keys(settled).filter((key) => key.includes('|'));
  expect(shared.flatMap((key) => codesIn(settled[key]!)).toSorted()).toEqual(ON_THE_LINE);
  expect(Object.values(settled).flatMap(codesIn).toSorted()).toEqual(all.map(({ code }) => code).toSorted());
});

test('a span holds its ends and what lies between, and a head of a code stands for all that begin with it', () => {
  expect(['94500', '94501', '94502', '94503'].map((code) => isAmong('94501-94502', code))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(isAmong('900-961', '94115')).toBe(true);
  expect(countiesOfPostcode(settlePostcodes(codes, []), 'CA', '94501')).toEqual(['alameda']);
});
