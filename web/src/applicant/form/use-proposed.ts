import type { Answer } from '@lingshi/domain/form/answer-path.ts';
import { useQuery } from '@tanstack/react-query';
import { isCarried } from '../precheck/carried-mark.ts';
import type { OrderPage } from './form-read.ts';

type Proposed = { asked: boolean; proposed: Answer | null };

/** A page as the answers of the pre-check would fill it in: shown, and an answer once the person has saved it. */
export function useProposed({ id, service, status }: OrderPage, page: string): Proposed {
  const carried = status === 'draft' && isCarried(id);
  const { data, failureCount } = useQuery({
    queryKey: ['proposals', id],
    queryFn: async () => (await import('./proposed-answers.ts')).proposedAnswers({ id, service }),
    enabled: carried,
    staleTime: Infinity,
    // It is code: without a network the worker has it.
    networkMode: 'always',
  });
  return { asked: !carried || data !== undefined || failureCount > 0, proposed: data?.[page] ?? null };
}
