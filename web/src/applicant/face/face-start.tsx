import MessagesSquare from 'lucide-react/icons/messages-square';
import ScanFace from 'lucide-react/icons/scan-face';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { Fold } from '../../kit/fold.tsx';
import { Notice } from '../../kit/notice.tsx';
import { PrimaryBar } from '../../kit/primary-bar.tsx';
import type { OrderPage } from '../form/form-read.ts';
import { ErrorNotice } from '../shell/error-notice.tsx';
import { FaceResult } from './face-result.tsx';
import { UsedUp } from './face-used-up.tsx';
import { keepFaceState, type FaceState, type FaceVerdict } from './face-read.ts';
import { useFaceWords } from './face.words.ts';
import { useFace } from './use-face.ts';

const FaceCamera = lazy(async () => ({ default: (await import('./face-camera.tsx')).FaceCamera }));

type StartProps = { order: OrderPage; face: FaceState; onLeft: () => void };

/** Before a try: what is done, what became of the last one, how many are left, and the other way beside it. */
export function FaceStart({ order, face, onLeft }: StartProps) {
  const orderId = order.id;
  const t = useFaceWords();
  const [open, setOpen] = useState(false);
  const [verdict, setVerdict] = useState<FaceVerdict | null>(null);
  const acts = useFace(orderId);
  const usedUp = face.triesLeft === 0;
  async function leave() {
    if (await (face.maySkip ? acts.skip() : acts.decline())) onLeft();
  }
  function begin() {
    acts.setError(null);
    setVerdict(null);
    setOpen(true);
  }
  return (
    <>
      {verdict === null && face.outdated && (
        <Notice tone="amber" title={t('face.outdated_title')}>
          <p>{t('face.outdated_text')}</p>
        </Notice>
      )}
      {!usedUp && <FaceResult order={order} face={face} verdict={verdict} />}
      <ErrorNotice error={acts.error} />
      {!usedUp && <HowItGoes read={face.outcome === 'failed'} movements={face.movements} />}
      {usedUp ? <UsedUp order={order} face={face} verdict={verdict} /> : <Tries face={face} />}
      {!usedUp && (
        <Button wide busy={acts.busy} onClick={() => void leave()}>
          {t('face.rather_interview')}
        </Button>
      )}
      <Button
        kind="plain"
        busy={acts.busy}
        onClick={() => void acts.withdraw().then((done) => done && onLeft())}
      >
        {t(face.outcome === null ? 'face.withdraw_sent' : 'face.withdraw')}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <FaceCamera
            orderId={orderId}
            onClose={() => setOpen(false)}
            onVerdict={(answer) => {
              setOpen(false);
              setVerdict(answer);
              keepFaceState(orderId, answer.state);
            }}
            onFailed={(error) => {
              setOpen(false);
              acts.setError(error);
            }}
          />
        </Suspense>
      )}
      <PrimaryBar>
        {usedUp ? (
          <Button kind="primary" icon={MessagesSquare} busy={acts.busy} onClick={() => void leave()}>
            {t('face.to_interview')}
          </Button>
        ) : (
          <Button kind="primary" icon={ScanFace} onClick={begin}>
            {t(face.outcome === 'failed' ? 'face.again' : 'face.begin')}
          </Button>
        )}
      </PrimaryBar>
    </>
  );
}

/** Whoever has read it once, and did not pass, finds it shut: the other way stands where it can be seen. */
function HowItGoes({ movements, read }: { movements: number; read: boolean }) {
  const t = useFaceWords();
  const how = (
    <ul>
      <li>{t('face.how_light')}</li>
      <li>{t('face.how_alone')}</li>
      <li>{t('face.how_moves', { count: movements })}</li>
      <li>{t('face.how_long')}</li>
    </ul>
  );
  if (read) return <Fold title={t('face.how_title')}>{how}</Fold>;
  return (
    <section className="k-stack">
      <h2>{t('face.how_title')}</h2>
      {how}
    </section>
  );
}

/** Rule: facts A7: ten a day, then the next day or the interview; minors may leave after five. */
function Tries({ face }: { face: FaceState }) {
  const t = useFaceWords();
  return (
    <>
      <p className="k-quiet">{t('face.tries_left', { count: face.triesLeft })}</p>
      {face.minor && (
        <p className="k-quiet">
          {face.maySkip ? t('face.minor_may_skip') : t('face.minor_later', { count: face.minorMaySkipAfter })}
        </p>
      )}
    </>
  );
}
