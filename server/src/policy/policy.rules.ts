import { noFormOf } from '@lingshi/domain/order/service.no-form.ts';
import type { ServiceDef } from '@lingshi/domain/order/service.types.ts';
import type { IsBuilt } from '@lingshi/domain/policy/rule-book.check.ts';
import { SERVICES } from '@lingshi/services/generated/services.ts';
import { addLanguages } from '@lingshi/languages/every-language.ts';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  activeDistricts,
  activeRows,
  defaultRuleSet,
  readRuleBook,
} from '@lingshi/domain/policy/rule-book.ts';
import type { ActiveRow, RuleBook, RuleFile, RuleProblem } from '@lingshi/domain/policy/rule-book.ts';
import { applyChanges } from '@lingshi/domain/policy/rule-change.ts';
import type { RuleChange } from '@lingshi/domain/policy/rule-change.ts';
import { readChanges } from '@lingshi/domain/policy/rule-change.check.ts';
import type { UnreadableChange } from '@lingshi/domain/policy/rule-change.check.ts';
import { resolvePolicy } from '@lingshi/domain/policy/policy.resolve.ts';
import type { Policy } from '@lingshi/domain/policy/policy.resolve.ts';
import { getAddressFormat } from '@lingshi/domain/policy/address-format.ts';
import type { AddressFormat } from '@lingshi/domain/policy/address-format.schema.ts';
import type { Carrier } from '@lingshi/domain/policy/carrier.schema.ts';
import type { Country } from '@lingshi/domain/policy/country.schema.ts';
import type { DistrictMap } from '@lingshi/domain/policy/district.schema.ts';
import type { Post } from '@lingshi/domain/policy/post.schema.ts';
import { refuse } from '@lingshi/domain/shared/result.ts';
import type { Result } from '@lingshi/domain/shared/result.ts';
import type { Day } from '@lingshi/domain/shared/day.ts';
import { checkConsents, checkForAll, findLostPosts } from './policy.check.ts';
import type { LostPost } from './policy.check.ts';

/** The rules of this deployment, checked before anybody is served: what the files say, and what was changed since. */
export type Rules = {
  /** What the files say, in the languages they are written in. */
  readonly seed: RuleBook;
  readonly ruleSet: string;
  /** What has no form may lack parts of its rules. */
  readonly isBuilt: IsBuilt;
  /** The seed with the changes that hold. */
  readonly raw: RuleBook;
  /** The same, its texts in every language. */
  readonly book: RuleBook;
  readonly maps: DistrictMap[];
  readonly rows: readonly ActiveRow[];
  /** Changes that cannot be read any more, left out of the book. */
  readonly unreadable: readonly UnreadableChange[];
  /** Posts whose own row does not hold, left out of the book. */
  readonly lostPosts: readonly LostPost[];
  /** Puts these changes over the seed, in place of those before. @throws with every problem named; then nothing changed */
  change: (changes: readonly RuleChange[]) => void;
  findPost: (id: string) => Post | null;
  /** @throws for a country that no rule names: the book was checked. */
  getCountry: (id: string) => Country;
  /** How addresses are written in a country. */
  addressFormat: (country: string) => AddressFormat;
  /** Who brings parcels in a country. */
  carriers: (country: Country) => Carrier[];
  /** The policy in force at a post on a day; equal questions are answered from memory. */
  policy: (post: Post, service: string, kind: string, day: Day) => Result<Policy>;
  /** Orders of one family exclude each other (notice intro ¶4). */
  familyOf: (service: string) => string;
};

/**
 * @param services the definitions there are: what they have no form for may lack parts of its rules
 * @throws with every problem named: a server never starts on rules that contradict themselves.
 */
export async function loadRules(folder: string, services: readonly ServiceDef[] = SERVICES): Promise<Rules> {
  const { book, problems } = readRuleBook(await readFolder(folder));
  throwProblems(problems);
  const isBuilt = isBuiltBy(services);
  throwProblems([...checkForAll(book, isBuilt), ...checkConsents(book, services)]);
  return openRules(addLanguages(book), defaultRuleSet(book) ?? '', { seed: book, isBuilt });
}

/** Built for anybody at all. */
function isBuiltBy(services: readonly ServiceDef[]): IsBuilt {
  return (service, kind) => {
    const found = services.find(({ id }) => id === service) ?? null;
    return noFormOf(undefined, found, kind)?.when !== null;
  };
}

