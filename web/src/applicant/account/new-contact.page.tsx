import { addContact, requestContactCode } from '@lingshi/contract/generated/calls.ts';
import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { Page } from '../../kit/page.tsx';
import { client } from '../client.ts';
import { keys } from '../query.ts';
import { useAccount } from '../session.ts';
import { useHeadingFocus } from '../shell/heading-focus.ts';
import { CodeForm } from '../sign-in/code-form.tsx';
import { ContactForm } from '../sign-in/contact-form.tsx';
import { sentCode, type SentCode } from '../sign-in/sent-code.ts';
import { SolvingNotice } from '../sign-in/solving-notice.tsx';
import { useSolving } from '../sign-in/use-solving.ts';
import { useAccountWords } from './account.words.ts';
import { ProofDialog } from './proof-dialog.tsx';
import { useProvenCommand } from './proven-command.ts';

/** A new address or number: proven by a code before it counts, and only after the old one was proven again. */
export function NewContactPage() {
  const t = useAccountWords();
  const { data: account } = useAccount();
  const replaces = new URLSearchParams(useSearch()).get('replaces');
  const old = account?.contacts.find(({ id }) => id === replaces);
  const [sent, setSent] = useState<SentCode | null>(null);
  useHeadingFocus(sent?.requestId);
  const { solving, askSolving } = useSolving();
  const ask = useProvenCommand({
    name: 'contact.code',
    send: async (contact: string) =>
      askSolving(async (solved) => client.call(requestContactCode, { body: { contact, ...solved } })),
    onDone: (answer, contact) => setSent(sentCode(answer, contact)),
  });
  const add = useAddContact(sent?.requestId ?? '', old?.id);
  const title = old ? t('contacts.change_title') : t('contacts.add');
  const lede = sent
    ? t('proof.sent', { sentTo: sent.sentTo })
    : old && t('contacts.change_lede', { old: old.masked });
  return (
    <Page title={sent ? t('contacts.code_title') : title} lede={lede} back="/me/contacts">
      <SolvingNotice solving={solving} />
      {sent ? (
        <CodeForm
          sent={sent}
          answer={add}
          resend={ask}
          submitWords={t('contacts.save')}
          onOther={() => setSent(null)}
        />
      ) : (
        <ContactForm label={t('contacts.new')} ask={ask} submitWords={t('contacts.send')} />
      )}
      <ProofDialog of={ask.proofOwed ? ask : add} />
    </Page>
  );
}

function useAddContact(requestId: string, replaces: string | undefined) {
  const [, go] = useLocation();
  return useProvenCommand({
    name: `contact.${requestId}`,
    send: (code: string) =>
      client.call(addContact, { body: { requestId, code, ...(replaces !== undefined && { replaces }) } }),
    refresh: [keys.account],
    onDone: () => go('/me/contacts', { replace: true }),
  });
}
