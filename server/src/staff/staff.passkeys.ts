import { noteEnrolled, proveSession } from './staff.totp.ts';
import {
  authenticationOptions,
  keepChallenge,
  registrationOptions,
  siteOf,
  takeChallenge,
  verifyNewPasskey,
  verifyPasskey,
} from '../account/passkey.ceremony.ts';
import type { Answer } from '../account/passkey.ceremony.ts';
import type { Challenge } from '../account/account.passkeys.ts';
import { getPasskey, insertPasskey, listPasskeys, notePasskeyUse } from '../account/passkey.store.ts';
import type { NewSession } from '../account/session.store.ts';
import type { StaffActor } from '../actor/actor.http.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { AppError } from '../platform/http/app-error.ts';
import type { AccountParts } from '../account/account.parts.ts';
import { assertMayEnrol, lockOfficer } from './staff.factors.ts';

export type StaffPurpose = 'enrol' | 'prove';

/** @throws AppError role.not_allowed (a factor is there already), session.reauthentication_required */
export async function staffPasskeyOptions(
  { config, pools, clock }: AccountParts,
  actor: StaffActor,
  purpose: StaffPurpose,
): Promise<Challenge> {
  const site = siteOf(config.consoleOrigin);
  const [holder, now] = [{ officerId: actor.id }, clock.now()];
  return await pools.withPost(actor.post, async (client) => {
    const passkeyIds = (await listPasskeys(client, holder)).map(({ id }) => id);
    if (purpose === 'enrol') await assertMayEnrol(client, actor, now);
    else if (passkeyIds.length === 0) throw new AppError('role.not_allowed');
    // The name stays out: before the second factor nothing of the officer is shown.
    const options =
      purpose === 'enrol'
        ? await registrationOptions(site, { id: actor.id, name: site.name, passkeyIds })
        : await authenticationOptions(site, passkeyIds);
    const made = { purpose: `staff_${purpose}`, options, holder, now } as const;
    return { challengeId: await keepChallenge(client, made), options };
  });
}

/**
 * Enrols a passkey or proves one; the session goes on as whole and freshly proven, under another token.
 * @throws AppError passkey.failed, role.not_allowed, session.required
 */
export async function proveStaffPasskey(
  parts: AccountParts,
  actor: StaffActor,
  proof: {
    purpose: StaffPurpose;
    challengeId: string;
    answer: Answer;
    label: string;
    requestId: string;
  },
): Promise<NewSession> {
  const { config, pools, clock } = parts;
  const site = siteOf(config.consoleOrigin);
  const { purpose, challengeId, answer, label } = proof;
  const [holder, now] = [{ officerId: actor.id }, clock.now()];
  const asked = { id: challengeId, purpose: `staff_${purpose}`, holder, now } as const;
  return await pools.withPost(actor.post, async (staff) => {
    const challenge = await takeChallenge(staff, asked);
    return await inTransaction(staff, async (client) => {
      await lockOfficer(client, actor.id);
      if (purpose === 'enrol') {
        await assertMayEnrol(client, actor, now);
        const passkey = await verifyNewPasskey(site, challenge, answer);
        await insertPasskey(client, holder, { ...passkey, label, at: now.toISOString() });
        await noteEnrolled(parts, client, actor, proof.requestId);
      } else {
        const passkey = await getPasskey(client, answer['id']);
        if (passkey.holderId !== actor.id) throw new AppError('passkey.failed');
        const counter = await verifyPasskey(site, challenge, answer, passkey);
        await notePasskeyUse(client, passkey.id, counter, now.toISOString());
      }
      return await proveSession(client, actor, now);
    });
  });
}
