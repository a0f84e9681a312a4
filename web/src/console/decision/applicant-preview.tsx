import { NOTICE_WORDS } from '@lingshi/contract/message/notice.words.ts';
import { noticeOf } from '@lingshi/domain/message/message.notice.ts';
import type { OrderStatus } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import { readPhrase } from '@lingshi/domain/shared/phrase.ts';
import Eye from 'lucide-react/icons/eye';
import EyeOff from 'lucide-react/icons/eye-off';
import Mail from 'lucide-react/icons/mail';
import { Icon } from '../../kit/icon.tsx';
import { isChinese, useLocale } from '../../kit/locale.ts';
import type { Desk } from '../desk/desk.read.ts';
import { useTargetNames } from '../desk/desk-form.ts';
import { useStatusWords } from '../queue/status-words.ts';
import { useDecisionWords } from './decision.words.ts';
import { eventsOf } from '@lingshi/domain/lifecycle/lifecycle.preview.ts';
import { asks, isForApplicant, type DecisionType, type Draft } from './decisions.ts';

type PreviewProps = { type: DecisionType; desk: Desk; draft: Draft };

/** Exactly what the applicant will read: the words of the new status, the officer's own, the subject of the mail. */
export function ApplicantPreview({ type, desk, draft }: PreviewProps) {
  const t = useDecisionWords();
  const statusOf = useStatusWords();
  const after = desk.leads[type] ?? null;
  const forApplicant = isForApplicant(type);
  const hasNote = asks(type).includes('note');
  return (
    <aside className="c-preview" aria-label={t('decision.preview')}>
      <p className="c-preview-title">
        <Icon of={after === null ? EyeOff : Eye} />
        {t('decision.preview')}
      </p>
      {after === null ? (
        <p>{t('decision.preview_none')}</p>
      ) : (
        <blockquote>
          <strong>{statusOf(after).name}</strong>
          <p>{statusOf(after).applicant}</p>
          <Extras type={type} desk={desk} draft={draft} />
          {forApplicant && (
            <p className="c-preview-note">{draft.note.trim() || t('decision.preview_note')}</p>
          )}
        </blockquote>
      )}
      <MailSubject type={type} after={after} order={desk.order} />
      {hasNote && !forApplicant && <p className="k-quiet">{t('decision.preview_private')}</p>}
    </aside>
  );
}

function Extras({ type, desk, draft }: PreviewProps) {
  const t = useDecisionWords();
  const locale = useLocale();
  const { full: words } = useTargetNames();
  if (type === 'askSupplement' && draft.targets.length > 0) {
    const fields = draft.targets.map(words).join(isChinese(locale) ? '、' : ', ');
    return <p>{t('decision.preview_targets', { fields })}</p>;
  }
  const rule = desk.refusalRules.find(({ id }) => id === draft.rule);
  if (type === 'refuse' && rule)
    return <p>{t('decision.preview_rule', { rule: readPhrase(rule.words, locale) })}</p>;
  return null;
}

type MailSubjectProps = { type: DecisionType; after: OrderStatus | null; order: Desk['order'] };

function MailSubject({ type, after, order }: MailSubjectProps) {
  const t = useDecisionWords();
  const locale = useLocale();
  const notice = after && noticeOf(order.status, after, eventsOf(type));
  if (!notice) return null;
  const subject = readPhrase(NOTICE_WORDS[notice].subject, locale).replace('{number}', order.number);
  return (
    <p className="c-tag c-tag-slate c-preview-mail">
      <Icon of={Mail} />
      <span>{t('decision.preview_mail', { subject })}</span>
    </p>
  );
}
