import { QUEUES } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import type { Queue } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import type { OrderStatus } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'wouter';

/** What the list is narrowed to; absent = everything. */
export type Filters = {
  district?: 'own' | 'away';
  claim?: 'mine' | 'free';
  overdue?: 'true';
  unread?: 'true';
  status?: OrderStatus;
};

/** The filters stand in the address, so that "back" finds the list as it was. They name nobody. */
export function useFilters(queue: Queue): [Filters, (change: Filters) => void] {
  const [search, setSearch] = useSearchParams();
  const filters = useMemo(() => readFilters(search, queue), [search, queue]);
  const setFilters = useCallback(
    (next: Filters) => setSearch(new URLSearchParams(asPairs(next)), { replace: true }),
    [setSearch],
  );
  return [filters, setFilters];
}

/** Only what is known; a status only where the queue has it. */
export function readFilters(search: URLSearchParams, queue: Queue): Filters {
  const statuses: readonly OrderStatus[] = QUEUES[queue];
  const district = oneOf(search.get('district'), ['own', 'away'] as const);
  const claim = oneOf(search.get('claim'), ['mine', 'free'] as const);
  const overdue = oneOf(search.get('overdue'), ['true'] as const);
  const unread = oneOf(search.get('unread'), ['true'] as const);
  const status = oneOf(search.get('status'), statuses);
  return {
    ...(district && { district }),
    ...(claim && { claim }),
    ...(overdue && { overdue }),
    ...(unread && { unread }),
    ...(status && { status }),
  };
}

/** Without one of its filters, or with another value of it. */
export function withFilter<Name extends keyof Filters>(
  filters: Filters,
  name: Name,
  value: Filters[Name] | undefined,
): Filters {
  const { [name]: _, ...others } = filters;
  return value === undefined ? others : { ...others, [name]: value };
}

function oneOf<Value extends string>(text: string | null, values: readonly Value[]): Value | undefined {
  return values.find((value) => value === text);
}

function asPairs(filters: Filters): Record<string, string> {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
}
