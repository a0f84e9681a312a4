import { CallError } from '@lingshi/contract/client.ts';
import { requestLink } from '@lingshi/contract/generated/calls.ts';
import { useMutation } from '@tanstack/react-query';
import MailOpen from 'lucide-react/icons/mail-open';
import { useState, type FormEvent } from 'react';
import { Button } from '../../kit/button.tsx';
import { formatClock } from '../../kit/format.ts';
import { Icon } from '../../kit/icon.tsx';
import { useLocale } from '../../kit/locale.ts';
import { TextInput } from '../../kit/text-input.tsx';
import { client } from '../client.ts';
import { Notice } from '../../kit/notice.tsx';
import { ErrorNotice } from '../error-notice.tsx';
import { useFirstField } from './first-field.ts';
import { canUsePasskey, enterByPasskey } from './passkey-step.tsx';
import { askSessionAgain } from './session.ts';
import { useSessionWords } from './session.words.ts';

/** The address, then "look into your mail": the same words whether or not anybody has that address. */
export function MailStep() {
  const [mail, setMail] = useState('');
  const [wrong, setWrong] = useState(false);
  const t = useSessionWords();
  const link = useMutation({ mutationFn: () => client.call(requestLink, { body: { mail: mail.trim() } }) });
  function send(event: FormEvent) {
    event.preventDefault();
    const fits = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(mail.trim());
    setWrong(!fits);
    if (fits && !link.isPending) link.mutate();
  }
  useFirstField('mail');
  if (link.isSuccess) return <MailSent mail={mail.trim()} since={link.data.since} onOther={link.reset} />;
  return (
    <form className="k-stack-wide" onSubmit={send} noValidate>
      <header className="k-stack">
        <h1>{t('session.title')}</h1>
        <p className="k-quiet">{t('session.lede')}</p>
      </header>
      <ErrorNotice error={link.error} />
      <TextInput
        name="mail"
        type="email"
        autoComplete="username"
        label={t('session.mail')}
        hint={t('session.mail_hint')}
        error={wrong ? t('session.mail_wrong') : undefined}
        value={mail}
        onChange={setMail}
      />
      <Button kind="primary" type="submit" wide busy={link.isPending}>
        {t('session.send')}
      </Button>
      {canUsePasskey() && <ByPasskey />}
    </form>
  );
}

/** For who has set one up: no link, no digits. */
function ByPasskey() {
  const t = useSessionWords();
  const entering = useMutation({ mutationFn: enterByPasskey, onSuccess: askSessionAgain });
  const refused = entering.error instanceof CallError;
  return (
    <div className="k-stack">
      {refused && <ErrorNotice error={entering.error} />}
      {entering.error && !refused && (
        <Notice tone="amber" live="alert" title={t('session.passkey_stopped')} />
      )}
      <Button wide busy={entering.isPending} onClick={() => entering.mutate()}>
        {t('session.use_passkey')}
      </Button>
    </div>
  );
}

type MailSentProps = { mail: string; since: string | null; onOther: () => void };

/** @param since of many wishes: no further link is sent while one of them still opens */
function MailSent({ mail, since, onOther }: MailSentProps) {
  const t = useSessionWords();
  const locale = useLocale();
  const of = { mail: <strong>{mail}</strong> };
  return (
    <div className="k-stack-wide" role="status">
      <Icon of={MailOpen} className="c-door-icon" />
      <h1>{t('session.sent_title')}</h1>
      <div className="k-prose">
        <p>
          {since === null
            ? t.rich('session.sent_text', of)
            : t.rich('session.sent_already', { ...of, time: formatClock(since, undefined, locale) })}
        </p>
        <p className="k-quiet">{t('session.sent_wait')}</p>
      </div>
      <Button onClick={onOther}>{t('session.other_mail')}</Button>
    </div>
  );
}
