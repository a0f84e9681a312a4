import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { InlineError } from '../../kit/field.tsx';
import { Spinner } from '../../kit/progress.tsx';
import { drawFrame, writeCut } from './crop-draw.ts';
import { headCut, isTooSmall, kept, writtenSize, type Cut, type Outline } from './crop-view.ts';
import type { PhotoRows } from './photo-read.ts';
import { usePhotoWords } from './photo.words.ts';
import './photo.css';

type CropProps = {
  src: string;
  rows: PhotoRows;
  outline: Outline;
  onCut: (file: File) => void;
  onClose: () => void;
};

/** Cuts the photo so that the head fits the outline of the rulebook. Cuts only; the original is sent again as cut. */
export function CropDialog({ src, rows, outline, onCut, onClose }: CropProps) {
  const t = usePhotoWords();
  const { picture, failed } = usePicture(src);
  const [moved, setMoved] = useState<Cut | null>(null);
  const [broken, setBroken] = useState(false);
  const cut = picture && (moved ?? headCut(picture, rows, outline));
  const size = cut && writtenSize(cut, outline.ratio);
  async function finish() {
    const file = picture && cut && (await writeCut(picture, cut, outline.ratio));
    if (file) onCut(file);
    else setBroken(true);
  }
  const small = size !== null && isTooSmall(size);
  return (
    <Dialog
      open
      mustAnswer
      onClose={onClose}
      title={t('photo.crop_title')}
      acts={
        <>
          <Button kind="primary" disabled={cut === null || small} onClick={() => void finish()}>
            {t('photo.crop_done')}
          </Button>
          <Button onClick={onClose}>{t('photo.crop_cancel')}</Button>
        </>
      }
    >
      <p>{t('photo.crop_how')}</p>
      {picture && cut && <Frame picture={picture} cut={cut} outline={outline} onMove={setMoved} />}
      {!picture && !failed && <Spinner />}
      {(failed || broken) && <InlineError>{t('photo.crop_failed')}</InlineError>}
      {small && <InlineError>{t('photo.crop_small', size)}</InlineError>}
      <p className="k-quiet">{t('photo.crop_honest')}</p>
    </Dialog>
  );
}

type FrameProps = { picture: ImageBitmap; cut: Cut; outline: Outline; onMove: (cut: Cut) => void };

const FRAME_HEIGHT = 720;
const STEP = 0.02;

function Frame({ picture, cut, outline, onMove }: FrameProps) {
  const t = usePhotoWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  const most = Math.min(picture.height, picture.width / outline.ratio);
  useEffect(() => {
    if (canvas.current) drawFrame(canvas.current, picture, cut, outline);
  }, [picture, cut, outline]);
  const move = (change: Partial<Cut>) => onMove(kept({ ...cut, ...change }, picture, outline.ratio));
  function press(event: KeyboardEvent) {
    const change = changeOf(event.key, cut);
    if (!change) return;
    event.preventDefault();
    move(change);
  }
  function drag(event: PointerEvent<HTMLDivElement>) {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    // The picture follows the finger: the cut goes the other way.
    const scale = cut.height / event.currentTarget.clientHeight;
    move({ x: cut.x - event.movementX * scale, y: cut.y - event.movementY * scale });
  }
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys move the picture in it */}
      <div
        className="photo-frame"
        role="group"
        aria-label={t('photo.crop_frame')}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- and keys need the focus
        tabIndex={0}
        onKeyDown={press}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
      >
        <canvas
          ref={canvas}
          width={Math.round(FRAME_HEIGHT * outline.ratio)}
          height={FRAME_HEIGHT}
          aria-hidden="true"
        />
      </div>
      <label className="photo-zoom">
        {t('photo.crop_zoom')}
        <input
          type="range"
          min={1}
          max={8}
          step={0.05}
          value={most / cut.height}
          onChange={({ currentTarget }) => move({ height: most / Number(currentTarget.value) })}
        />
      </label>
    </>
  );
}

function changeOf(key: string, { x, y, height }: Cut): Partial<Cut> | null {
  const step = height * STEP;
  if (key === 'ArrowLeft') return { x: x + step };
  if (key === 'ArrowRight') return { x: x - step };
  if (key === 'ArrowUp') return { y: y + step };
  if (key === 'ArrowDown') return { y: y - step };
  if (key === '+' || key === '=') return { height: height / (1 + STEP) };
  return key === '-' ? { height: height * (1 + STEP) } : null;
}

/** The stored photo, decoded; let go with the dialog. */
function usePicture(src: string): { picture: ImageBitmap | null; failed: boolean } {
  const [picture, setPicture] = useState<ImageBitmap | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let opened: ImageBitmap | null = null;
    let left = false;
    async function open() {
      const answer = await fetch(src);
      opened = await createImageBitmap(await answer.blob());
      if (left) opened.close();
      else setPicture(opened);
    }
    open().catch(() => setFailed(true));
    return () => {
      left = true;
      opened?.close();
    };
  }, [src]);
  return { picture, failed };
}
