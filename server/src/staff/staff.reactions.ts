import type { PoolClient } from 'pg';
import { z } from 'zod';
import { hashToken } from '../platform/crypto/token.ts';
import { openPersonKey } from '../platform/crypto/keyring.ts';
import type { JoinedPersonKeyRow } from '../platform/crypto/keyring.ts';
import { AppError } from '../platform/http/app-error.ts';
import { isWithin } from '../platform/limits/limiter.ts';
import type { Asker } from '../platform/http/device-cookie.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { normaliseEmail } from '@lingshi/domain/identity/contact.ts';
import { enqueueMessage } from '../platform/delivery/outbox.ts';
import { enqueue } from '../platform/jobs/jobs.ts';
import type { QueueSettings } from '../platform/jobs/job.queues.ts';
import type { JobHandler } from '../platform/jobs/job.worker.ts';
import { NO_POST } from '../platform/db/pools.ts';
import type { AccountParts } from '../account/account.parts.ts';
import { sendLink } from './staff.links.ts';
import { notEnrolledMail } from './staff.mail.ts';
import { mailIndex } from './staff.find.ts';
import { HAS_SECOND_FACTOR, OFFICER_KEY_COLUMNS, OFFICER_KEY_JOINS, openOfficer } from './staff.person.ts';

export const STAFF_QUEUES: readonly QueueSettings[] = [{ name: 'link_notice' }];

const linkNotice = z.object({
  mailIndex: z.string(),
  /** So many were asked for that one more is sent only where the newest does not open anywhere. */
  rare: z.boolean().default(false),
  /** Hash of the mark of the browser that asked. */
  browser: z.string().optional(),
});

/** Longer than a mail takes to be read. */
const STILL_OPENS_MS = 5 * 60_000;

export function staffJobs(parts: AccountParts): Record<'link_notice', JobHandler> {
  return {
    link_notice: async (payload, { jobId }) => {
      const { mailIndex: index, ...asked } = linkNotice.parse(payload);
      await sendLaterLink(parts, Buffer.from(index, 'base64url'), { jobId, ...asked });
    },
  };
}

/**
 * Somebody asks for a link. Whether there is such an officer is asked by the job and not here, so that known and
 * unknown addresses get the same answer in the same time (OWASP ASVS 6.3.8). Nobody is refused: strangers can neither
 * flood a mailbox nor keep its officer out, nor does the officer who asks again and again: a link that opens lies in it.
 * @returns since when this very asker has asked for so many that none is sent on top of one that opens; else null
 */
export async function requestLink(
  parts: AccountParts,
  mail: string,
  { asker, mark }: { asker: Asker; mark: string },
): Promise<string | null> {
  const address = normaliseEmail(mail);
  if (!address.ok) return null;
  const index = mailIndex(parts, address.value);
  const subject = officerSubject(index);
  const since = await askedSince(parts, `${asker.key} ${subject}`);
  const rare =
    since !== null ||
    (!asker.knows(subject) && !(await isWithin(parts.limiter.consume('code_by_contact', subject))));
  const browser = hashToken(mark).toString('base64url');
  const payload = { mailIndex: index.toString('base64url'), rare, browser };
  await parts.pools.withPost(NO_POST, async (client) => enqueue(client, { name: 'link_notice', payload }));
  return since;
}

/** When the wishes began of which this is one too many; null while it is none. */
async function askedSince({ limiter, clock }: AccountParts, key: string): Promise<string | null> {
  try {
    await limiter.consume('code_by_asker', key);
    return null;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'limit.exceeded') throw error;
    const ended = limiter.get('code_by_asker').seconds - (error.retryAfter ?? 0);
    return new Date(clock.now().getTime() - ended * 1000).toISOString();
  }
}

/** Who an officer is to a limiter and to a device. */
export function officerSubject(index: Buffer): string {
  return `officer:${index.toString('hex')}`;
}

type Found = JoinedPersonKeyRow & { id: string; sealed: Buffer; enrolled: boolean };

async function sendLaterLink(
  parts: AccountParts,
  index: Buffer,
  { jobId, rare, browser }: { jobId: string; rare: boolean; browser?: string | undefined },
): Promise<void> {
  const { pools, keyring } = parts;
  await inTransaction(pools.worker, async (client) => {
    const { rows } = await client.query<Found>(
      `SELECT o.id, o.sealed, ${HAS_SECOND_FACTOR} AS enrolled, ${OFFICER_KEY_COLUMNS} FROM officer o ${OFFICER_KEY_JOINS}
       WHERE o.mail_index = $1 AND o.status = 'active'`,
      [index],
    );
    const [row] = rows;
    if (row === undefined || (rare && (await hasOpenLink(parts, client, row.id)))) return;
    const { mail } = openOfficer(openPersonKey(keyring, row), row.id, row.sealed);
    const effectKey = `link:${jobId}`;
    // Without a second factor the mailbox alone would let in: such an officer hears from an administrator only.
    if (!row.enrolled) {
      // Nothing opens with it, so where strangers keep asking it is not said again.
      if (rare) return;
      await enqueueMessage(keyring.root.outbox, client, effectKey, notEnrolledMail(mail));
      return;
    }
    // Where somebody keeps asking, one link that opens anywhere lies in the mailbox: nobody is kept out by them.
    const bound = rare || browser === undefined ? null : Buffer.from(browser, 'base64url');
    await sendLink(parts, client, { officerId: row.id, mail, kind: 'later', effectKey, browser: bound });
  });
}

/** Whether the newest mail is one to open: a person looks at no other. */
async function hasOpenLink({ clock }: AccountParts, client: PoolClient, officerId: string): Promise<boolean> {
  const until = new Date(clock.now().getTime() + STILL_OPENS_MS).toISOString();
  const { rowCount } = await client.query(
    `SELECT FROM (
       SELECT used_at, expires_at, browser_hash FROM sign_in_link WHERE officer_id = $1
       ORDER BY created_at DESC, used_at IS NULL DESC, browser_hash IS NULL DESC LIMIT 1) newest
     WHERE used_at IS NULL AND expires_at > $2 AND browser_hash IS NULL`,
    [officerId, until],
  );
  return rowCount === 1;
}
