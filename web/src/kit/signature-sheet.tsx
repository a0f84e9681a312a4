import { useEffect, useRef, useState, type RefObject } from 'react';
import type SignatureCanvas from 'signature_pad';
import { useSignWords } from './sign.words.ts';
import { pensOf, strokesOf, type SheetBox, type Stroke } from './signature-strokes.ts';
import './signature-pad.css';

type SheetProps = {
  value: readonly Stroke[];
  onChange: (strokes: Stroke[]) => void;
  /** How thick the pen is, as a share of the sheet's height: what is written looks as what is printed. */
  pen: number;
  id?: string;
  describedBy?: string | undefined;
  /** The sheet lies a quarter turn clockwise on the screen. */
  turned?: boolean;
};

/** The sheet and its pen, at any size; the strokes are the same on each. */
export function SignatureSheet({ id, describedBy, ...sheet }: SheetProps) {
  const { value, turned = false } = sheet;
  const canvas = useRef<HTMLCanvasElement>(null);
  const t = useSignWords();
  usePen(canvas, sheet);
  return (
    <div className={`k-sign-sheet${turned ? ' k-sign-turned' : ''}`}>
      <div className="k-sign-line" />
      <canvas
        ref={canvas}
        id={id}
        tabIndex={0}
        role="img"
        aria-label={`${t('sign.box')}. ${value.length === 0 ? t('sign.empty') : t('sign.written', { count: value.length })}`}
        aria-describedby={describedBy}
      />
    </div>
  );
}

/** Loads the pen when the sheet is there; keeps the drawing through a turn of the phone. */
function usePen(canvas: RefObject<HTMLCanvasElement | null>, sheet: SheetProps): void {
  const pad = useRef<SignatureCanvas | null>(null);
  const latest = useRef(sheet);
  const drawn = useRef('');
  const [redraw] = useState(() => () => {
    if (!canvas.current || !pad.current) return;
    fitToScreen(canvas.current);
    drawAgain(pad.current, canvas.current, latest.current);
    drawn.current = markOf(latest.current);
  });
  useEffect(() => {
    latest.current = sheet;
    // Trap: what this pen wrote comes back as a value; drawing it again would take away a stroke that has just begun.
    if (markOf(sheet) !== drawn.current) redraw();
  });
  useEffect(() => {
    const paper = canvas.current;
    if (!paper) return undefined;
    let left = false;
    // Trap: it measures along the lines of writing, so a turned sheet of the same size is no change to it.
    const observer = new ResizeObserver(redraw);
    async function open(target: HTMLCanvasElement) {
      const { default: Pad } = await import('signature_pad');
      if (left) return;
      pad.current = new Pad(target, lookOf(target, latest.current));
      pad.current.addEventListener('endStroke', () => {
        const strokes = strokesOf(pad.current?.toData() ?? [], boxOf(target, latest.current));
        drawn.current = markOf({ ...latest.current, value: strokes });
        latest.current.onChange(strokes);
      });
      observer.observe(target);
    }
    void open(paper);
    return () => {
      left = true;
      observer.disconnect();
      pad.current?.off();
    };
  }, [canvas, redraw]);
}

/** What a drawing shows: a turned sheet is another drawing of the same strokes. */
function markOf({ value, turned = false }: SheetProps): string {
  return JSON.stringify([value, turned]);
}

function drawAgain(pad: SignatureCanvas, canvas: HTMLCanvasElement, sheet: SheetProps): void {
  const look = lookOf(canvas, sheet);
  Object.assign(pad, look);
  pad.fromData(pensOf(sheet.value, boxOf(canvas, sheet)).map((pen) => ({ ...pen, ...look })));
}

/** The pen of signature_pad is measured by its radius. */
function lookOf(canvas: HTMLCanvasElement, { pen, turned }: SheetProps) {
  const radius = Math.max(0.6, ((turned ? canvas.offsetWidth : canvas.offsetHeight) * pen) / 2);
  return {
    minWidth: radius * 0.9,
    maxWidth: radius * 1.1,
    dotSize: radius,
    penColor: getComputedStyle(canvas).color,
    velocityFilterWeight: 0.7,
    compositeOperation: 'source-over' as const,
  };
}

function boxOf(canvas: HTMLCanvasElement, { turned = false }: SheetProps): SheetBox {
  return { width: canvas.offsetWidth, height: canvas.offsetHeight, turned };
}

/** As many pixels as the screen has, so that the line is not blurred. Empties the canvas. */
function fitToScreen(canvas: HTMLCanvasElement): void {
  const ratio = Math.max(devicePixelRatio, 1);
  canvas.width = canvas.offsetWidth * ratio;
  canvas.height = canvas.offsetHeight * ratio;
  canvas.getContext('2d')?.scale(ratio, ratio);
}