function throwProblems(problems: readonly RuleProblem[]): void {
  if (problems.length === 0) return;
  const lines = problems.map((one) => `  ${one.where}: ${one.problem}`);
  throw new Error(`The rules do not hold:\n${lines.join('\n')}`);
}

type State = Pick<Rules, 'raw' | 'book' | 'maps' | 'rows' | 'unreadable' | 'lostPosts'> & {
  resolved: Map<string, Result<Policy>>;
};

type Opening = { seed?: RuleBook; isBuilt?: IsBuilt };

/**
 * @param book its texts in every language
 * @param opening `seed`: the same in the languages it is written in
 */
export function openRules(
  book: RuleBook,
  ruleSet: string,
  { seed = book, isBuilt = isBuiltBy(SERVICES) }: Opening = {},
): Rules {
  let state = openBook(seed, book, ruleSet);
  return {
    seed,
    isBuilt,
    ruleSet,
    get raw() {
      return state.raw;
    },
    get book() {
      return state.book;
    },
    get maps() {
      return state.maps;
    },
    get rows() {
      return state.rows;
    },
    get unreadable() {
      return state.unreadable;
    },
    get lostPosts() {
      return state.lostPosts;
    },
    change(changes) {
      const read = readChanges(changes);
      const raw = applyChanges(seed, read.changes);
      throwProblems(checkForAll(raw, isBuilt));
      state = { ...openBook(raw, addLanguages(raw), ruleSet), unreadable: read.unreadable };
    },
    ...lookUps(() => state),
  };
}

type LookUps = Pick<Rules, 'findPost' | 'getCountry' | 'addressFormat' | 'carriers' | 'policy' | 'familyOf'>;

function lookUps(now: () => State): LookUps {
  return {
    findPost: (id) => now().book.posts.find((post) => post.id === id) ?? null,
    getCountry: (id) => getCountry(now().book, id),
    addressFormat: (country) => getAddressFormat(now().book, country),
    carriers: ({ carriers }) => now().book.carriers.filter(({ id }) => carriers.includes(id)),
    policy: (post, service, kind, day) => policyIn(now(), { post, service, kind, day }),
    familyOf: (service) => now().book.services.find(({ id }) => id === service)?.family ?? service,
  };
}

function openBook(raw: RuleBook, all: RuleBook, ruleSet: string): State {
  const lostPosts = findLostPosts(all);
  const posts = all.posts.filter(({ id }) => !lostPosts.some((lost) => lost.id === id));
  const book = { ...all, posts };
  const maps = activeDistricts(book, ruleSet);
  const rows = activeRows(book, ruleSet);
  return { raw, book, maps, rows, unreadable: [], lostPosts, resolved: new Map() };
}

type Asked = { post: Post; service: string; kind: string; day: Day };

function policyIn({ book, rows, resolved }: State, { post, service, kind, day }: Asked): Result<Policy> {
  const key = `${post.id}/${service}/${kind}/${day}`;
  const known = resolved.get(key);
  if (known !== undefined) return known;
  const offered = book.services.find(({ id }) => id === service)?.kinds.some(({ id }) => id === kind);
  // Not remembered: whoever asks for what is not there would drive out what is.
  if (offered !== true) return refuse('order.refused_kind', { service, kind });
  const policy = resolvePolicy(rows, post, service, kind, day);
  // Days pass: what was asked on earlier ones is not asked again.
  if (resolved.size > 1000) resolved.clear();
  resolved.set(key, policy);
  return policy;
}

function getCountry({ countries }: RuleBook, id: string): Country {
  const country = countries.find((candidate) => candidate.id === id);
  if (country === undefined) throw new Error(`the rules name no country ${id}`);
  return country;
}

/** Worked examples, and the country of the tests: it is read only by who names its folder. */
const NOT_IN_FORCE = /^(golden|testland)[/\\]/;

async function readFolder(folder: string): Promise<RuleFile[]> {
  const names = await readdir(folder, { recursive: true });
  const files = names.filter((name) => name.endsWith('.json') && !NOT_IN_FORCE.test(name));
  return await Promise.all(
    files.map(async (path) => ({
      path,
      json: JSON.parse(await readFile(join(folder, path), 'utf8')) as unknown,
    })),
  );
}
