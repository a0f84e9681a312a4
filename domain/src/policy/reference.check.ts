import { isMrzState } from '../shared/mrz.state.ts';
import type { AddressField } from './address-format.schema.ts';
import type { Country } from './country.schema.ts';
import type { Declaration, DeclarationQuestion } from './declaration.schema.ts';
import type { Post } from './post.schema.ts';
import type { RuleBook, RuleProblem } from './rule-book.ts';
import { isCallable, isCallingCode, isCountry, isCurrency, isTimeZone } from './world.ts';

/**
 * Names of the rules that no shape tells from wrong ones: of the world (zones, currencies, numbers), and of other rows.
 * One that is there nowhere would be found when somebody needs it.
 */
export function checkReferences(book: RuleBook): RuleProblem[] {
  return [
    ...book.countries.flatMap((country) => named(`country ${country.id}`, countryProblems(country))),
    ...book.posts.flatMap((post) => named(postName(post), postProblems(post))),
    ...book.addressFormats.flatMap(({ id, fields }) =>
      named(`address format ${id}`, fields.flatMap(fieldProblems)),
    ),
    ...book.identityDocuments.flatMap(({ kind, zone }) =>
      zone === null || isMrzState(zone.issuer)
        ? []
        : named(`identity document ${kind}`, [`no issuer ${zone.issuer}`]),
    ),
    ...book.districts.flatMap(({ id, ruleSet }) =>
      book.ruleSets.some((set) => set.id === ruleSet)
        ? []
        : named(`districts ${id}`, [`no rule set ${ruleSet}`]),
    ),
    ...book.questions.flatMap((file) => named(`questions ${file.country}`, questionProblems(file, book))),
    ...declarationProblems(book),
  ];
}

function named(where: string, problems: readonly string[]): RuleProblem[] {
  return problems.map((problem) => ({ where, problem }));
}

export function postName({ id }: Pick<Post, 'id'>): string {
  return `post ${id}`;
}

/** What keeps a post from being served at all: without its zone nobody knows what day it is there. */
export function postProblems({ timeZone, phones }: Post): string[] {
  return [
    ...(isTimeZone(timeZone) ? [] : [`no time zone ${timeZone}`]),
    ...phones
      .filter(({ number }) => !isCallable(number))
      .map(({ number }) => `${number} cannot be called from abroad`),
  ];
}

function countryProblems({ id, currency, phone, hotline }: Country): string[] {
  const { callingCode, national, example } = phone;
  return [
    ...(isCountry(id) ? [] : [`no country of ISO 3166 ${id}`]),
    ...(isCurrency(currency) ? [] : [`no currency ${currency}`]),
    ...(isCallingCode(callingCode) ? [] : [`no calling code ${callingCode}`]),
    ...(matches(national, example.replace(/\D/g, '')) ? [] : [`its phone numbers are not as ${example}`]),
    ...hotline.numbers
      .filter((number) => !isCallable(number))
      .map((number) => `${number} cannot be called from abroad`),
  ];
}

/** Where both are said, the example shows what the pattern takes. */
function fieldProblems({ id, pattern, example }: AddressField): string[] {
  if (pattern === undefined || example === undefined || matches(pattern.matches, example)) return [];
  return [`the example of ${id} is not as it must be`];
}

function matches(pattern: string, text: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`, 'u').test(text);
  } catch {
    return false;
  }
}

function questionProblems(
  { country, questions }: RuleBook['questions'][number],
  { countries, services }: RuleBook,
): string[] {
  const about = questions.flatMap(({ options }) => options.flatMap((option) => option.about ?? []));
  return [
    ...(countries.some(({ id }) => id === country) ? [] : [`no country ${country}`]),
    ...about
      .filter(({ service, kind }) => !hasKind(services, service, kind))
      .map(({ service, kind }) => `about no service ${service}/${kind}`),
  ];
}

function hasKind(services: RuleBook['services'], service: string, kind: string): boolean {
  return services.some(({ id, kinds }) => id === service && kinds.some((one) => one.id === kind));
}

function declarationProblems({ rows }: RuleBook): RuleProblem[] {
  return rows.flatMap((row) =>
    row.subject === 'declaration' && row.body !== null
      ? named(`${row.ruleSet} declaration ${row.item}`, askedProblems(row.body))
      : [],
  );
}

/** A question may hang on an earlier one alone, and on an answer that can be given to it. */
function askedProblems({ questions }: Declaration): string[] {
  return questions.flatMap(({ id, when, flags, kind }, at) => [
    ...Object.entries(when ?? {}).flatMap(([other, value]) => {
      const earlier = questions.slice(0, at).find((question) => question.id === other);
      if (earlier === undefined) return [`${id} hangs on no earlier question ${other}`];
      return isAnswer(earlier.kind, value)
        ? []
        : [`${id} hangs on ${other} being ${value}, which it never is`];
    }),
    ...flags
      .filter(({ value }) => !isAnswer(kind, value))
      .map(({ code, value }) => `${code} waits for ${value}, which ${id} never is`),
  ]);
}

function isAnswer(kind: DeclarationQuestion['kind'], value: string): boolean {
  if (kind === 'yes_no') return value === 'yes' || value === 'no';
  return kind !== 'country' || isCountry(value);
}
