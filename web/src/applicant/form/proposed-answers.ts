import type { Answers } from '@lingshi/domain/form/answer-path.ts';
import { LOAD_PROPOSALS } from '@lingshi/services/generated/proposals.ts';
import { carriedInto } from '../precheck/carried.ts';
import type { OrderPage } from './form-read.ts';

/** The pages of an order as the answers of the pre-check would fill them in. */
export async function proposedAnswers({ id, service }: Pick<OrderPage, 'id' | 'service'>): Promise<Answers> {
  const facts = carriedInto(id);
  const propose = await LOAD_PROPOSALS[service]?.();
  return facts === null ? {} : (propose?.(facts) ?? {});
}
