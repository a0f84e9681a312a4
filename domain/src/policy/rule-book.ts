import type { z } from 'zod';
import { addressFormatSchema } from './address-format.schema.ts';
import type { AddressFormatRow } from './address-format.schema.ts';
import { carrierSchema } from './carrier.schema.ts';
import type { Carrier } from './carrier.schema.ts';
import { countrySchema } from './country.schema.ts';
import type { Country } from './country.schema.ts';
import { districtMapSchema } from './district.schema.ts';
import type { DistrictMap } from './district.schema.ts';
import { identityDocumentsSchema } from './identity-document.schema.ts';
import type { IdentityDocument } from './identity-document.schema.ts';
import { mandateTermsSchema } from './mandate.schema.ts';
import type { MandateTerm } from './mandate.schema.ts';
import { openQuestionsSchema } from './open-question.ts';
import type { OpenQuestion } from './open-question.ts';
import { expandRows, rowFileSchema } from './policy-row.schema.ts';
import type { PolicyRow } from './policy-row.schema.ts';
import { postSchema } from './post.schema.ts';
import type { Post } from './post.schema.ts';
import { postcodesSchema } from './postcode.schema.ts';
import type { Postcodes } from './postcode.schema.ts';
import { questionsSchema } from './question.schema.ts';
import type { Questions } from './question.schema.ts';
import { ruleSetsSchema, serviceSchema } from './service.schema.ts';
import type { RuleSet, Service } from './service.schema.ts';

/**
 * A file of `rules/` as read: its path there and its parsed JSON, one subject or a list of such, where all of one service
 * stands together. `golden/` is not read, nor is `testland/`, a country for tests alone.
 */
export type RuleFile = { path: string; json: unknown };

/** What is wrong with a rule set, for the operator's eyes. */
export type RuleProblem = { where: string; problem: string };

/** All rules of a deployment, every rule set, every date. */
export type RuleBook = {
  ruleSets: RuleSet[];
  countries: Country[];
  addressFormats: AddressFormatRow[];
  carriers: Carrier[];
  posts: Post[];
  districts: DistrictMap[];
  postcodes: Postcodes[];
  services: Service[];
  questions: Questions[];
  /** In the order in which a registry is asked about them. */
  identityDocuments: IdentityDocument[];
  mandateTerms: MandateTerm[];
  /** What a ministry that runs this has to answer. */
  openQuestions: OpenQuestion[];
  rows: PolicyRow[];
};

/**
 * Reads rule files into one book. Files that are not well-formed are left out and named in `problems`;
 * use a book only when there are none here and none from `checkRuleBook`.
 */
export function readRuleBook(files: readonly RuleFile[]): { book: RuleBook; problems: RuleProblem[] } {
  const book = emptyBook();
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return { book, problems: sorted.flatMap(subjectsOf).flatMap((file) => addFile(book, file)) };
}

function subjectsOf({ path, json }: RuleFile): RuleFile[] {
  if (!Array.isArray(json)) return [{ path, json }];
  return json.map((part: unknown, at) => ({ path: `${path} ${at}`, json: part }));
}

function emptyBook(): RuleBook {
  return {
    ruleSets: [],
    countries: [],
    addressFormats: [],
    carriers: [],
    posts: [],
    districts: [],
    postcodes: [],
    services: [],
    questions: [],
    identityDocuments: [],
    mandateTerms: [],
    openQuestions: [],
    rows: [],
  };
}

function addFile(book: RuleBook, { path, json }: RuleFile): RuleProblem[] {
  const read = <T>(schema: z.ZodType<T>, add: (value: T) => void): RuleProblem[] => {
    const parsed = schema.safeParse(json);
    if (parsed.success) add(parsed.data);
    return (parsed.error?.issues ?? []).map((issue) => ({
      where: `${path} ${itemAt(json, issue.path)}${at(issue.path)}`,
      problem: issue.message,
    }));
  };
  switch (subjectOf(json)) {
    case 'rule_sets':
      return read(ruleSetsSchema, (file) => book.ruleSets.push(...file.sets));
    case 'country':
      return read(countrySchema, (country) => book.countries.push(country));
    case 'address_format':
      return read(addressFormatSchema, (format) => book.addressFormats.push(format));
    case 'carrier':
      return read(carrierSchema, (carrier) => book.carriers.push(carrier));
    case 'post':
      return read(postSchema, (post) => book.posts.push(post));
    case 'districts':
      return read(districtMapSchema, (map) => book.districts.push(map));
    case 'postcodes':
      return read(postcodesSchema, (file) => book.postcodes.push(file));
    case 'service':
      return read(serviceSchema, (service) => book.services.push(service));
    case 'questions':
      return read(questionsSchema, (file) => book.questions.push(file));
    case 'identity_documents':
      return read(identityDocumentsSchema, (file) => book.identityDocuments.push(...file.documents));
    case 'mandates':
      return read(mandateTermsSchema, (file) => book.mandateTerms.push(...file.terms));
    case 'open_questions':
      return read(openQuestionsSchema, (file) => book.openQuestions.push(...file.questions));
    default:
      return read(rowFileSchema, (file) => book.rows.push(...expandRows(file, book.rows.length)));
  }
}

function subjectOf(json: unknown): unknown {
  return typeof json === 'object' && json !== null && 'subject' in json ? json.subject : undefined;
}

/** The row of a file that a problem lies in, by its name. */
function itemAt(json: unknown, [rows, index]: readonly PropertyKey[]): string {
  const row = rows === 'rows' ? (json as { rows: Record<string, unknown>[] }).rows[Number(index)] : undefined;
  return typeof row?.['item'] === 'string' ? `${row['item']} ` : '';
}

function at(path: readonly PropertyKey[]): string {
  return path.map(String).join('.');
}

/** Row with its depth in the chain of rule sets: 0 = the chosen set, 1 = the set that one extends. */
export type ActiveRow = PolicyRow & { layer: number };

/** The rows of a rule set and of those it extends; what `resolvePolicy` reads. Unknown set = none. */
export function activeRows(book: Pick<RuleBook, 'ruleSets' | 'rows'>, ruleSet: string): ActiveRow[] {
  const chain = ruleSetChain(book.ruleSets, ruleSet);
  return book.rows
    .filter((row) => chain.includes(row.ruleSet))
    .map((row) => ({ ...row, layer: chain.indexOf(row.ruleSet) }));
}

/** Maps of a rule set and of those it extends. */
export function activeDistricts(
  book: Pick<RuleBook, 'ruleSets' | 'districts'>,
  ruleSet: string,
): DistrictMap[] {
  const chain = ruleSetChain(book.ruleSets, ruleSet);
  return book.districts.filter((map) => chain.includes(map.ruleSet));
}

export function defaultRuleSet(book: Pick<RuleBook, 'ruleSets'>): string | null {
  return book.ruleSets.find((set) => set.inForceByDefault)?.id ?? null;
}

export function ruleSetChain(sets: readonly RuleSet[], id: string): string[] {
  const chain: string[] = [];
  let next = sets.find((set) => set.id === id);
  while (next !== undefined && !chain.includes(next.id)) {
    chain.push(next.id);
    const base = next.extends;
    next = sets.find((set) => set.id === base);
  }
  return chain;
}
