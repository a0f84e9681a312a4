import {
  askException,
  decideException,
  listExceptions,
  openException,
} from '@lingshi/contract/generated/calls.ts';
import type {
  listExceptions as listRoute,
  openException as openRoute,
} from '@lingshi/contract/exception/exception.contract.ts';
import type { RouteAnswer } from '@lingshi/contract/route.ts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { client } from '../client.ts';
import { keys, queryClient } from '../query.ts';

export type ExceptionLine = RouteAnswer<typeof listRoute>['exceptions'][number];
export type OpenedException = RouteAnswer<typeof openRoute>;

export function useExceptions() {
  return useQuery({
    queryKey: keys.exceptions,
    queryFn: ({ signal }) => client.call(listExceptions, { query: {}, signal }),
  });
}

/** Those an order was filed under, or stands beside. */
export function useExceptionsOf(orderId: string) {
  return useQuery({
    queryKey: keys.exceptionsOf(orderId),
    queryFn: ({ signal }) => client.call(listExceptions, { query: { order: orderId }, signal }),
  });
}

/** Each reading is logged: it is read once, and anew only when something was done. */
export function useException(exceptionId: string) {
  return useQuery({
    queryKey: keys.exception(exceptionId),
    queryFn: ({ signal }) => client.call(openException, { params: { exceptionId }, signal }),
    staleTime: Infinity,
  });
}

export type ExceptionAct =
  | { act: 'ask'; reason: string; source: string }
  | { act: 'decide'; grant: boolean; reason: string };

export function useExceptionAct(exceptionId: string) {
  return useMutation({
    mutationFn: async (wanted: ExceptionAct) => {
      const params = { exceptionId };
      const { reason } = wanted;
      return wanted.act === 'ask'
        ? client.call(askException, { params, body: { reason, source: wanted.source } })
        : client.call(decideException, { params, body: { reason, grant: wanted.grant } });
    },
    onSettled: async () => {
      for (const queryKey of [keys.exceptions, keys.allExceptionsOf, keys.waiting])
        await queryClient.invalidateQueries({ queryKey });
    },
  });
}
