import { isFilled } from '@lingshi/domain/form/answer-path.ts';
import { NOTHING_FOUND } from '@lingshi/domain/form/check.types.ts';
import type { Found, PageCheck } from '@lingshi/domain/form/check.types.ts';

/** Where a reason in words is asked, the sentence that asks for it is its own. */
export function reasonNeeded({ asked, answer, whole }: Parameters<PageCheck>[0]): Found {
  const missing = whole && asked('reasonNote') && !isFilled(answer['reasonNote']);
  return missing ? { complaints: [{ field: 'reasonNote', code: 'form.reason_needed' }] } : NOTHING_FOUND;
}
