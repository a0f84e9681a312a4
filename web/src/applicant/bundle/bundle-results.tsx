import { Notice } from '../../kit/notice.tsx';
import { useErrorWords } from '../error-words.ts';
import type { Member } from './bundle-read.ts';
import { useBundleWords } from './bundle.words.ts';

type Result = {
  orderId: string;
  refusal: { code: string; detail?: Record<string, unknown> | undefined } | null;
};

type ResultsProps<R extends Result> = {
  members: readonly Member[];
  results: readonly R[];
  /** What is said of whom it worked for. */
  good: (label: string, result: R) => string;
};

/** What came of it, person by person. */
export function Results<R extends Result>({ members, results, good }: ResultsProps<R>) {
  const t = useBundleWords();
  const failed = results.some(({ refusal }) => refusal !== null);
  const say = useErrorWords(failed);
  function lineOf(result: R): string {
    const label = members.find(({ id }) => id === result.orderId)?.applicantLabel ?? '';
    const { refusal } = result;
    if (refusal === null) return good(label, result);
    return t('bundle.refused', { label, reason: say.code(refusal.code, refusal.detail) });
  }
  return (
    <Notice tone={failed ? 'amber' : 'jade'} live="polite" title={t('bundle.results')}>
      <ul>
        {results.map((result) => (
          <li key={result.orderId}>{lineOf(result)}</li>
        ))}
      </ul>
    </Notice>
  );
}
