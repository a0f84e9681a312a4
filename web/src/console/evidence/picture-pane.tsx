import { useElementSize, useMergedRef } from '@mantine/hooks';
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { Spinner } from '../../kit/progress.tsx';
import { ErrorNotice } from '../error-notice.tsx';
import { useEvidenceWords } from './evidence.words.ts';
import { usePicture } from './picture.ts';
import { arrowStep, fittingSize, moved, zoomAt, type Point, type View } from './view.ts';

type PicturePaneProps = {
  orderId: string;
  fileId: string;
  name: string;
  view: View;
  onView: (change: (view: View) => View) => void;
  /** The one the keys act on, where two are shown. */
  active: boolean;
  onActive: () => void;
};

/** One picture: wheel zooms where the pointer is, dragging moves. The keys are the viewer's. */
export function PicturePane({ orderId, fileId, name, view, onView, active, onActive }: PicturePaneProps) {
  const { address, error, retry } = usePicture(orderId, fileId);
  const [picture, setPicture] = useState<Size>({ width: 0, height: 0 });
  const { ref: sizeRef, width, height } = useElementSize<HTMLDivElement>();
  const pane = { width, height };
  const t = useEvidenceWords();
  // Merged once: a reference that is new at every drawing would stop hearing of new sizes.
  const paneRef = useMergedRef(sizeRef, useWheel(onView));
  const move = (by: Point) => onView((before) => moved(before, by, pane));
  const drag = useDrag(move);
  return (
    <figure className={`c-picture${active ? ' c-picture-active' : ''}`}>
      <figcaption>{name}</figcaption>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys move the picture in it */}
      <div
        ref={paneRef}
        className="c-picture-pane"
        role="group"
        aria-label={t('evidence.pane', { name })}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- and keys need the focus
        tabIndex={0}
        data-picture={fileId}
        onFocus={onActive}
        onKeyDown={(event) => moveByKey(event, move)}
        {...drag}
      >
        {error && <ErrorNotice error={error} onRetry={retry} />}
        {!address && !error && <Spinner>{t('evidence.loading')}</Spinner>}
        {address && (
          <Picture
            src={address}
            alt={t('evidence.alt', { name })}
            size={fittingSize(picture, pane, view.turn)}
            view={view}
            onSize={setPicture}
          />
        )}
      </div>
    </figure>
  );
}

type Size = { width: number; height: number };
type PictureProps = { src: string; alt: string; size: Size; view: View; onSize: (natural: Size) => void };

function Picture({ src, alt, size, view, onSize }: PictureProps) {
  return (
    <img
      src={src}
      alt={alt}
      draggable={false}
      onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
        onSize({ width: naturalWidth, height: naturalHeight })
      }
      style={{
        width: size.width,
        height: size.height,
        transform: `translate(${view.x}px, ${view.y}px) rotate(${view.turn * 90}deg) scale(${view.scale})`,
      }}
    />
  );
}

function moveByKey(event: KeyboardEvent, move: (by: Point) => void): void {
  const by = arrowStep(event.key);
  if (!by) return;
  event.preventDefault();
  move(by);
}

/** React listens to wheels passively; to keep the page still the listener must be our own. */
function useWheel(onView: PicturePaneProps['onView']) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const pane = element.current;
    function turnWheel(event: WheelEvent) {
      event.preventDefault();
      const box = pane?.getBoundingClientRect();
      if (!box) return;
      const at = {
        x: event.clientX - box.left - box.width / 2,
        y: event.clientY - box.top - box.height / 2,
      };
      onView((view) => zoomAt(view, Math.exp(-event.deltaY / 400), at));
    }
    pane?.addEventListener('wheel', turnWheel, { passive: false });
    return () => pane?.removeEventListener('wheel', turnWheel);
  }, [onView]);
  return element;
}

function useDrag(onMove: (by: Point) => void) {
  return {
    onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
      if (event.button === 0) event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent<HTMLDivElement>) => {
      if (event.currentTarget.hasPointerCapture(event.pointerId))
        onMove({ x: event.movementX, y: event.movementY });
    },
  };
}
