import { z } from 'zod';
import { openPersonKey } from '../platform/crypto/keyring.ts';
import type { JoinedPersonKeyRow } from '../platform/crypto/keyring.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { normaliseEmail } from '@lingshi/domain/identity/contact.ts';
import { enqueue } from '../platform/jobs/jobs.ts';
import type { QueueSettings } from '../platform/jobs/job.queues.ts';
import type { JobHandler } from '../platform/jobs/job.worker.ts';
import { NO_POST } from '../platform/db/pools.ts';
import type { AccountParts } from '../account/account.parts.ts';
import { sendLink } from './staff.links.ts';
import { mailIndex } from './staff.officers.ts';
import { OFFICER_KEY_COLUMNS, OFFICER_KEY_JOINS, openOfficer } from './staff.person.ts';

export const STAFF_QUEUES: readonly QueueSettings[] = [{ name: 'link_notice' }];

const linkNotice = z.object({ mailIndex: z.string() });

export function staffJobs(parts: AccountParts): Record<'link_notice', JobHandler> {
  return {
    link_notice: async (payload, { jobId }) => {
      const { mailIndex: index } = linkNotice.parse(payload);
      await sendLaterLink(parts, Buffer.from(index, 'base64url'), jobId);
    },
  };
}

/**
 * Somebody asks for a link. Whether there is such an officer is asked by the job and not here, so that known and
 * unknown addresses get the same answer in the same time (OWASP ASVS 6.3.8).
 */
export async function requestLink(parts: AccountParts, mail: string): Promise<void> {
  const address = normaliseEmail(mail);
  if (!address.ok) return;
  const index = mailIndex(parts, address.value);
  await parts.limiter.consume('code_by_contact', `officer:${index.toString('hex')}`);
  const payload = { mailIndex: index.toString('base64url') };
  await parts.pools.withPost(NO_POST, async (client) => enqueue(client, { name: 'link_notice', payload }));
}

async function sendLaterLink(parts: AccountParts, index: Buffer, jobId: string): Promise<void> {
  const { pools, keyring } = parts;
  await inTransaction(pools.worker, async (client) => {
    const { rows } = await client.query<JoinedPersonKeyRow & { id: string; sealed: Buffer }>(
      `SELECT o.id, o.sealed, ${OFFICER_KEY_COLUMNS} FROM officer o ${OFFICER_KEY_JOINS}
       WHERE o.mail_index = $1 AND o.status = 'active'`,
      [index],
    );
    const [row] = rows;
    if (row === undefined) return;
    const { mail } = openOfficer(openPersonKey(keyring, row), row.id, row.sealed);
    await sendLink(parts, client, { officerId: row.id, mail, kind: 'later', effectKey: `link:${jobId}` });
  });
}
