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
  const t = useFaceWords();
  const acts = useFace(order.id);
  const { open, verdict, begin, close, end, fail } = useTry(order.id, acts.setError);
  const usedUp = face.triesLeft === 0;
  const leftWhen = (done: boolean) => done && onLeft();
  const leave = () => void (face.maySkip ? acts.skip() : acts.decline()).then(leftWhen);
  return (
    <>
      {verdict === null && face.outdated && (
        <Notice tone="amber" title={t('face.outdated_title')}>
          <p>{t('face.outdated_text')}</p>
        </Notice>
      )}
      {!usedUp && <FaceResult order={order} face={face} verdict={verdict} />}
      <ErrorNotice error={acts.error} />
      {usedUp ? (
        <UsedUp order={order} face={face} verdict={verdict} />
      ) : (
        <BeforeTry face={face} busy={acts.busy} onLeave={leave} />
      )}
      <Button kind="plain" busy={acts.busy} onClick={() => void acts.withdraw().then(leftWhen)}>
        {t(face.outcome === null ? 'face.withdraw_sent' : 'face.withdraw')}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <FaceCamera orderId={order.id} onClose={close} onVerdict={end} onFailed={fail} />
        </Suspense>
      )}
      <WayOn face={face} busy={acts.busy} onBegin={begin} onLeave={leave} />
    </>
  );
}

/** The camera of one try, and what came of it. */
function useTry(orderId: string, setError: (error: unknown) => void) {
  const [open, setOpen] = useState(false);
  const [verdict, setVerdict] = useState<FaceVerdict | null>(null);
  return {
    open,
    verdict,
    begin: () => {
      setError(null);
      setVerdict(null);
      setOpen(true);
    },
    close: () => setOpen(false),
    end: (answer: FaceVerdict) => {
      setOpen(false);
      setVerdict(answer);
      keepFaceState(orderId, answer.state);
    },
    fail: (error: unknown) => {
      setOpen(false);
      setError(error);
    },
  };
}

type ChoiceProps = { face: FaceState; busy: boolean; onLeave: () => void };

function BeforeTry({ face, busy, onLeave }: ChoiceProps) {
  const t = useFaceWords();
  return (
    <>
      <HowItGoes read={face.outcome === 'failed'} movements={face.movements} />
      <Tries face={face} />
      <Button wide busy={busy} onClick={onLeave}>
        {t('face.rather_interview')}
      </Button>
    </>
  );
}

/** One button in both cases, so that the focus stays on it when the camera closes after the last try. */
function WayOn({ face, busy, onBegin, onLeave }: ChoiceProps & { onBegin: () => void }) {
  const t = useFaceWords();
  return (
    <PrimaryBar>
      {face.triesLeft === 0 ? (
        <Button kind="primary" icon={MessagesSquare} busy={busy} onClick={onLeave}>
          {t('face.to_interview')}
        </Button>
      ) : (
        <Button kind="primary" icon={ScanFace} onClick={onBegin}>
          {t(face.outcome === 'failed' ? 'face.again' : 'face.begin')}
        </Button>
      )}
    </PrimaryBar>
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
      {face.guarded && (
        <p className="k-quiet">
          {face.maySkip ? t('face.minor_may_skip') : t('face.minor_later', { count: face.minorMaySkipAfter })}
        </p>
      )}
    </>
  );
}
