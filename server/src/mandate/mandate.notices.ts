import { sayIn } from '@lingshi/languages/every-language.ts';
import { dayInMail } from '../platform/delivery/day-in-mail.ts';
import type { PoolClient } from 'pg';
import { getAccount, loadContacts } from '../account/account.store.ts';
import { enqueueMessage } from '../platform/delivery/outbox.ts';
import type { Message } from '../platform/delivery/outbox.ts';
import type { AccountParts } from '../account/account.parts.ts';
import { MANDATE_WORDS } from './mandate.words.ts';
import { across } from '../platform/db/account-crossing.ts';

export type MandateNews = { id: string; accountIds: readonly string[] } & (
  | { what: 'accepted' | 'ended' }
  | { what: 'ending'; untilDay: string; key: string }
);

/** Tells both sides at every contact, in their own language, in the transaction of what happened. */
export async function tellMandate(
  parts: Pick<AccountParts, 'keyring' | 'config'>,
  client: PoolClient,
  news: MandateNews,
): Promise<void> {
  await across(client, 'mandate_sides', async () => tellSides(parts, client, news));
}

async function tellSides(
  parts: Pick<AccountParts, 'keyring' | 'config'>,
  client: PoolClient,
  news: MandateNews,
): Promise<void> {
  const { keyring, config } = parts;
  const { id, accountIds } = news;
  const once = news.what === 'ending' ? news.key : news.what;
  for (const accountId of accountIds) {
    const account = await getAccount(parts, client, accountId);
    const { locale } = account;
    const address = `${config.publicOrigin}/me/mandates`;
    const day = news.what === 'ending' ? dayInMail(locale, news.untilDay, 'full') : '';
    const subject = sayIn(locale, MANDATE_WORDS.subject);
    const text = sayIn(locale, MANDATE_WORDS[news.what], { address, day });
    for (const { id: contactId, kind, value } of await loadContacts(client, account)) {
      const message: Message =
        kind === 'email'
          ? { channel: 'mail', to: value, subject, text }
          : { channel: 'sms', to: value, text };
      await enqueueMessage(keyring.root.outbox, client, `mandate:${id}:${once}:${contactId}`, message);
    }
  }
}
