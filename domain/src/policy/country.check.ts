import type { Country } from './country.schema.ts';
import { codesIn } from './postcode.ts';
import type { Postcodes } from './postcode.schema.ts';
import type { PolicyRow } from './policy-row.schema.ts';
import type { RuleBook, RuleProblem } from './rule-book.ts';

type Book = Pick<RuleBook, 'countries' | 'posts' | 'addressFormats' | 'carriers' | 'postcodes' | 'rows'>;

/** What a country's posts need of it, and what the rows say that hangs on the country. */
export function checkCountries(book: Book): RuleProblem[] {
  return [
    ...book.countries.flatMap((country) => checkCountry(country, book)),
    ...book.posts
      .filter(({ country }) => !book.countries.some(({ id }) => id === country))
      .map(({ id, country }) => ({ where: `post ${id}`, problem: `no country ${country}` })),
    ...book.postcodes.flatMap((file) => checkPostcodes(file, book)),
    ...repeated(book.carriers.map(({ id }) => id)).map((id) => ({
      where: `carrier ${id}`,
      problem: 'is there twice',
    })),
    ...book.rows.flatMap((row) => countriesOf(row, book).flatMap((country) => checkRow(row, country, book))),
  ];
}

function checkCountry({ id, addressFormat, carriers }: Country, book: Book): RuleProblem[] {
  const format = book.addressFormats.find((candidate) => candidate.id === addressFormat);
  const lost = carriers.filter((carrier) => !book.carriers.some((known) => known.id === carrier));
  return [
    ...(format?.country === id ? [] : [`no address format ${addressFormat} of this country`]),
    ...lost.map((carrier) => `no carrier ${carrier}`),
  ].map((problem) => ({ where: `country ${id}`, problem }));
}

/** A code that stood in two counties by mistake would be decided by the order of a file. */
function checkPostcodes({ id, country, states, counties }: Postcodes, { countries }: Book): RuleProblem[] {
  const land = countries.find((one) => one.id === country);
  const strangers = [...Object.keys(states), ...Object.keys(counties)].filter(
    (state) => !land?.states.some((one) => one.id === state),
  );
  const problems = Object.entries(counties).flatMap(([state, byCounty]) => {
    const own = land?.states.find((one) => one.id === state)?.counties ?? [];
    const named = Object.keys(byCounty).flatMap((key) => key.split('|'));
    return [...new Set(named.filter((county) => !own.some((one) => one.id === county)))]
      .map((county) => `no county ${county} in ${state}`)
      .concat(repeated(Object.values(byCounty).flatMap(codesIn)).map((code) => `${code} is there twice`));
  });
  return [...strangers.map((state) => `no state ${state} in ${country}`), ...problems].map((problem) => ({
    where: `postcodes ${id}`,
    problem,
  }));
}

/** The countries in which a row holds. */
function countriesOf({ post }: PolicyRow, { countries, posts }: Book): Country[] {
  const home = posts.find(({ id }) => id === post)?.country;
  return countries.filter(({ id }) => post === '*' || post === id || home === id);
}

function checkRow(row: PolicyRow, country: Country, book: Book): RuleProblem[] {
  const where = `${row.ruleSet} ${row.subject} ${row.item} ${row.post}`;
  return problemsOf(row, country, book).map((problem) => ({ where, problem }));
}

function problemsOf(row: PolicyRow, { id, currency, carriers }: Country, book: Book): string[] {
  if (row.body === null) return [];
  if (row.subject === 'fee' && row.body.amount.currency !== currency) {
    return [`${row.body.amount.currency}, but ${id} charges ${currency}`];
  }
  if (row.subject !== 'mail') return [];
  const sold = book.carriers
    .filter((carrier) => carriers.includes(carrier.id))
    .flatMap(({ services }) => services.map((service) => service.id));
  return row.body.services
    .filter((service) => !sold.includes(service))
    .map((service) => `no carrier of ${id} has the service ${service}`);
}

function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return values.filter((value) => seen.has(value) || !seen.add(value));
}
