import { pagesOf } from '@lingshi/domain/form/form.types.ts';
import { PATH_JUDGE } from '@lingshi/domain/lifecycle/lifecycle.path.ts';
import type { ServiceDef } from '@lingshi/domain/order/service.types.ts';
import { postName, postProblems } from '@lingshi/domain/policy/reference.check.ts';
import { checkRuleBook } from '@lingshi/domain/policy/rule-book.check.ts';
import type { IsBuilt } from '@lingshi/domain/policy/rule-book.check.ts';
import type { RuleBook, RuleProblem } from '@lingshi/domain/policy/rule-book.ts';

/** A post that is out of service: what is wrong with its row is no reason to shut the others. */
export type LostPost = { readonly id: string; readonly problems: readonly string[] };

export function findLostPosts({ posts }: Pick<RuleBook, 'posts'>): LostPost[] {
  return posts.flatMap((post) => {
    const problems = postProblems(post);
    return problems.length === 0 ? [] : [{ id: post.id, problems }];
  });
}

/** What keeps everybody from being served; what is wrong with one post alone is {@link findLostPosts}. */
export function checkForAll(book: RuleBook, isBuilt: IsBuilt): RuleProblem[] {
  const lost = findLostPosts(book);
  const all = checkRuleBook(book, PATH_JUDGE, isBuilt);
  // With none left there is nobody to be served.
  if (lost.length === book.posts.length) return all;
  return all.filter(({ where }) => !lost.some((post) => postName(post) === where));
}

/** A consent of a group that no form asks would be asked of nobody. */
export function checkConsents({ rows }: RuleBook, services: readonly ServiceDef[]): RuleProblem[] {
  const asked = new Set(
    services
      .flatMap(({ forms }) => forms.flatMap(pagesOf))
      .flatMap(({ fields }) => fields)
      .flatMap((field) => (field.kind === 'consents' && field.group !== undefined ? [field.group] : [])),
  );
  return rows.flatMap((row) => {
    const group = row.subject === 'consent' ? row.body?.group : undefined;
    if (group === undefined || asked.has(group)) return [];
    return [{ where: `${row.ruleSet} consent ${row.item}`, problem: `no form asks for the group ${group}` }];
  });
}
