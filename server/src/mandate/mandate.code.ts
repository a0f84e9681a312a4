import { mandateCodeFrom } from '@lingshi/domain/identity/mandate.code.ts';
import type { AccountParts } from '../account/account.parts.ts';

type Keys = Pick<AccountParts, 'indexes'>;

/**
 * The code of a mandate follows from its id and a key that no database holds. So it can be shown again to whoever
 * made it, and is stored nowhere but as a hash.
 */
export function mandateCode({ indexes }: Keys, mandateId: string): string {
  return mandateCodeFrom(indexes.code(`mandate:${mandateId}`));
}

/** What the table holds of a code. */
export function mandateCodeHash({ indexes }: Keys, code: string): Buffer {
  return indexes.code(`mandate_code:${code}`);
}
