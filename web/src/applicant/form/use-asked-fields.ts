import type { Page } from '@lingshi/domain/form/form.types.ts';
import { useQuery } from '@tanstack/react-query';
import type { OpenForm } from './open-form.tsx';

export const loadSupplementFields = async () => (await import('./supplement-fields.ts')).supplementFields;

/** Which fields of a page may be written in; of a supplement those it opens, null while that is being worked out. */
export function useAskedFields(open: OpenForm, page: Page): readonly string[] | 'all' | null {
  const mended = open.order.status === 'needs_supplement';
  const { data } = useQuery({
    queryKey: ['supplement-fields'],
    queryFn: async () => ({ of: await loadSupplementFields() }),
    enabled: mended,
    staleTime: Infinity,
    // It is code: without a network the worker has it.
    networkMode: 'always',
  });
  if (!mended) return 'all';
  return data?.of(open, page) ?? null;
}
