import type { PoolClient } from 'pg';
import type { Weighed } from '@lingshi/domain/identity/number-proof.ts';
import { sayIn } from '@lingshi/languages/every-language.ts';
import { enqueueMessage } from '../platform/delivery/outbox.ts';
import type { Message } from '../platform/delivery/outbox.ts';
import type { AccountParts } from './account.parts.ts';
import { getAccount, loadContacts } from './account.store.ts';
import type { ProvenNumber } from './number.types.ts';
import { NUMBER_WORDS } from './number.words.ts';

type News = {
  weighed: Weighed;
  proven: ProvenNumber;
  /** Who held it until now. */
  other: { accountId: string };
  number: Buffer;
};

/** What either side reads of it. */
const TEXTS = {
  taken_over: { prover: 'gained', other: 'lost' },
  disputed: { prover: 'unsettled', other: 'contested' },
} as const satisfies Partial<Record<Weighed, Record<'prover' | 'other', keyof typeof NUMBER_WORDS>>>;

/**
 * Two accounts have proven one number: both hear what became of it, in the transaction of what happened, and once however
 * often the same is proven. No number and no name travels.
 */
export async function tellNumber(
  parts: Pick<AccountParts, 'keyring' | 'config'>,
  client: PoolClient,
  { weighed, proven, other, number }: News,
): Promise<void> {
  if (weighed !== 'taken_over' && weighed !== 'disputed') return;
  const { accountId, proof } = proven;
  const once = `number:${number.toString('hex').slice(0, 24)}:${weighed}:${accountId}:${other.accountId}:${proof}`;
  await tell(parts, client, { accountId, what: TEXTS[weighed].prover, once });
  await tell(parts, client, { accountId: other.accountId, what: TEXTS[weighed].other, once });
}

async function tell(
  parts: Pick<AccountParts, 'keyring' | 'config'>,
  client: PoolClient,
  {
    accountId,
    what,
    once,
  }: { accountId: string; what: Exclude<keyof typeof NUMBER_WORDS, 'subject'>; once: string },
): Promise<void> {
  const { keyring, config } = parts;
  const account = await getAccount(parts, client, accountId);
  const subject = sayIn(account.locale, NUMBER_WORDS.subject);
  const text = sayIn(account.locale, NUMBER_WORDS[what], { address: `${config.publicOrigin}/me` });
  for (const { id, kind, value } of await loadContacts(client, account)) {
    const message: Message =
      kind === 'email' ? { channel: 'mail', to: value, subject, text } : { channel: 'sms', to: value, text };
    await enqueueMessage(keyring.root.outbox, client, `${once}:${what}:${id}`, message);
  }
}
