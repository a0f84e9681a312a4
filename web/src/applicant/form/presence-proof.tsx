import { readPhrase } from '@lingshi/domain/shared/phrase.ts';
import { useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { Fold } from '../../kit/fold.tsx';
import { useLocale } from '../../kit/locale.ts';
import { Notice } from '../../kit/notice.tsx';
import { PictureInput } from '../../kit/picture/file-input.tsx';
import { useErrorWords } from '../error-words.ts';
import { ErrorNotice } from '../shell/error-notice.tsx';
import { sendPictureTo } from '../upload/send-picture.ts';
import { usePresenceWords } from './presence.words.ts';
import { usePresenceProof, type Challenge } from './use-presence-proof.ts';
import './presence-proof.css';

/**
 * What spares an officer's question later: a picture with words asked for just now, or an entry stamp. Both are offers;
 * the declaration stands without them.
 */
export function PresenceProof({ orderId }: { orderId: string }) {
  const t = usePresenceWords();
  const proof = usePresenceProof(orderId);
  const { data, challenge, error, ask, sendCapture, nameStamp } = proof;
  if (!data) return null;
  return (
    <section className="k-stack">
      <h2>{t('presence.proof_title')}</h2>
      <p>{t('presence.proof_text')}</p>
      {data.capture && (
        <Notice tone="jade" live="polite" title={t('presence.capture_kept')}>
          <p>{t('presence.capture_kept_text')}</p>
        </Notice>
      )}
      <ErrorNotice error={error} />
      {challenge ? (
        <Words challenge={challenge} send={sendCapture} onNew={() => void ask()} />
      ) : (
        <Button wide onClick={() => void ask()}>
          {t(data.capture ? 'presence.words_again' : 'presence.words_ask')}
        </Button>
      )}
      <Fold title={t('presence.stamp_title')} {...(data.stamp && { hint: t('presence.stamp_kept') })}>
        <Stamp orderId={orderId} onDone={nameStamp} />
      </Fold>
    </section>
  );
}

type WordsProps = {
  challenge: Challenge;
  send: (file: File, signal: AbortSignal) => Promise<unknown>;
  onNew: () => void;
};

function Words({ challenge, send, onNew }: WordsProps) {
  const t = usePresenceWords();
  const locale = useLocale();
  const say = useErrorWords(true);
  return (
    <div className="k-stack">
      <p>{t('presence.words_how', { minutes: Math.round(challenge.seconds / 60) })}</p>
      <p className="f-presence-words" role="status">
        {readPhrase(challenge.words, locale)}
      </p>
      <PictureInput
        key={challenge.challengeId}
        name="presence-capture"
        label={t('presence.capture')}
        hint={t('presence.capture_hint')}
        capture="user"
        upload={async (file, { signal }) => send(file, signal)}
        errorWords={say}
        onDone={() => undefined}
      />
      <Button onClick={onNew}>{t('presence.words_other')}</Button>
    </div>
  );
}

function Stamp({ orderId, onDone }: { orderId: string; onDone: (fileId: string) => Promise<void> }) {
  const t = usePresenceWords();
  const say = useErrorWords(true);
  const [upload] = useState(() => sendPictureTo(orderId, 'supplement'));
  return (
    <PictureInput
      name="presence-stamp"
      label={t('presence.stamp')}
      hint={t('presence.stamp_hint')}
      capture="environment"
      upload={upload}
      errorWords={say}
      onDone={({ id }) => void onDone(id)}
    />
  );
}
