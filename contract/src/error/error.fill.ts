import type { ErrorCode } from '@lingshi/domain/shared/error-code.ts';

/** The words for one refusal, placeholders filled from its detail. A missing value is left out. */
export function fillErrorWords(
  words: Record<ErrorCode, string>,
  code: ErrorCode,
  detail: Readonly<Record<string, unknown>> = {},
): string {
  return words[code].replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = detail[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  });
}
