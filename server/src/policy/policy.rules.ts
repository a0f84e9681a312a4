import { gateOf } from '@lingshi/domain/order/service.gate.ts';
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
import type { ActiveRow, RuleBook, RuleFile } from '@lingshi/domain/policy/rule-book.ts';
import { checkRuleBook } from '@lingshi/domain/policy/rule-book.check.ts';
import { PATH_JUDGE } from '@lingshi/domain/lifecycle/lifecycle.path.ts';
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

/** The rules of this deployment, read once and checked before anybody is served. */
export type Rules = {
  book: RuleBook;
  maps: DistrictMap[];
  rows: readonly ActiveRow[];
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
  const all = problems.length > 0 ? problems : checkRuleBook(book, PATH_JUDGE, isBuiltBy(services));
  if (all.length > 0) {
    throw new Error(
      `The rules do not hold:\n${all.map((one) => `  ${one.where}: ${one.problem}`).join('\n')}`,
    );
  }
  return openRules(addLanguages(book), defaultRuleSet(book) ?? '');
}

/** Built for anybody at all. */
function isBuiltBy(services: readonly ServiceDef[]): IsBuilt {
  return (service, kind) => {
    const found = services.find(({ id }) => id === service) ?? null;
    return gateOf(undefined, found, kind)?.when !== null;
  };
}

export function openRules(book: RuleBook, ruleSet: string): Rules {
  const rows = activeRows(book, ruleSet);
  const resolved = new Map<string, Result<Policy>>();
  return {
    book,
    maps: activeDistricts(book, ruleSet),
    rows,
    findPost: (id) => book.posts.find((post) => post.id === id) ?? null,
    getCountry: (id) => getCountry(book, id),
    addressFormat: (country) => getAddressFormat(book, country),
    carriers: ({ carriers }) => book.carriers.filter(({ id }) => carriers.includes(id)),
    policy(post, service, kind, day) {
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
    },
    familyOf: (service) => book.services.find(({ id }) => id === service)?.family ?? service,
  };
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
