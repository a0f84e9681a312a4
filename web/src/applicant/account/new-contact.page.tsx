import { addContact, requestContactCode } from '@lingshi/contract/generated/calls.ts';
import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { Button } from '../../kit/button.tsx';
import { Form } from '../../kit/form.tsx';
import { Page } from '../../kit/page.tsx';
import { PrimaryBar } from '../../kit/primary-bar.tsx';
import { client } from '../client.ts';
import { codeOf, useErrorWords } from '../error-words.ts';
import { keys } from '../query.ts';
import { useAccount } from '../session.ts';
import { ErrorNotice } from '../shell/error-notice.tsx';
import { useHeadingFocus } from '../shell/heading-focus.ts';
import { CodeForm } from '../sign-in/code-form.tsx';
import { checkContact, type ContactCheck } from '../sign-in/contact-check.ts';
import { ContactField } from '../sign-in/contact-field.tsx';
import { sentCode, type SentCode } from '../sign-in/sent-code.ts';
import { useAccountWords } from './account.words.ts';
import { ProofDialog } from './proof-dialog.tsx';
import { useProvenCommand, type ProvenCommand } from './proven-command.ts';

const FIELD_CODES = new Set<string>(['contact.invalid', 'contact.taken']);

/** A new address or number: proven by a code before it counts, and only after the old one was proven again. */
export function NewContactPage() {
  const t = useAccountWords();
  const [, go] = useLocation();
  const { data: account } = useAccount();
  const replaces = new URLSearchParams(useSearch()).get('replaces');
  const old = account?.contacts.find(({ id }) => id === replaces);
  const [sent, setSent] = useState<SentCode | null>(null);
  useHeadingFocus(sent?.requestId);
  const ask = useProvenCommand({
    name: 'contact.code',
    send: (contact: string) => client.call(requestContactCode, { body: { contact } }),
    onDone: (answer, contact) => setSent(sentCode(answer, contact)),
  });
  const add = useProvenCommand({
    name: `contact.${sent?.requestId ?? ''}`,
    send: (code: string) =>
      client.call(addContact, {
        body: { requestId: sent?.requestId ?? '', code, ...(old && { replaces: old.id }) },
      }),
    refresh: [keys.account],
    onDone: () => go('/me/contacts', { replace: true }),
  });
  const title = old ? t('contacts.change_title') : t('contacts.add');
  return (
    <Page
      title={sent ? t('contacts.code_title') : title}
      lede={
        sent
          ? t('proof.sent', { sentTo: sent.sentTo })
          : old && t('contacts.change_lede', { old: old.masked })
      }
      back="/me/contacts"
    >
      {sent ? (
        <CodeForm
          sent={sent}
          answer={add}
          resend={ask}
          submitWords={t('contacts.save')}
          onOther={() => setSent(null)}
        />
      ) : (
        <AskNewContact ask={ask} />
      )}
      <ProofDialog of={ask.proofOwed ? ask : add} />
    </Page>
  );
}

function AskNewContact({ ask }: { ask: ProvenCommand<string, unknown> }) {
  const t = useAccountWords();
  const [contact, setContact] = useState('');
  const [check, setCheck] = useState<ContactCheck | null>(null);
  const say = useErrorWords(ask.error);
  const onField = FIELD_CODES.has(codeOf(ask.error));
  function submit() {
    const found = checkContact(contact);
    setCheck(found);
    ask.clear();
    if (found.ok) void ask.run(found.contact);
  }
  return (
    <Form onSubmit={submit}>
      {ask.error != null && !onField && <ErrorNotice error={ask.error} />}
      <ContactField
        label={t('contacts.new')}
        value={contact}
        onChange={(text) => {
          setContact(text);
          setCheck(null);
        }}
        check={check}
        words={onField ? say(ask.error) : undefined}
      />
      <PrimaryBar>
        <Button kind="primary" type="submit" busy={ask.busy}>
          {t('contacts.send')}
        </Button>
      </PrimaryBar>
    </Form>
  );
}
