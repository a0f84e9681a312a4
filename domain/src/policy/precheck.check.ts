import type { PrecheckGraph, PrecheckOption } from './precheck.schema.ts';
import type { RuleProblem } from './rule-book.ts';

/**
 * Walks every path a person can take. @returns a problem for each dead end, circle, goal that no option set,
 * and question or outcome that nobody can reach.
 */
export function checkPrecheck(graph: PrecheckGraph): RuleProblem[] {
  const reached = new Set<string>();
  const problems = follow(graph, graph.start, [], reached);
  const ids = [...graph.questions, ...graph.outcomes].map(({ id }) => id);
  const repeated = ids.filter((id, index) => ids.indexOf(id) !== index);
  return [
    ...problems,
    ...repeated.map((id) => problem(graph, `two things are called ${id}`)),
    ...ids.filter((id) => !reached.has(id)).map((id) => problem(graph, `nobody can reach ${id}`)),
  ];
}

function follow(
  graph: PrecheckGraph,
  next: string,
  taken: readonly { question: string; option: PrecheckOption }[],
  reached: Set<string>,
): RuleProblem[] {
  const path = taken.map(({ question, option }) => `${question}=${option.id}`).join(' ');
  const target =
    next === 'goal' ? taken.findLast(({ option }) => option.goal !== undefined)?.option.goal : next;
  if (target === undefined) return [problem(graph, `no goal was set: ${path}`)];
  const question = graph.questions.find(({ id }) => id === target);
  if (taken.some((step) => step.question === target)) return [problem(graph, `a circle: ${path}`)];
  reached.add(target);
  if (question === undefined) {
    return graph.outcomes.some(({ id }) => id === target)
      ? []
      : [problem(graph, `${target} is nothing: ${path}`)];
  }
  return question.options.flatMap((option) =>
    follow(graph, option.next, [...taken, { question: target, option }], reached),
  );
}

function problem(graph: PrecheckGraph, text: string): RuleProblem {
  return { where: `precheck ${graph.country}`, problem: text };
}
