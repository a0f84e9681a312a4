import { useEffect, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { drawFrame } from './crop-draw.ts';
import { kept, type Cut, type Outline } from './crop-view.ts';
import { usePhotoWords } from './photo.words.ts';

type FrameProps = { picture: ImageBitmap; cut: Cut; outline: Outline; onMove: (cut: Cut) => void };

const FRAME_HEIGHT = 720;
const STEP = 0.02;

/** The picture behind the outline: moved by finger, mouse or keys, and zoomed below. */
export function CropFrame({ picture, cut, outline, onMove }: FrameProps) {
  const move = (change: Partial<Cut>) => onMove(kept({ ...cut, ...change }, picture, outline.ratio));
  return (
    <>
      <Pane picture={picture} cut={cut} outline={outline} move={move} />
      <Zoom most={Math.min(picture.height, picture.width / outline.ratio)} cut={cut} move={move} />
    </>
  );
}

type Move = (change: Partial<Cut>) => void;
type PaneProps = Omit<FrameProps, 'onMove'> & { move: Move };

function Pane({ picture, cut, outline, move }: PaneProps) {
  const t = usePhotoWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current) drawFrame(canvas.current, picture, cut, outline);
  }, [picture, cut, outline]);
  function press(event: KeyboardEvent) {
    const change = changeOf(event.key, cut);
    if (!change) return;
    event.preventDefault();
    move(change);
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys move the picture in it
    <div
      className="photo-frame"
      role="group"
      aria-label={t('photo.crop_frame')}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- and keys need the focus
      tabIndex={0}
      onKeyDown={press}
      {...dragging(cut, move)}
    >
      <canvas
        ref={canvas}
        width={Math.round(FRAME_HEIGHT * outline.ratio)}
        height={FRAME_HEIGHT}
        aria-hidden="true"
      />
    </div>
  );
}

/** The picture follows the finger: the cut goes the other way. */
function dragging(cut: Cut, move: Move) {
  return {
    onPointerDown: (event: PointerEvent<HTMLDivElement>) =>
      event.currentTarget.setPointerCapture(event.pointerId),
    onPointerMove: (event: PointerEvent<HTMLDivElement>) => {
      if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
      const scale = cut.height / event.currentTarget.clientHeight;
      move({ x: cut.x - event.movementX * scale, y: cut.y - event.movementY * scale });
    },
  };
}

/** `most`: the height of the cut that shows as much of the picture as there is. */
function Zoom({ most, cut, move }: { most: number; cut: Cut; move: Move }) {
  const t = usePhotoWords();
  return (
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
