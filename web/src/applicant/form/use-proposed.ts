import type { Answer } from '@lingshi/domain/form/answer-path.ts';
import { useQuery } from '@tanstack/react-query';
import { isCarried } from '../precheck/carried-mark.ts';
import { useApplicants, type OrderPage } from './form-read.ts';

type Proposed = { asked: boolean; proposed: Answer | null };

/**
 * A page as the answers of the pre-check, and what the account says of the person, would fill it in: shown, and an answer
 * once the person has saved it.
 */
export function useProposed({ id, service, status, applicantId }: OrderPage, page: string): Proposed {
  const people = useApplicants();
  const ward = people.data?.some((one) => one.id === applicantId && one.relation === 'ward') === true;
  const known = status === 'draft' && (ward || isCarried(id));
  const { data, failureCount } = useQuery({
    queryKey: ['proposals', id, ward],
    queryFn: async () => (await import('./proposed-answers.ts')).proposedAnswers({ id, service }, { ward }),
    enabled: known,
    staleTime: Infinity,
    // It is code: without a network the worker has it.
    networkMode: 'always',
  });
  return { asked: !known || data !== undefined || failureCount > 0, proposed: data?.[page] ?? null };
}
