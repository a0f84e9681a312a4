import { useState, type FormEvent } from 'react';
import { Button } from '../../kit/button.tsx';
import { TextInput } from '../../kit/text-input.tsx';
import { ErrorNotice } from '../error-notice.tsx';
import { useDeskWords } from './desk.words.ts';

type UnmaskFormProps = {
  field: string;
  busy: boolean;
  error: unknown;
  onSend: (reason: string) => void;
};

const REASONS = ['compare', 'call', 'papers'] as const;
const SHORTEST = 3;

/** Why, in words the applicant will read; the usual reasons are one press each. */
export function UnmaskForm({ field, busy, error, onSend }: UnmaskFormProps) {
  const [reason, setReason] = useState('');
  const [short, setShort] = useState(false);
  const t = useDeskWords();
  function send(event: FormEvent) {
    event.preventDefault();
    const fits = reason.trim().length >= SHORTEST;
    setShort(!fits);
    if (fits && !busy) onSend(reason.trim());
  }
  return (
    <form className="k-stack" onSubmit={send}>
      <h3>
        {t('desk.show_title')} · {field}
      </h3>
      <p className="k-quiet">{t('desk.show_text')}</p>
      <div className="c-chips">
        {REASONS.map((one) => (
          <button
            key={one}
            type="button"
            className="c-chip"
            aria-pressed={reason === t(`desk.why.${one}`)}
            onClick={() => setReason(t(`desk.why.${one}`))}
          >
            {t(`desk.why.${one}`)}
          </button>
        ))}
      </div>
      <TextInput
        name="unmask-reason"
        label={t('desk.show_reason')}
        error={short ? t('desk.why_short') : undefined}
        value={reason}
        maxLength={200}
        onChange={setReason}
      />
      <ErrorNotice error={error} />
      <Button kind="primary" type="submit" busy={busy}>
        {t('desk.show_act')}
      </Button>
    </form>
  );
}
