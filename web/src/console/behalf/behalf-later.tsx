import { ORDER_RULES } from '@lingshi/domain/lifecycle/lifecycle.rules.ts';
import { useState, type FormEvent } from 'react';
import { Button } from '../../kit/button.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Textarea } from '../../kit/text-input.tsx';
import { ErrorNotice } from '../error-notice.tsx';
import { useRenewing, useWithdrawing, type BehalfOrder } from './behalf-read.ts';
import { useBehalfWords } from './behalf.words.ts';

/** A code that was lost, given away or never sent: a new one, mailed or shown once. */
export function CodeCard({ order: { orderId, contact } }: { order: BehalfOrder }) {
  const t = useBehalfWords();
  const renewing = useRenewing(orderId);
  const { data, isPending, error } = renewing;
  return (
    <section className="k-card k-stack">
      <h2>{t('behalf.code')}</h2>
      <p className="k-quiet">{t('behalf.code_hint')}</p>
      <ErrorNotice error={error} />
      <div className="k-row">
        {contact !== null && (
          <Button busy={isPending} onClick={() => renewing.mutate(false)}>
            {t('behalf.code_send', { contact })}
          </Button>
        )}
        <Button busy={isPending} onClick={() => renewing.mutate(true)}>
          {t('behalf.code_show')}
        </Button>
      </div>
      {data?.code === null && <p role="status">{t('behalf.code_sent')}</p>}
      {data && data.code !== null && (
        <Notice
          tone="jade"
          live="polite"
          title={t('behalf.code_shown', { code: data.code })}
          act={<Button onClick={() => globalThis.print()}>{t('behalf.print')}</Button>}
        />
      )}
    </section>
  );
}

const SHORTEST = 3;

/** The person telephones and wants it no more: in their name, with what they said. */
export function WithdrawCard({ order: { orderId, status, version } }: { order: BehalfOrder }) {
  const t = useBehalfWords();
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const withdrawing = useWithdrawing(orderId);
  const isShort = words.trim().length < SHORTEST;
  if (withdrawing.answer) return <p role="status">{t('behalf.withdraw_done')}</p>;
  if (!ORDER_RULES.withdraw.from.includes(status)) return null;
  function send(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!isShort) void withdrawing.run({ version, words: words.trim() });
  }
  return (
    <form className="k-card k-stack" onSubmit={send} noValidate>
      <h2>{t('behalf.withdraw')}</h2>
      <Textarea
        name="behalf-withdraw"
        label={t('behalf.withdraw_words')}
        hint={t('behalf.withdraw_hint')}
        error={tried && isShort ? t('behalf.reason_missing') : undefined}
        value={words}
        maxLength={2000}
        rows={3}
        onChange={setWords}
      />
      <ErrorNotice error={withdrawing.error} />
      <Button kind="danger" type="submit" busy={withdrawing.busy}>
        {t('behalf.withdraw')}
      </Button>
    </form>
  );
}
