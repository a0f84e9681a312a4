import { declared } from '@lingshi/domain/shared/declared.ts';
import { isFilled, textAt } from '@lingshi/domain/form/answer-path.ts';
import { NOTHING_FOUND } from '@lingshi/domain/form/check.types.ts';
import type { Found, PageCheck } from '@lingshi/domain/form/check.types.ts';
import { compareDays, parseDay } from '@lingshi/domain/shared/day.ts';

/**
 * Where a reason in words is asked, the sentence that asks for it is its own; and a passport that is valid today has not
 * expired, so that is no reason.
 */
export function reasonNeeded({ asked, answer, facts, whole }: Parameters<PageCheck>[0]): Found {
  const expiry = parseDay(textAt(answer, 'expiryDay'));
  const valid = expiry !== null && compareDays(expiry, facts.today) >= 0;
  if (asked('reason') && textAt(answer, 'reason') === 'expired' && valid)
    return { complaints: [{ field: 'reason', code: 'form.not_expired' }] };
  const missing = whole && asked('reasonNote') && !isFilled(answer['reasonNote']);
  return missing ? { complaints: [{ field: 'reasonNote', code: 'form.reason_needed' }] } : NOTHING_FOUND;
}
declared('reason_needed', reasonNeeded);
