import {
  decideRule,
  listLostRules,
  listRuleChanges,
  listRules,
  openRule,
  openRuleChange,
  proposeRule,
  replayRule,
} from '@lingshi/contract/generated/calls.ts';
import { CallError } from '@lingshi/contract/client.ts';
import type { RouteAnswer, RouteInput } from '@lingshi/contract/route.ts';
import type * as ruling from '@lingshi/contract/ruling/ruling.contract.ts';
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { useCommand } from '../../kit/command.ts';
import { client } from '../client.ts';
import { keys, queryClient } from '../query.ts';

export type RuleRow = RouteAnswer<typeof ruling.listRules>['rows'][number];
export type RuleChange = RouteAnswer<typeof ruling.openRuleChange>['change'];
export type Replayed = RouteAnswer<typeof ruling.replayRule>;
export type RuleKey = RouteInput<typeof ruling.openRule>['query'];
export type Wish = RouteInput<typeof ruling.replayRule>['body'];
export type Proposal = RouteInput<typeof ruling.proposeRule>['body'];
export type Decision = RouteInput<typeof ruling.decideRule>['body'];
export type Problem = { field: string; code: (typeof ruling.ruleProblem)['_output']['code']; detail: string };

export function useRules(day: string) {
  return useQuery({
    queryKey: [...keys.rules, 'on', day],
    queryFn: ({ signal }) => client.call(listRules, { query: day === '' ? {} : { day }, signal }),
  });
}

export function useRule(key: RuleKey) {
  return useQuery({
    queryKey: [...keys.rules, 'item', key],
    queryFn: ({ signal }) => client.call(openRule, { query: key, signal }),
  });
}

export function useChanges() {
  return useInfiniteQuery({
    queryKey: [...keys.rules, 'changes'],
    queryFn: ({ signal, pageParam }) =>
      client.call(listRuleChanges, { query: pageParam === '' ? {} : { after: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
}

export function useLostRules() {
  return useQuery({
    queryKey: [...keys.rules, 'lost'],
    queryFn: ({ signal }) => client.call(listLostRules, { signal }),
  });
}

export function useChange(changeId: string) {
  return useQuery({
    queryKey: [...keys.rules, 'change', changeId],
    queryFn: ({ signal }) => client.call(openRuleChange, { params: { changeId }, signal }),
  });
}

export function useReplay() {
  return useMutation({ mutationFn: (body: Wish) => client.call(replayRule, { body }) });
}

export function usePropose(onDone: (answer: { id: string }) => void) {
  return useCommand({
    name: 'rule.propose',
    send: (body: Proposal, idempotencyKey) => client.call(proposeRule, { body, idempotencyKey }),
    refresh: [keys.rules],
    onDone,
  });
}

export function useDecide(changeId: string) {
  return useMutation({
    mutationFn: (body: Decision) => client.call(decideRule, { params: { changeId }, body }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.rules }),
  });
}

/** What a refused rule lacks, field by field. */
export function problemsOf(error: unknown): Problem[] {
  const said = error instanceof CallError ? error.detail?.['problems'] : undefined;
  return Array.isArray(said) ? (said as Problem[]) : [];
}

export function ruleAddress({ subject, item, service, kind }: RuleKey): string {
  return `/rules/item?${new URLSearchParams({ subject, item, service, kind }).toString()}`;
}
