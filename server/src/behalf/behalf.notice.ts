import { z } from 'zod';
import { STATUS_WORDS } from '@lingshi/contract/order/status.words.ts';
import { ORDER_STATUSES } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import { sayIn } from '@lingshi/languages/every-language.ts';
import { readPhrase } from '@lingshi/domain/shared/phrase.ts';
import { formatInvitationCode } from '@lingshi/domain/identity/invitation-code.ts';
import { dayIn } from '@lingshi/domain/shared/day.ts';
import { openPersonKey } from '../platform/crypto/keyring.ts';
import type { JoinedPersonKeyRow } from '../platform/crypto/keyring.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { dayInMail } from '../platform/delivery/day-in-mail.ts';
import { enqueueMessage } from '../platform/delivery/outbox.ts';
import type { Message } from '../platform/delivery/outbox.ts';
import type { QueueSettings } from '../platform/jobs/job.queues.ts';
import type { JobHandler } from '../platform/jobs/job.worker.ts';
import type { OrderParts } from '../order/order.parts.ts';
import { behalfCode } from './behalf.code.ts';
import { openCase } from './behalf.store.ts';
import { BEHALF_WORDS } from './behalf.words.ts';

export const BEHALF_QUEUES: readonly QueueSettings[] = [{ name: 'behalf_notice' }];

export function behalfJobs(parts: OrderParts): Record<'behalf_notice', JobHandler> {
  return { behalf_notice: async (payload) => tellPerson(parts, payload) };
}

const job = z.object({
  orderId: z.uuid(),
  what: z.enum(['opened', 'submitted', 'code', 'status']),
  /** For `status`: which one, and the version of the order that brought it. */
  status: z.enum(ORDER_STATUSES).optional(),
  seq: z.int().optional(),
});

type Told = JoinedPersonKeyRow & {
  post: string;
  locale: string;
  sealed: Buffer;
  endsAt: string;
  codeRound: number;
};

/** Tells the person at the contact they gave, with the code by which they take the order over. */
async function tellPerson(parts: OrderParts, payload: unknown): Promise<void> {
  const { orderId, what, status, seq } = job.parse(payload);
  const { pools, keyring, rules, config } = parts;
  const { rows } = await pools.worker.query<Told>(SELECT_TOLD, [orderId]);
  const [told] = rows;
  // Taken over, thrown away, or nobody to tell.
  if (told === undefined) return;
  const { contact } = openCase(openPersonKey(keyring, told), orderId, told.sealed);
  const post = rules.findPost(told.post);
  if (contact === null || post === null) return;
  const { locale } = told;
  const round = what === 'code' ? `:${told.codeRound}` : what === 'status' ? `:${seq}` : '';
  const text = sayIn(locale, BEHALF_WORDS[what], {
    post: readPhrase(post.shortNames, locale),
    address: `${config.publicOrigin}/take-over`,
    code: formatInvitationCode(behalfCode(parts, { orderId, codeRound: told.codeRound })),
    day: dayInMail(locale, dayIn(post.timeZone, new Date(told.endsAt)), 'long'),
    status: status === undefined ? '' : sayIn(locale, STATUS_WORDS[status].name, {}),
  });
  const { kind, value: to } = contact;
  const timely = what === 'code' ? { uselessAfter: told.endsAt } : {};
  const message: Message =
    kind === 'email'
      ? { channel: 'mail', to, subject: sayIn(locale, BEHALF_WORDS.subject), text, ...timely }
      : { channel: 'sms', to, text, ...timely };
  await inTransaction(pools.worker, async (client) =>
    enqueueMessage(keyring.root.outbox, client, `behalf:${orderId}:${what}${round}`, message),
  );
}

const SELECT_TOLD = `
  SELECT b.post, b.locale, b.sealed, b.code_ends_at AS "endsAt", b.code_round AS "codeRound",
    p.person_id AS "personId", p.scope, p.scope_version AS "scopeVersion", p.wrapped, s.wrapped AS "scopeWrapped"
  FROM on_behalf b JOIN orders o ON o.id = b.order_id
  JOIN person_key p ON p.person_id = o.person_id
  JOIN scope_key s ON s.scope = p.scope AND s.version = p.scope_version
  WHERE b.order_id = $1 AND b.taken_at IS NULL`;
