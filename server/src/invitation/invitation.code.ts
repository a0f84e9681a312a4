import { invitationCodeFrom } from '@lingshi/domain/identity/invitation-code.ts';
import type { BlindIndex } from '../platform/crypto/blind-index.ts';

type Keys = { indexes: { code: BlindIndex } };
/** What somebody is invited to. Part of the stored hashes: never rename one. */
type InvitedTo = 'mandate' | 'guardian' | 'behalf';

/**
 * The code of an invitation follows from its id and a key that no database holds. So it can be shown again to whoever
 * made it, and is stored nowhere but as a hash.
 */
export function invitationCode({ indexes }: Keys, to: InvitedTo, id: string): string {
  return invitationCodeFrom(indexes.code(`${to}:${id}`));
}

/** What a table holds of a code. */
export function invitationCodeHash({ indexes }: Keys, to: InvitedTo, code: string): Buffer {
  return indexes.code(`${to}_code:${code}`);
}
