import { getAddressFormat } from '../policy/address-format.ts';
import type { FormatBook } from '../policy/address-format.ts';
import type { Policy } from '../policy/policy.resolve.ts';
import type { RuleBook } from '../policy/rule-book.ts';
import type { FormRules } from './form.facts.ts';

/** What a form takes from the rules in force. */
export function formRules(
  { declaration, consents, ages, country }: Pick<Policy, 'declaration' | 'consents' | 'ages' | 'country'>,
  book: FormatBook & Pick<RuleBook, 'posts'>,
): FormRules {
  return {
    declaration,
    consents: consents.map(({ item, version, title, group }) => ({ id: item, version, title, group })),
    posts: book.posts
      .filter((post) => post.country === country)
      .map(({ id, names }) => ({ id, name: names })),
    address: getAddressFormat(book, country),
    phone: book.countries.find(({ id }) => id === country)?.phone ?? null,
    ages,
  };
}
