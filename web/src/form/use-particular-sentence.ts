import { useQuery } from '@tanstack/react-query';
import type { ParticularSentence } from './complaint.ts';

export const loadParticularSentence = async () => (await import('./particular-complaint.ts')).sayParticular;

/** Fetched behind the page: whether an answer holds never waits for the sentence that says why not. */
export function useParticularSentence(): ParticularSentence | undefined {
  const { data } = useQuery({
    queryKey: ['particular-sentence'],
    queryFn: async () => ({ say: await loadParticularSentence() }),
    staleTime: Infinity,
    // It is code: without a network the worker has it.
    networkMode: 'always',
  });
  return data?.say;
}
