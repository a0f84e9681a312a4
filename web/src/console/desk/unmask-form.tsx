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
      <UsualReasons reason={reason} onChoose={setReason} />
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

function UsualReasons({ reason, onChoose }: { reason: string; onChoose: (reason: string) => void }) {
  const t = useDeskWords();
  return (
    <div className="c-chips">
      {REASONS.map((one) => t(`desk.why.${one}`)).map((words) => (
        <button
          key={words}
          type="button"
          className="c-chip"
          aria-pressed={reason === words}
          onClick={() => onChoose(words)}
        >
          {words}
        </button>
      ))}
    </div>
  );
}
