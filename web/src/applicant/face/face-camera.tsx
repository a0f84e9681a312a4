import Volume2 from 'lucide-react/icons/volume-2';
import VolumeX from 'lucide-react/icons/volume-x';
import { useEffect, useRef, useState } from 'react';
import { useDisplay } from '../../kit/display.ts';
import { Icon } from '../../kit/icon.tsx';
import { useCamera } from '../../kit/picture/camera.ts';
import { useCameraWords } from './camera.words.ts';
import { FacePrompt } from './face-prompt.tsx';
import type { FaceVerdict } from './face-read.ts';
import { canSpeak } from './speak.ts';
import { useAdvice } from './use-advice.ts';
import { useRun } from './use-run.ts';
import '../../kit/picture/viewfinder.css';
import './face-camera.css';

type CameraProps = {
  orderId: string;
  onClose: () => void;
  onVerdict: (verdict: FaceVerdict) => void;
  /** The server refused, or no answer came: nothing was decided. */
  onFailed: (error: unknown) => void;
};

/** Smaller than a photo: frames go out at 480, and an old phone keeps up. */
const PICTURE_SIZE = { width: 960, height: 720 };

/** The full-screen camera of the check: place the face, do what is asked, wait for the answer. */
export function FaceCamera({ orderId, onClose, onVerdict, onFailed }: CameraProps) {
  const box = useRef<HTMLDialogElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  const { elder } = useDisplay();
  const [aloud, setAloud] = useState(elder && canSpeak());
  const { run, start } = useRun({ orderId, video, slow: elder, aloud, onVerdict, onFailed });
  const camera = useCamera(video, 'user', PICTURE_SIZE, run.step !== 'sending');
  const advice = useAdvice(video, camera === 'on' && run.step === 'placing');
  const t = useCameraWords();
  useEffect(() => {
    const dialog = box.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  const running = run.step === 'running';
  return (
    <dialog className="k-lens face-lens" ref={box} aria-label={t('camera.title')} onCancel={onClose}>
      <div className="k-lens-top">
        {running ? (
          <FacePrompt run={run} />
        ) : (
          <p className="k-lens-advice" role="status">
            {camera === 'off'
              ? t('camera.off')
              : camera === 'starting'
                ? t('camera.starting')
                : run.step === 'placing'
                  ? t(`camera.${advice ?? 'place'}`)
                  : t(run.step === 'sending' ? 'camera.sending' : 'camera.asking')}
          </p>
        )}
      </div>
      <div className="k-lens-view k-lens-mirror">
        <video ref={video} autoPlay playsInline muted />
        <Oval done={running ? run.ms / run.plan.totalMs : run.step === 'sending' ? 1 : 0} />
      </div>
      <div className="k-lens-bottom">
        <button type="button" className="k-lens-act" onClick={onClose}>
          {t('camera.close')}
        </button>
        {run.step === 'placing' && (
          <button
            type="button"
            className="face-lens-start"
            disabled={camera !== 'on'}
            onClick={() => void start()}
          >
            {t('camera.start')}
          </button>
        )}
        {canSpeak() ? (
          <button type="button" className="k-lens-act" aria-pressed={aloud} onClick={() => setAloud(!aloud)}>
            <Icon of={aloud ? Volume2 : VolumeX} />
            {t('camera.aloud')}
          </button>
        ) : (
          <span className="k-lens-act" />
        )}
      </div>
    </dialog>
  );
}

/** Where the face belongs, and how far the check is. */
function Oval({ done }: { done: number }) {
  const share = Math.round(Math.min(1, done) * 100);
  return (
    <svg className="face-oval" viewBox="0 0 300 400" aria-hidden="true">
      <ellipse className="face-oval-line" cx="150" cy="200" rx="144" ry="192" pathLength="100" />
      <ellipse
        className="face-oval-done"
        cx="150"
        cy="200"
        rx="144"
        ry="192"
        pathLength="100"
        strokeDasharray={`${share} 100`}
      />
    </svg>
  );
}
