import { Bill } from '../../kit/bill.tsx';
import { addressOf } from '@lingshi/contract/client.ts';
import { downloadBundleKit } from '@lingshi/contract/generated/calls.ts';
import { LinkButton } from '../../kit/button.tsx';
import { formatDay } from '../../kit/format.ts';
import { listed } from '../../kit/listed.ts';
import { currentLocale, useLocale } from '../../kit/locale.ts';
import { usePost } from '../posts-read.ts';
import { useRuleWords } from '../rule-words.ts';
import { Section } from '../shell/section.tsx';
import { Results } from './bundle-results.tsx';
import { useBundleCommand } from './use-bundle-command.ts';
import type { Bundle, Envelope, Member } from './bundle-read.ts';
import { MailTogether } from './bundle-mailing.tsx';
import { useBundleWords } from './bundle.words.ts';
import './bundle.css';

type EnvelopeProps = { bundle: Bundle; envelope: Envelope };

/** Whose papers are mailed together, whose are not there yet, and whether to wait. */
export function EnvelopeCard({ bundle, envelope }: EnvelopeProps) {
  const t = useBundleWords();
  const say = useRuleWords();
  const post = usePost(envelope.post);
  const { inside, waiting, terms } = envelope;
  // Kept here: once all is mailed, there is nothing left to mail, and what came of it is still to be read.
  const send = useBundleCommand(bundle.id, 'bundle.mailing');
  if (send.answer === undefined && inside.length === 0 && waiting.length === 0) return null;
  const several = bundle.envelopes.length > 1 && post !== undefined;
  const title = several ? t('bundle.envelope_at', { post: say(post.name) }) : t('bundle.envelope');
  return (
    <Section title={title}>
      {inside.length > 0 && <Mailable bundle={bundle} envelope={envelope} send={send} />}
      {inside.length === 0 && waiting.length > 0 && <p>{t('bundle.none_yet')}</p>}
      {send.answer && (
        <Results
          members={bundle.members}
          results={send.answer.members}
          good={(label) => t('bundle.mailed', { label })}
        />
      )}
      {terms && inside.length > 0 && <p className="k-quiet">{say(terms.words)}</p>}
    </Section>
  );
}

type MailableProps = EnvelopeProps & { send: ReturnType<typeof useBundleCommand> };

function Mailable({ bundle, envelope, send }: MailableProps) {
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
      <p className="k-kept">{t('bundle.inside', { names: names(inside) })}</p>
      {waiting.length > 0 && (
        <p className="k-kept">
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
          <MailTogether send={send} members={members} post={envelope.post} />
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
  return (
    <Bill
      lines={members.map(({ id, applicantLabel, fee }) => ({ key: id, label: applicantLabel, of: fee }))}
      total={total && members.length > 1 ? { label: t('bundle.total'), of: total } : null}
    />
  );
}
