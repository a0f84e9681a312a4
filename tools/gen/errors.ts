import { REFUSALS } from '@lingshi/contract/error/error.status.ts';
import { ERROR_WORDS } from '@lingshi/contract/error/error.words.ts';
import { ERROR_CODES } from '@lingshi/domain/shared/error-code.ts';
import { code, page, table } from './markdown.ts';

export async function makeErrors(): Promise<Record<string, string>> {
  const rows = ERROR_CODES.map((name) => [
    code(name),
    String(REFUSALS[name].status),
    ERROR_WORDS[name].zh,
    ERROR_WORDS[name].en,
  ]);
  const text = page(
    'Every way the platform says no',
    'domain/src/shared/error-code.ts and contract/src/error',
    [
      'An answer that is not 2xx carries `{ code, detail?, requestId }`. Words in braces are filled from `detail`.',
      table(['code', 'HTTP', '中文', 'English'], rows),
    ],
  );
  return { 'docs/generated/errors.md': text };
}
