import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useCamera, type Lens } from './camera.ts';
import { LensAdvice, LensScreen } from './lens-screen.tsx';
import { usePictureWords } from './picture.words.ts';

type ViewfinderProps = {
  /** What is to be seen: an oval for a face, a frame for a data page. */
  outline: 'face' | 'page';
  /** One line, changing live: "move closer", "too dark". */
  advice?: ReactNode;
  /** Called about twice a second with the live picture, for the advice. Not while the page is hidden. */
  onLook?: (video: HTMLVideoElement) => void;
  onTake: (file: File) => void;
  onClose: () => void;
};

const LOOK_MS = 500;
const PICTURE_SIZE = { width: 2560, height: 1920 };

/** The full-screen camera. Where it cannot open it says so and leads back to choosing a file. */
export function Viewfinder({ outline, advice, onLook, onTake, onClose }: ViewfinderProps) {
  const video = useRef<HTMLVideoElement>(null);
  const [lens, setLens] = useState<Lens>(outline === 'face' ? 'user' : 'environment');
  const camera = useCamera(video, lens, PICTURE_SIZE);
  useLook(video, camera === 'on' ? onLook : undefined);
  const t = usePictureWords();
  async function shoot() {
    if (video.current) onTake(await frameOf(video.current));
  }
  return (
    <LensScreen
      title={t('picture.camera')}
      video={video}
      mirror={lens === 'user'}
      onClose={onClose}
      top={
        <LensAdvice>
          {camera === 'on' ? advice : t(camera === 'off' ? 'picture.camera_off' : 'picture.camera_starting')}
        </LensAdvice>
      }
      over={camera === 'on' && <div className={`k-lens-outline k-lens-${outline}`} />}
      acts={
        <Acts
          ready={camera === 'on'}
          onShoot={() => void shoot()}
          onSwap={() => setLens(lens === 'user' ? 'environment' : 'user')}
          onClose={onClose}
        />
      }
    />
  );
}

type ActsProps = { ready: boolean; onShoot: () => void; onSwap: () => void; onClose: () => void };

function Acts({ ready, onShoot, onSwap, onClose }: ActsProps) {
  const t = usePictureWords();
  return (
    <>
      <button type="button" className="k-lens-act" onClick={onClose}>
        {t('picture.pick')}
      </button>
      <button
        type="button"
        className="k-lens-shutter"
        aria-label={t('picture.shutter')}
        disabled={!ready}
        onClick={onShoot}
      />
      <button type="button" className="k-lens-act" onClick={onSwap}>
        {t('picture.swap')}
      </button>
    </>
  );
}

function useLook(video: RefObject<HTMLVideoElement | null>, look?: (video: HTMLVideoElement) => void): void {
  const latest = useRef(look);
  useEffect(() => {
    latest.current = look;
  });
  const looking = look !== undefined;
  useEffect(() => {
    if (!looking) return undefined;
    const timer = setInterval(() => {
      const lens = video.current;
      if (lens && lens.videoWidth > 0 && !document.hidden) latest.current?.(lens);
    }, LOOK_MS);
    return () => clearInterval(timer);
  }, [video, looking]);
}

/** The picture as the lens sees it: never mirrored, whatever the screen shows. */
async function frameOf(video: HTMLVideoElement): Promise<File> {
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.95));
  return new File([blob ?? new Blob()], 'camera.jpg', { type: 'image/jpeg' });
}
