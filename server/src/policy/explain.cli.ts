import { parseArgs } from 'node:util';
import { explainCase, whyQuery } from '@lingshi/contract/policy/why.contract.ts';
import { ERROR_WORDS } from '@lingshi/contract/error/error.words.ts';
import { fillErrorWords } from '@lingshi/contract/error/error.fill.ts';
import { AppError } from '../platform/http/app-error.ts';
import type { PolicyParts } from './policy.parts.ts';
import { explainAt } from './policy.why.ts';

type Given = Pick<PolicyParts, 'rules' | 'clock' | 'forms'>;

const NAMES = ['service', 'kind', 'post', 'on', 'state', 'county', 'born', 'expires', 'endorsements'];

export const EXPLAIN_USE =
  'rules explain --service S --kind K --post P [--on DAY] [--state ST --county C --born D --expires D --endorsements N] [--files]';

/**
 * `rules explain`: what `/why/…` shows, as JSON.
 * @param withRules `files`: of the rules in files alone; otherwise with those that were changed in the console
 * @returns 0, 1 when the rules have no answer, 2 for wrong use
 */
export async function explainCli(
  words: string[],
  withRules: (files: boolean, run: (given: Given) => number) => Promise<number>,
): Promise<number> {
  const { files, ...asked } = readWords(words);
  const query = whyQuery.safeParse(asked);
  if (!query.success) {
    const wrong = query.error.issues.map(({ path, message }) => `  --${optionOf(path)}: ${message}`);
    console.error([`Say: ${EXPLAIN_USE}`, ...wrong].join('\n'));
    return 2;
  }
  return await withRules(files === true, (given) => {
    try {
      // As the API would send it, field for field.
      const answer = explainCase.answer.parse(explainAt(given, query.data));
      console.log(JSON.stringify(answer, null, 2));
      return 0;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      console.error(`${error.code}: ${fillErrorWords(ERROR_WORDS, 'en', error.code, error.detail)}`);
      if (error.detail !== undefined) console.error(JSON.stringify(error.detail));
      return 1;
    }
  });
}

/** As it is typed: the day is asked by `--on`. */
function optionOf(path: readonly PropertyKey[]): string {
  const name = path.map(String).join('.');
  return name === 'day' ? 'on' : name;
}

function readWords(words: string[]): Record<string, unknown> {
  const strings = Object.fromEntries(NAMES.map((name) => [name, { type: 'string' as const }]));
  const options = { ...strings, files: { type: 'boolean' as const } };
  const { on, ...rest }: Record<string, unknown> = parseArgs({ args: words, options }).values;
  return { ...rest, ...(on !== undefined && { day: on }) };
}
