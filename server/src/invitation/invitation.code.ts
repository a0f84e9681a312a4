import { invitationCodeFrom } from '@lingshi/domain/identity/invitation-code.ts';
import type { BlindIndex } from '../platform/crypto/blind-index.ts';

type Keys = { indexes: { code: BlindIndex } };
/** What somebody is invited to. Part of the stored hashes: never rename one. */
type InvitedTo = 'mandate' | 'guardian' | 'behalf';

/** How many days a code can be used. */
const CODE_DAYS = { mandate: 7, guardian: 7, behalf: 30 } as const satisfies Record<InvitedTo, number>;
const DAY_MS = 24 * 3600_000;

export function codeEndsAt(to: InvitedTo, now: Date): string {
  return new Date(now.getTime() + CODE_DAYS[to] * DAY_MS).toISOString();
}

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
