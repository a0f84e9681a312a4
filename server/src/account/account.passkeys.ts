import { randomUUID } from 'node:crypto';
import { inTransaction } from '../platform/db/transaction.ts';
import { AppError } from '../platform/http/app-error.ts';
import type { AccountParts } from './account.parts.ts';
import { sendChangeNotice } from './account.notices.ts';
import { getAccount, loadContacts } from './account.store.ts';
import {
  keepChallenge,
  registrationOptions,
  siteOf,
  takeChallenge,
  verifyNewPasskey,
  verifyPasskey,
} from './passkey.ceremony.ts';
import type { Answer, Options } from './passkey.ceremony.ts';
import { openChallenge, openOptions, spendChallenge } from './passkey.open-challenge.ts';
import { getPasskey, insertPasskey, listPasskeys, notePasskeyUse } from './passkey.store.ts';
import { APPLICANT_TIMES, endSessionOfToken, openSession } from './session.store.ts';
import type { NewSession } from './session.store.ts';
import { across } from '../platform/db/account-crossing.ts';
import { asAccount } from '../platform/db/account-scope.ts';
import type { PoolClient } from 'pg';

export type Challenge = { challengeId: string; options: Options };

/** For a browser that does not say who it is: it offers the passkeys it has. */
export async function signInOptions(parts: AccountParts): Promise<Challenge> {
  return await openOptions(parts, siteOf(parts.config.publicOrigin), 'sign_in');
}

/** @throws AppError passkey.failed, account.disabled */
export async function signInWithPasskey(
  parts: AccountParts,
  request: { challengeId: string; answer: Answer; device: string; before: string | undefined },
): Promise<NewSession> {
  const { config, pools, clock } = parts;
  const { challengeId, answer, device, before } = request;
  const now = clock.now();
  const asked = { id: challengeId, purpose: 'sign_in', now } as const;
  const challenge = openChallenge(parts, asked);
  const finding = async () => getPasskey(pools.applicant, answer['id']);
  const passkey = await across(pools.applicant, 'sign_in', finding);
  const counter = await verifyPasskey(siteOf(config.publicOrigin), challenge, answer, passkey);
  const accountId = passkey.holderId;
  const entering = async (client: PoolClient) => {
    await spendChallenge(client, challenge, asked);
    await notePasskeyUse(client, passkey.id, counter, now.toISOString());
    const { rows } = await client.query<{ status: string }>('SELECT status FROM account WHERE id = $1', [
      accountId,
    ]);
    if (rows[0]?.status !== 'active') throw new AppError('account.disabled');
    await across(client, 'end_session', async () => endSessionOfToken(client, before));
    return await openSession(client, { accountId }, { device, now, times: APPLICANT_TIMES });
  };
  return await asAccount(accountId, async () => inTransaction(pools.applicant, entering));
}

export async function addPasskeyOptions(parts: AccountParts, accountId: string): Promise<Challenge> {
  const { config, pools, clock } = parts;
  const known = await listPasskeys(pools.applicant, { accountId });
  const account = await getAccount(parts, pools.applicant, accountId);
  const [contact] = await loadContacts(pools.applicant, account);
  // Shown by the browser's own list of passkeys, on the person's own device.
  const holder = { id: accountId, name: contact?.value ?? '', passkeyIds: known.map(({ id }) => id) };
  const options = await registrationOptions(siteOf(config.publicOrigin), holder);
  const made = { purpose: 'add', options, holder: { accountId }, now: clock.now() } as const;
  return { challengeId: await keepChallenge(pools.applicant, made), options };
}

/** @throws AppError passkey.failed */
export async function addPasskey(
  parts: AccountParts,
  request: { accountId: string; challengeId: string; label: string; answer: Answer },
): Promise<{ id: string }> {
  const { config, pools, clock } = parts;
  const { accountId, challengeId, label, answer } = request;
  const now = clock.now();
  const holder = { accountId };
  const challenge = await takeChallenge(pools.applicant, { id: challengeId, purpose: 'add', holder, now });
  const passkey = await verifyNewPasskey(siteOf(config.publicOrigin), challenge, answer);
  await inTransaction(pools.applicant, async (client) => {
    await insertPasskey(client, holder, { ...passkey, label, at: now.toISOString() });
    const account = await getAccount(parts, client, accountId);
    await sendChangeNotice(parts, client, {
      id: randomUUID(),
      contacts: await loadContacts(client, account),
      locale: account.locale,
      what: 'passkeyAdded',
    });
  });
  return { id: passkey.id };
}

/** @throws AppError passkey.not_found */
export async function removePasskey(
  { pools }: AccountParts,
  accountId: string,
  passkeyId: string,
): Promise<void> {
  const { rowCount } = await pools.applicant.query('DELETE FROM passkey WHERE id = $1 AND account_id = $2', [
    passkeyId,
    accountId,
  ]);
  if (rowCount !== 1) throw new AppError('passkey.not_found');
}
