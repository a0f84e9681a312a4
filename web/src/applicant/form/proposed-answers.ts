import type { Answers } from '@lingshi/domain/form/answer-path.ts';
import type { CaseFacts } from '@lingshi/domain/policy/fact.ts';
import { LOAD_PROPOSALS } from '@lingshi/services/generated/proposals.ts';
import { carriedInto } from '../precheck/carried.ts';
import type { OrderPage } from './form-read.ts';

/**
 * The pages of an order as the pre-check and the account would fill them in.
 * @param ward whom the account files for in guardianship
 */
export async function proposedAnswers(
  { id, service }: Pick<OrderPage, 'id' | 'service'>,
  { ward }: { ward: boolean },
): Promise<Answers> {
  const carried = carriedInto(id);
  if (carried === null && !ward) return {};
  const facts: CaseFacts = ward ? { ...carried, ward } : (carried ?? {});
  const propose = await LOAD_PROPOSALS[service]?.();
  return propose?.(facts) ?? {};
}
