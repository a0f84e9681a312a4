import { dayIn } from '@lingshi/domain/shared/day.ts';
import type { formTexts, listPosts } from '@lingshi/contract/policy/policy.contract.ts';
import type { RouteAnswer } from '@lingshi/contract/route.ts';
import { textAt } from '@lingshi/domain/form/answer-path.ts';
import type { Answers } from '@lingshi/domain/form/answer-path.ts';
import type { FormFacts, FormRules } from '@lingshi/domain/form/form.facts.ts';
import { pagesOf } from '@lingshi/domain/form/form.types.ts';
import type { Field, FormDef, KnownFact } from '@lingshi/domain/form/form.types.ts';

export type FormTexts = RouteAnswer<typeof formTexts>;
export type Posts = RouteAnswer<typeof listPosts>;

type Case = { service: string; kind: string; post: string; submittedAt: string | null };
type Known = { texts: FormTexts | undefined; posts: Posts | undefined; now: Date };

/** What a form is read with on a screen; rules that are on their way are not known yet. */
export function formFacts(
  { service, kind, post, submittedAt }: Case,
  { texts, posts, now }: Known,
): FormFacts {
  const zone = posts?.posts.find(({ id }) => id === post)?.zone;
  return {
    today: dayIn(zone, now),
    ...(submittedAt && { filedOn: dayIn(zone, new Date(submittedAt)) }),
    order: { service, kind, post },
    rules: rulesOf(post, texts, posts),
  };
}

function rulesOf(postId: string, texts: FormTexts | undefined, posts: Posts | undefined): FormRules {
  const own = posts?.posts.find(({ id }) => id === postId)?.country;
  const country = posts?.countries.find(({ id }) => id === own);
  return {
    declaration: texts?.declaration ?? null,
    consents: texts?.consents ?? null,
    posts: posts?.posts.filter((post) => post.country === own) ?? null,
    address: (country?.addressFormat ?? null) as FormRules['address'],
    phone: country?.phone ?? null,
    ages: texts?.ages ?? null,
  };
}

/** What the answers say where the form would begin with a known fact: a name is found whatever its page is called. */
export function saidFact(form: FormDef, answers: Answers, fact: KnownFact): string {
  const page = pagesOf(form).find(({ fields }) => fields.some((field) => startsAs(field, fact)));
  const field = page?.fields.find((one) => startsAs(one, fact));
  return page && field ? textAt(answers[page.id], field.id) : '';
}

function startsAs(field: Field, fact: KnownFact): boolean {
  return field.startsAs === fact;
}
