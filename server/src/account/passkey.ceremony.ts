import { randomUUID } from 'node:crypto';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { AppError } from '../platform/http/app-error.ts';
import type { Db } from './session.store.ts';

/** The site a passkey belongs to: the browser will not show it to any other. */
export type Site = { readonly origin: string; readonly id: string; readonly name: string };

export type Holder = { accountId: string } | { officerId: string };
/** Of a challenge for somebody who is known; for whoever is not yet, see `passkey.open-challenge.ts`. */
export type Purpose = 'add' | 'staff_enrol' | 'staff_prove';
/** What a browser sent; the library checks every part of it. */
export type Answer = Readonly<Record<string, unknown>>;
/** As it goes over the wire and into `navigator.credentials`. */
export type Options = Record<string, unknown>;

export type Passkey = {
  id: string;
  publicKey: Buffer;
  counter: number;
  transports: string[];
  holderId: string;
};

export const CHALLENGE_MINUTES = 5;

export function siteOf(origin: string): Site {
  return { origin, id: new URL(origin).hostname, name: 'Lingshi' };
}

/** Options for making a passkey that the browser finds by itself later (discoverable). */
export async function registrationOptions(
  site: Site,
  holder: { id: string; name: string; passkeyIds: readonly string[] },
): Promise<Options> {
  const options = await generateRegistrationOptions({
    rpID: site.id,
    rpName: site.name,
    userName: holder.name,
    userID: Uint8Array.from(Buffer.from(holder.id)),
    attestationType: 'none',
    excludeCredentials: holder.passkeyIds.map((id) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  return { ...options };
}

/** @param challenge base64url; left out, one is drawn */
export async function authenticationOptions(
  site: Site,
  passkeyIds: readonly string[],
  challenge?: string,
): Promise<Options> {
  const allow = passkeyIds.map((id) => ({ id }));
  const options = await generateAuthenticationOptions({
    rpID: site.id,
    userVerification: 'required',
    // As bytes: a text would be taken for what is still to be encoded.
    ...(challenge !== undefined && { challenge: Uint8Array.from(Buffer.from(challenge, 'base64url')) }),
    ...(allow.length > 0 && { allowCredentials: allow }),
  });
  return { ...options };
}

/** Remembers the challenge of these options for five minutes and one answer. */
export async function keepChallenge(
  db: Db,
  made: { purpose: Purpose; options: Options; holder: Holder; now: Date },
): Promise<string> {
  const { purpose, options, holder, now } = made;
  const id = randomUUID();
  await db.query(
    `INSERT INTO passkey_challenge (id, purpose, challenge, account_id, officer_id, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [
      id,
      purpose,
      options['challenge'],
      'accountId' in holder ? holder.accountId : null,
      'officerId' in holder ? holder.officerId : null,
      new Date(now.getTime() + CHALLENGE_MINUTES * 60_000).toISOString(),
    ],
  );
  return id;
}

/**
 * Takes the challenge out: a second answer finds none, nor does one of another person or for another purpose.
 * @throws AppError passkey.failed
 */
export async function takeChallenge(
  db: Db,
  asked: { id: string; purpose: Purpose; holder: Holder; now: Date },
): Promise<string> {
  const { id, purpose, holder, now } = asked;
  const { rows } = await db.query(
    `DELETE FROM passkey_challenge
     WHERE id = $1 AND purpose = $2 AND expires_at > $3
       AND account_id IS NOT DISTINCT FROM $4 AND officer_id IS NOT DISTINCT FROM $5
     RETURNING challenge`,
    [
      id,
      purpose,
      now.toISOString(),
      'accountId' in holder ? holder.accountId : null,
      'officerId' in holder ? holder.officerId : null,
    ],
  );
  const row = rows[0] as { challenge: string } | undefined;
  if (row === undefined) throw new AppError('passkey.failed');
  return row.challenge;
}

/** @throws AppError passkey.failed */
export async function verifyNewPasskey(
  site: Site,
  challenge: string,
  answer: Answer,
): Promise<Omit<Passkey, 'holderId'>> {
  const verified = await failing(
    verifyRegistrationResponse({
      response: answer as unknown as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      requireUserVerification: true,
    }),
  );
  if (!verified.verified) throw new AppError('passkey.failed');
  const { id, publicKey, counter, transports } = verified.registrationInfo.credential;
  return { id, publicKey: Buffer.from(publicKey), counter, transports: transports ?? [] };
}

/**
 * @returns the passkey's new counter
 * @throws AppError passkey.failed
 */
export async function verifyPasskey(
  site: Site,
  challenge: string,
  answer: Answer,
  passkey: Passkey,
): Promise<number> {
  const { id, counter, publicKey } = passkey;
  const verified = await failing(
    verifyAuthenticationResponse({
      response: answer as unknown as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      credential: { id, counter, publicKey: Uint8Array.from(publicKey) },
      requireUserVerification: true,
    }),
  );
  if (!verified.verified) throw new AppError('passkey.failed');
  return verified.authenticationInfo.newCounter;
}

/** The library throws for every kind of wrong answer, and its words repeat what was sent. */
async function failing<T>(verifying: Promise<T>): Promise<T> {
  return await verifying.catch(() => {
    throw new AppError('passkey.failed');
  });
}
