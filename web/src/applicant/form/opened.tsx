import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loaded } from '../shell/loaded.tsx';
import type { OrderPage } from './form-read.ts';

type OpenedProps = { query: UseQueryResult<OrderPage>; children: (order: OrderPage) => ReactNode };

/** A page one writes on: what is written counts, so it does not say how old the order's state is. */
export function Opened({ query, children }: OpenedProps) {
  return query.data ? children(query.data) : <Loaded query={query}>{children}</Loaded>;
}
