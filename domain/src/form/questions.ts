import { isObject, valueAt } from './answer-path.ts';
import type { Answer } from './answer-path.ts';
import { sourcesOfFact } from './form.facts.ts';
import type { FormFacts } from './form.facts.ts';
import type { FormDef, Page } from './form.types.ts';

/** Ids of the questions of the rules that the form asks itself, on a page that is shown: nobody answers twice. */
export function leftOut(form: FormDef, { rules }: FormFacts, shown: ReadonlySet<string>): readonly string[] {
  const questions = rules.declaration?.questions ?? [];
  const doubled = questions.filter(({ answeredBy }) => {
    const sources = answeredBy === undefined ? [] : sourcesOfFact(form, answeredBy);
    return sources.length > 0 && sources.every((source) => shown.has(source));
  });
  return doubled.map(({ id }) => id);
}

/** The rules as the form is read with them. @param left ids of questions that are left out */
export function withoutQuestions(facts: FormFacts, left: readonly string[]): FormFacts {
  const { declaration } = facts.rules;
  if (declaration === null) return facts;
  const questions = declaration.questions.filter(({ id }) => !left.includes(id));
  return { ...facts, rules: { ...facts.rules, declaration: { ...declaration, questions } } };
}

/** A page by its id, without the answers to these questions. */
export function withoutAnswers(
  pages: readonly Page[],
  [id, answer]: readonly [string, Answer],
  left: readonly string[],
): readonly [string, Answer] {
  const fields = pages.find((page) => page.id === id)?.fields ?? [];
  const kept = fields.flatMap((field) => {
    const given = field.kind === 'questions' ? valueAt(answer, field.id) : undefined;
    if (!isObject(given) || Array.isArray(given)) return [];
    const own = Object.entries(given).filter(([name]) => !left.includes(name));
    return [[field.id, Object.fromEntries(own)] as const];
  });
  return [id, { ...answer, ...Object.fromEntries(kept) }];
}
