import { precheck } from '@lingshi/contract/generated/calls.ts';
import type { precheck as precheckRoute } from '@lingshi/contract/policy/policy.contract.ts';
import type { RouteAnswer } from '@lingshi/contract/route.ts';
import { queryOptions } from '@tanstack/react-query';
import { client } from '../client.ts';
import type { Step } from './precheck-path.ts';

export type PrecheckAnswer = RouteAnswer<typeof precheckRoute>;
export type Outcome<Kind extends PrecheckAnswer['kind']> = Extract<PrecheckAnswer, { kind: Kind }>;

const HOUR_MS = 3_600_000;

/** The next question, or where the answers lead; `post` only chooses whose addresses come with it. */
export function precheckQuery(steps: readonly Step[], post?: string) {
  return queryOptions({
    queryKey: ['precheck', steps, post ?? ''],
    queryFn: ({ signal }) =>
      client.call(precheck, { body: { answers: Object.fromEntries(steps), ...(post && { post }) }, signal }),
    staleTime: HOUR_MS,
  });
}
