import type { PoolClient } from 'pg';
import { openSession, endSessionOfToken, HALF_TIMES } from '../account/session.store.ts';
import type { Db, NewSession } from '../account/session.store.ts';
import { hashToken, newToken, sameSecret } from '../platform/crypto/token.ts';
import { NO_POST } from '../platform/db/pools.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { enqueueMessage } from '../platform/delivery/outbox.ts';
import type { Db as OutboxDb } from '../platform/delivery/outbox.ts';
import { AppError } from '../platform/http/app-error.ts';
import type { AccountParts } from '../account/account.parts.ts';
import { factorsOf, firstStep } from './staff.factors.ts';
import type { FirstStep } from './staff.factors.ts';
import { linkMail } from './staff.mail.ts';

/** The first link of an officer waits a day, a later one a quarter of an hour. */
export type LinkKind = 'first' | 'later';

const LINK_MINUTES: Record<LinkKind, number> = { first: 24 * 60, later: 15 };

/** A way in for whoever reads this mailbox: half the way, the second factor is the other half. */
export async function makeLink(
  { config, clock }: Pick<AccountParts, 'config' | 'clock'>,
  db: Db,
  { officerId, kind, browser = null }: { officerId: string; kind: LinkKind; browser?: Buffer | null },
): Promise<{ address: string; expiresAt: string }> {
  const [token, now] = [newToken(), clock.now()];
  const expiresAt = new Date(now.getTime() + LINK_MINUTES[kind] * 60_000).toISOString();
  await db.query(
    `INSERT INTO sign_in_link (token_hash, officer_id, expires_at, created_at, browser_hash)
     VALUES ($1, $2, $3, $4, $5)`,
    [hashToken(token), officerId, expiresAt, now.toISOString(), browser],
  );
  // Behind #: it reaches no server log, and a mail scanner that fetches the address uses nothing up.
  return { address: `${config.consoleOrigin}/sign-in#${token}`, expiresAt };
}

/** Makes a link and the mail that carries it, in the caller's transaction. */
export async function sendLink(
  parts: AccountParts,
  db: Db & OutboxDb,
  link: { officerId: string; mail: string; kind: LinkKind; effectKey: string; browser?: Buffer | null },
): Promise<void> {
  const { address, expiresAt } = await makeLink(parts, db, link);
  const message = { ...linkMail(link.mail, address, LINK_MINUTES[link.kind]), uselessAfter: expiresAt };
  await enqueueMessage(parts.keyring.root.outbox, db, link.effectKey, message);
}

/**
 * Opens a half session with a link, which is used up by that.
 * @param request mark: of the browser, for a link that serves only the one that asked
 * @throws AppError link.invalid: unknown, used, too old, or the officer is disabled; nothing tells which
 * @throws AppError link.other_browser: it goes on working where it was asked for
 */
export async function openLink(
  { pools, clock }: AccountParts,
  request: { token: string; device: string; before: string | undefined; mark: string | undefined },
): Promise<{ session: NewSession; secondFactor: FirstStep }> {
  const now = clock.now();
  return await pools.withPost(NO_POST, async (staff) =>
    inTransaction(staff, async (client) => {
      await refuseOtherBrowser(client, request);
      const officerId = await redeemLink(client, request.token, now);
      await endSessionOfToken(client, request.before);
      const { device } = request;
      const session = await openSession(client, { officerId }, { device, now, times: HALF_TIMES });
      return { session, secondFactor: firstStep(await factorsOf(client, officerId)) };
    }),
  );
}

async function refuseOtherBrowser(
  client: PoolClient,
  { token, mark }: { token: string; mark: string | undefined },
): Promise<void> {
  const { rows } = await client.query<{ browser: Buffer | null }>(
    'SELECT browser_hash AS browser FROM sign_in_link WHERE token_hash = $1',
    [hashToken(token)],
  );
  const browser = rows[0]?.browser ?? null;
  if (browser === null) return;
  if (mark === undefined || !sameSecret(browser, hashToken(mark))) throw new AppError('link.other_browser');
}

async function redeemLink(client: PoolClient, token: string, now: Date): Promise<string> {
  const { rows } = await client.query<{ officerId: string }>(
    `UPDATE sign_in_link l SET used_at = $2 FROM officer o
     WHERE l.token_hash = $1 AND l.used_at IS NULL AND l.expires_at > $2 AND o.id = l.officer_id
       AND o.status = 'active'
     RETURNING o.id AS "officerId"`,
    [hashToken(token), now.toISOString()],
  );
  if (rows[0] === undefined) throw new AppError('link.invalid');
  return rows[0].officerId;
}
