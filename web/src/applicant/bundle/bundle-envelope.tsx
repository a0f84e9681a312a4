import { addressOf } from '@lingshi/contract/client.ts';
import { downloadBundleKit } from '@lingshi/contract/generated/calls.ts';
import { parseTracking } from '@lingshi/domain/mail/tracking.ts';
import { useState } from 'react';
import { Button, LinkButton } from '../../kit/button.tsx';
import { Form } from '../../kit/form.tsx';
import { formatDay, formatMoney } from '../../kit/format.ts';
import { listed } from '../../kit/listed.ts';
import { currentLocale, useLocale } from '../../kit/locale.ts';
import { TextInput } from '../../kit/text-input.tsx';
import { useErrorWords } from '../error-words.ts';
import { idsOf, useCountryOf, usePost } from '../posts-read.ts';
import { useRuleWords } from '../rule-words.ts';
import { ErrorNotice } from '../shell/error-notice.tsx';
import { Section } from '../shell/section.tsx';
import { Results } from './bundle-results.tsx';
import type { Bundle, Envelope, Member } from './bundle-read.ts';
import { useBundleWords } from './bundle.words.ts';
import { useBundleCommand } from './use-bundle-command.ts';

type EnvelopeProps = { bundle: Bundle; envelope: Envelope };

/** Whose papers are mailed together, whose are not there yet, and whether to wait. */
export function EnvelopeCard({ bundle, envelope }: EnvelopeProps) {
  const t = useBundleWords();
  const say = useRuleWords();
  const post = usePost(envelope.post);
  const { inside, waiting, terms } = envelope;
  if (inside.length === 0 && waiting.length === 0) return null;
  const several = bundle.envelopes.length > 1 && post !== undefined;
  const title = several ? t('bundle.envelope_at', { post: say(post.name) }) : t('bundle.envelope');
  return (
    <Section title={title}>
      {inside.length === 0 ? <p>{t('bundle.none_yet')}</p> : <Mailable bundle={bundle} envelope={envelope} />}
      {terms && inside.length > 0 && <p className="k-quiet">{say(terms.words)}</p>}
    </Section>
  );
}

function Mailable({ bundle, envelope }: EnvelopeProps) {
  const t = useBundleWords();
  const locale = useLocale();
  const { inside, waiting, total, mailBy, terms } = envelope;
  const members = bundle.members.filter(({ id }) => inside.includes(id));
  const names = (ids: readonly string[]) =>
    listed(
      bundle.members.filter(({ id }) => ids.includes(id)).map(({ applicantLabel }) => applicantLabel),
      locale,
    );
  return (
    <>
      <p>{t('bundle.inside', { names: names(inside) })}</p>
      {waiting.length > 0 && (
        <p>
          {t('bundle.waiting', { names: names(waiting) })}
          {mailBy !== null && ` ${t('bundle.wait', { day: formatDay(mailBy, locale) })}`}
        </p>
      )}
      <Fees members={members} total={total} />
      {terms?.envelope === 'together' ? (
        <>
          <LinkButton kind="primary" wide outside to={kitAddress(bundle.id, envelope.post)}>
            {t('bundle.kit')}
          </LinkButton>
          <MailTogether bundleId={bundle.id} members={members} post={envelope.post} />
        </>
      ) : (
        <p>{t('bundle.apart')}</p>
      )}
    </>
  );
}

function kitAddress(bundleId: string, post: string): string {
  return addressOf(downloadBundleKit.path, {
    params: { bundleId },
    query: { post, locale: currentLocale() },
  });
}

function Fees({ members, total }: { members: readonly Member[]; total: Envelope['total'] }) {
  const t = useBundleWords();
  const locale = useLocale();
  return (
    <ul>
      {members.map(({ id, applicantLabel, fee }) => (
        <li key={id}>
          {applicantLabel} {fee && formatMoney(fee, locale)}
        </li>
      ))}
      {total && members.length > 1 && (
        <li>
          <strong>
            {t('bundle.total')} {formatMoney(total, locale)}
          </strong>
        </li>
      )}
    </ul>
  );
}

type MailProps = { bundleId: string; members: readonly Member[]; post: string };

/** One number for all that lies in the envelope. */
function MailTogether({ bundleId, members, post }: MailProps) {
  const t = useBundleWords();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<'missing' | 'invalid' | null>(null);
  const send = useBundleCommand(bundleId, 'bundle.mailing');
  const say = useErrorWords(wrong === 'invalid');
  const carriers = idsOf(useCountryOf(post)?.carriers ?? []);
  function submit() {
    const read = parseTracking(text, carriers);
    if (text.trim() === '') return setWrong('missing');
    if (!read.ok) return setWrong('invalid');
    void send.run({ command: { type: 'recordMailing', tracking: read.value.number }, to: members });
  }
  const words = wrong === 'missing' ? t('bundle.tracking_missing') : say.code('tracking.invalid');
  return (
    <Form onSubmit={submit}>
      <ErrorNotice error={send.error} />
      {send.answer && (
        <Results
          members={members}
          results={send.answer.members}
          good={(label) => t('bundle.mailed', { label })}
        />
      )}
      <TextInput
        name={`tracking.${post}`}
        label={t('bundle.tracking')}
        look="number"
        capitals
        value={text}
        onChange={(next) => {
          setText(next);
          setWrong(null);
        }}
        error={wrong === null ? undefined : words}
      />
      <Button type="submit" wide busy={send.busy}>
        {t('bundle.mail_send')}
      </Button>
    </Form>
  );
}
