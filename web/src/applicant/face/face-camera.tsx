import Volume2 from 'lucide-react/icons/volume-2';
import VolumeX from 'lucide-react/icons/volume-x';
import { useRef, useState } from 'react';
import { useDisplay } from '../../kit/display.ts';
import { Icon } from '../../kit/icon.tsx';
import { useCamera, type CameraState } from '../../kit/picture/camera.ts';
import { LensAdvice, LensScreen } from '../../kit/picture/lens-screen.tsx';
import { useCameraWords } from './camera.words.ts';
import { FacePrompt } from './face-prompt.tsx';
import type { FaceVerdict } from './face-read.ts';
import type { FaceAdvice } from './glimpse.ts';
import { canSpeak } from './speak.ts';
import { useAdvice } from './use-advice.ts';
import { useRun, type Run } from './use-run.ts';
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
  const video = useRef<HTMLVideoElement>(null);
  const { elder } = useDisplay();
  const [aloud, setAloud] = useState(elder && canSpeak());
  const { run, start } = useRun({ orderId, video, slow: elder, aloud, onVerdict, onFailed });
  const camera = useCamera(video, 'user', PICTURE_SIZE, run.step !== 'sending');
  const advice = useAdvice(video, camera === 'on' && run.step === 'placing');
  const t = useCameraWords();
  return (
    <LensScreen
      className="face-lens"
      title={t('camera.title')}
      video={video}
      mirror
      onClose={onClose}
      top={
        run.step === 'running' ? (
          <FacePrompt run={run} />
        ) : (
          <LensAdvice>{t(`camera.${sayingOf(camera, run, advice)}`)}</LensAdvice>
        )
      }
      over={<Oval done={shareDone(run)} />}
      acts={
        <>
          <button type="button" className="k-lens-act" onClick={onClose}>
            {t('camera.close')}
          </button>
          {run.step === 'placing' && <StartButton ready={camera === 'on'} onStart={() => void start()} />}
          <AloudSwitch aloud={aloud} onChange={setAloud} />
        </>
      }
    />
  );
}

/** What is said while no movement is asked for. */
function sayingOf(camera: CameraState, { step }: Run, advice: FaceAdvice | null) {
  if (camera === 'off') return 'off';
  if (camera === 'starting') return 'starting';
  if (step === 'placing') return advice ?? 'place';
  return step === 'sending' ? 'sending' : 'asking';
}

function shareDone(run: Run): number {
  if (run.step === 'running') return run.ms / run.plan.totalMs;
  return run.step === 'sending' ? 1 : 0;
}

function StartButton({ ready, onStart }: { ready: boolean; onStart: () => void }) {
  const t = useCameraWords();
  return (
    <button type="button" className="face-lens-start" disabled={!ready} onClick={onStart}>
      {t('camera.start')}
    </button>
  );
}

/** Where the device has no voice its place stays empty, so that the start button keeps to the middle. */
function AloudSwitch({ aloud, onChange }: { aloud: boolean; onChange: (aloud: boolean) => void }) {
  const t = useCameraWords();
  if (!canSpeak()) return <span className="k-lens-act" />;
  return (
    <button type="button" className="k-lens-act" aria-pressed={aloud} onClick={() => onChange(!aloud)}>
      <Icon of={aloud ? Volume2 : VolumeX} />
      {t('camera.aloud')}
    </button>
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
