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
import { openChallenge, openOptions, spendChallenge } from '../account/passkey.open-challenge.ts';
import type { Challenge } from '../account/account.passkeys.ts';
import { getPasskey, insertPasskey, listPasskeys, notePasskeyUse } from '../account/passkey.store.ts';
import {
  completeSession,
  endSessionOfToken,
  HALF_TIMES,
  openSession,
  STAFF_TIMES,
} from '../account/session.store.ts';
import type { NewSession } from '../account/session.store.ts';
import type { StaffActor } from '../actor/actor.http.ts';
import { NO_POST } from '../platform/db/pools.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { AppError } from '../platform/http/app-error.ts';
import type { AccountParts } from '../account/account.parts.ts';
import { officerSubject } from './staff.reactions.ts';
import { assertMayEnrol, lockOfficer } from './staff.factors.ts';

/** For a browser that does not say who it is: it offers the passkeys it has. */
export async function staffSignInOptions(parts: AccountParts): Promise<Challenge> {
  return await openOptions(parts, siteOf(parts.config.consoleOrigin), 'staff_sign_in');
}

/**
 * Signs an officer in without a link: the key is held, and its holder was told from others by it (`userVerification`),
 * which is two factors in one. The session is whole.
 * @throws AppError passkey.failed, also for an officer who is disabled
 */
export async function signInWithStaffPasskey(
  parts: AccountParts,
  request: { challengeId: string; answer: Answer; device: string; before: string | undefined },
): Promise<{ session: NewSession; subject: string }> {
  const { config, pools, clock } = parts;
  const { challengeId, answer, device, before } = request;
  const now = clock.now();
  const asked = { id: challengeId, purpose: 'staff_sign_in', now } as const;
  const challenge = openChallenge(parts, asked);
  return await pools.withPost(NO_POST, async (staff) => {
    const passkey = await getPasskey(staff, answer['id']);
    const counter = await verifyPasskey(siteOf(config.consoleOrigin), challenge, answer, passkey);
    return await inTransaction(staff, async (client) => {
      await spendChallenge(client, challenge, asked);
      const officerId = passkey.holderId;
      const { rows } = await client.query<{ index: Buffer }>(
        `SELECT mail_index AS index FROM officer WHERE id = $1 AND status = 'active'`,
        [officerId],
      );
      if (rows[0] === undefined) throw new AppError('passkey.failed');
      await notePasskeyUse(client, passkey.id, counter, now.toISOString());
      await endSessionOfToken(client, before);
      const half = await openSession(client, { officerId }, { device, now, times: HALF_TIMES });
      const session = await completeSession(client, half.id, now, STAFF_TIMES);
      if (session === null) throw new AppError('passkey.failed');
      return { session, subject: officerSubject(rows[0].index) };
    });
  });
}

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
