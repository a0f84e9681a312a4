import { useRulingWords } from './ruling.words.ts';
import type { Problem } from './rulings.ts';

/** What stands against a rule, in the language of who reads it. */
export function useProblemWords(): (problem: Problem) => string {
  const t = useRulingWords();
  return ({ code, detail }) => {
    if (code === 'kind' && isKind(detail))
      return t('ruling.problem.kind', { detail: t(`ruling.kind.${detail}`) });
    return t(`ruling.problem.${code}`, { detail });
  };
}

const KINDS = ['number', 'int', 'string', 'boolean', 'array', 'object'] as const;

function isKind(name: string): name is (typeof KINDS)[number] {
  return KINDS.includes(name as (typeof KINDS)[number]);
}
