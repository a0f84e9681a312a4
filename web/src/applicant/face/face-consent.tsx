import { readPhrase } from '@lingshi/domain/shared/phrase.ts';
import { useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { Radios } from '../../kit/choices.tsx';
import { ErrorSummary } from '../../kit/error-summary.tsx';
import { Form } from '../../kit/form.tsx';
import { useLocale } from '../../kit/locale.ts';
import { PrimaryBar } from '../../kit/primary-bar.tsx';
import { ErrorNotice } from '../shell/error-notice.tsx';
import type { FaceState } from './face-read.ts';
import { useFaceWords } from './face.words.ts';
import { useFace } from './use-face.ts';

type ConsentProps = { orderId: string; face: FaceState; onDeclined: () => void };

/** On a screen of its own, nothing chosen beforehand, and both answers alike: they differ in nothing but the way. */
export function FaceConsent({ orderId, face, onDeclined }: ConsentProps) {
  const t = useFaceWords();
  const locale = useLocale();
  const [chosen, setChosen] = useState<'agree' | 'interview' | ''>('');
  const [attempt, setAttempt] = useState(0);
  const { busy, error, agree, decline } = useFace(orderId);
  const { agree: sentence, version } = face.consentText;
  const missing = attempt > 0 && chosen === '' ? t('face.choose_one') : undefined;
  async function go() {
    setAttempt((count) => count + 1);
    if (chosen === 'agree') await agree(version);
    if (chosen === 'interview' && (await decline())) onDeclined();
  }
  return (
    <Form onSubmit={() => void go()}>
      <ErrorSummary errors={missing ? [{ name: 'consent', words: missing }] : []} attempt={attempt} />
      <ErrorNotice error={error} />
      <ConsentText text={face.consentText} />
      <Radios
        name="consent"
        label={t('face.choose')}
        value={chosen}
        error={missing}
        onChange={setChosen}
        options={[
          { value: 'agree', label: readPhrase(sentence, locale), hint: t('face.agree_hint') },
          { value: 'interview', label: t('face.interview'), hint: t('face.interview_hint') },
        ]}
      />
      <PrimaryBar>
        <Button type="submit" kind="primary" busy={busy}>
          {t('face.continue')}
        </Button>
      </PrimaryBar>
    </Form>
  );
}

function ConsentText({ text: { title, points } }: { text: FaceState['consentText'] }) {
  const locale = useLocale();
  return (
    <section className="k-stack">
      <h2>{readPhrase(title, locale)}</h2>
      <ul>
        {points.map((point) => (
          <li key={point.en}>{readPhrase(point, locale)}</li>
        ))}
      </ul>
    </section>
  );
}
