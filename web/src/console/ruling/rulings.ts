import {
  decideRule,
  listLostRules,
  listOpenQuestions,
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
export type OpenQuestion = RouteAnswer<typeof ruling.listOpenQuestions>['questions'][number];
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

export function useOpenQuestions() {
  return useQuery({
    queryKey: [...keys.rules, 'questions'],
    queryFn: ({ signal }) => client.call(listOpenQuestions, { signal }),
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

/** The same for a proposal that is there: asked as soon as it is looked at. */
export function useReplayOf(wish: Wish, wanted: boolean) {
  return useQuery({
    // Not one of those a decision reads again: beside its own approved row a proposal overlaps.
    queryKey: ['rule_replay', wish],
    queryFn: ({ signal }) => client.call(replayRule, { body: wish, signal }),
    enabled: wanted,
    retry: false,
  });
}

export function usePropose(onDone: (answer: { id: string }) => void) {
  return useCommand({
    name: 'rule.propose',
    send: (body: Proposal, idempotencyKey) => client.call(proposeRule, { body, idempotencyKey }),
    refresh: [keys.rules, keys.waiting],
    onDone,
  });
}

export function useDecide(changeId: string) {
  return useMutation({
    mutationFn: (body: Decision) => client.call(decideRule, { params: { changeId }, body }),
    onSettled: async () => {
      await queryClient.invalidateQueries({ queryKey: keys.waiting });
      await queryClient.invalidateQueries({ queryKey: keys.rules });
    },
  });
}

/** What a refused rule lacks, field by field: of the rule itself, or of what was asked of the form. */
export function problemsOf(error: unknown): Problem[] {
  const detail = error instanceof CallError ? error.detail : undefined;
  if (Array.isArray(detail?.['problems'])) return detail['problems'] as Problem[];
  const fields = detail?.['fields'];
  return Array.isArray(fields) ? (fields as { path: string; rule: string }[]).map(asProblem) : [];
}

function asProblem({ path, rule }: { path: string; rule: string }): Problem {
  const code = rule === 'too_small' || rule === 'invalid_type' ? 'missing' : 'invalid';
  return { field: path.replace(/^body\./, ''), code, detail: '' };
}

export function ruleAddress({ subject, item, service, kind }: RuleKey): string {
  return `/rules/item?${new URLSearchParams({ subject, item, service, kind }).toString()}`;
}

/** The same, with the form open: the rule as it is, to be confirmed or put right. */
export function answerAddress(key: RuleKey): string {
  return `${ruleAddress(key)}&answer=1`;
}
