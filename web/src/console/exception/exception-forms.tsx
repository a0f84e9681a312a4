import { useState, type FormEvent } from 'react';
import { Button } from '../../kit/button.tsx';
import { Textarea, TextInput } from '../../kit/text-input.tsx';
import { ErrorNotice } from '../error-notice.tsx';
import { useExceptionWords } from './exception.words.ts';
import { useExceptionAct } from './exceptions.ts';

const SHORTEST = 3;
const isShort = (text: string) => text.trim().length < SHORTEST;

/** A reviewer takes up the wish: why, and where the doubt comes from. */
export function AskForm({ id }: { id: string }) {
  const t = useExceptionWords();
  const [reason, setReason] = useState('');
  const [source, setSource] = useState('');
  const [tried, setTried] = useState(false);
  const act = useExceptionAct(id);
  function send(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (isShort(reason) || isShort(source)) return;
    act.mutate({ act: 'ask', reason: reason.trim(), source: source.trim() });
  }
  return (
    <form className="k-stack" onSubmit={send} noValidate>
      <Reason value={reason} onChange={setReason} tried={tried} />
      <TextInput
        name="exception-source"
        label={t('exception.source')}
        hint={t('exception.source_hint')}
        error={tried && isShort(source) ? t('exception.too_short') : undefined}
        value={source}
        maxLength={300}
        onChange={setSource}
      />
      <ErrorNotice error={act.error} />
      <Button kind="primary" type="submit" busy={act.isPending}>
        {t('exception.ask')}
      </Button>
    </form>
  );
}

/** A second officer decides. A wish nobody took up can only be denied. */
export function DecideForm({ id, mayGrant }: { id: string; mayGrant: boolean }) {
  const t = useExceptionWords();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const act = useExceptionAct(id);
  function decide(grant: boolean) {
    setTried(true);
    if (!isShort(reason)) act.mutate({ act: 'decide', grant, reason: reason.trim() });
  }
  return (
    <div className="k-stack">
      <Reason value={reason} onChange={setReason} tried={tried} />
      <ErrorNotice error={act.error} />
      <div className="k-row">
        {mayGrant && (
          <Button kind="primary" busy={act.isPending} onClick={() => decide(true)}>
            {t('exception.grant')}
          </Button>
        )}
        <Button kind="danger" busy={act.isPending} onClick={() => decide(false)}>
          {t('exception.deny')}
        </Button>
      </div>
    </div>
  );
}

type ReasonProps = { value: string; onChange: (value: string) => void; tried: boolean };

function Reason({ value, onChange, tried }: ReasonProps) {
  const t = useExceptionWords();
  return (
    <Textarea
      name="exception-reason"
      label={t('exception.reason')}
      hint={t('exception.reason_hint')}
      error={tried && isShort(value) ? t('exception.too_short') : undefined}
      value={value}
      maxLength={1000}
      rows={4}
      onChange={onChange}
    />
  );
}
