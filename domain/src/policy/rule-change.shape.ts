import type { z } from 'zod';
import type { ChangeProblem } from './rule-change.problem.ts';

type Issue = z.core.$ZodIssue;
type Said = Pick<ChangeProblem, 'code' | 'detail'>;

/** What the schemas of rules refuse in words of their own; the reader of a form has theirs. */
const OWN_WORDS: Readonly<Record<string, Said>> = {
  'a fee is never below nothing': { code: 'least', detail: '0' },
  'min is above max': { code: 'min_above_max', detail: '' },
  'only an upload is a slot': { code: 'slot', detail: '' },
  '`to` is not after `from`': { code: 'days_order', detail: '' },
};

/** A slip of the schema as a code with what fills its words, so that it is said in the language of the reader. */
export function sayIssue(issue: Issue, isThere: boolean): Said {
  switch (issue.code) {
    case 'invalid_type':
      return isThere ? { code: 'kind', detail: issue.expected } : { code: 'missing', detail: '' };
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int'
        ? { code: 'least', detail: String(issue.minimum) }
        : { code: 'missing', detail: '' };
    case 'too_big':
      return { code: 'most', detail: String(issue.maximum) };
    case 'invalid_value':
      return isThere
        ? { code: 'one_of', detail: issue.values.map(String).join(' / ') }
        : { code: 'missing', detail: '' };
    case 'invalid_format':
      return { code: 'written', detail: issue.format === 'regex' ? (issue.pattern ?? '') : issue.format };
    case 'unrecognized_keys':
      return { code: 'unknown', detail: issue.keys.join(' / ') };
    default:
      return OWN_WORDS[issue.message] ?? { code: 'invalid', detail: issue.message };
  }
}

/** Whether there is anything at a path. */
export function isAt(value: unknown, path: readonly PropertyKey[]): boolean {
  const found = path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );
  return found !== undefined && found !== null && found !== '';
}
