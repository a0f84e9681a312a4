import RotateCw from 'lucide-react/icons/rotate-cw';
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import type SignatureCanvas from 'signature_pad';
import { Button } from './button.tsx';
import { FieldGroup, fieldId, tiesOf, type FieldProps } from './field.tsx';
import { Icon } from './icon.tsx';
import { en } from './sign.words.en.ts';
import { zh } from './sign.words.zh.ts';
import { pensOf, strokesOf, type Stroke } from './signature-strokes.ts';
import { wordsOf } from './words.ts';
import './signature-pad.css';

const useSignWords = wordsOf({ zh, en });

type SignaturePadProps = FieldProps & {
  value: readonly Stroke[];
  onChange: (strokes: Stroke[]) => void;
  /** What somebody does who cannot write here; there is a sentence of ours where this is left out. */
  otherWay?: ReactNode;
};

/** A sheet to sign on. It gives back the strokes, not a picture: the paper is drawn from them. */
export function SignaturePad(props: SignaturePadProps) {
  const { name, value, onChange, otherWay, error } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const t = useSignWords();
  const { describedBy } = tiesOf(props);
  const redraw = useSignatureCanvas(canvas, value, onChange);
  function replace(strokes: Stroke[]) {
    onChange(strokes);
    redraw(strokes);
  }
  return (
    <FieldGroup {...props}>
      <div className={`k-sign${error ? ' k-sign-wrong' : ''}`}>
        <p className="k-sign-hint k-quiet">
          <Icon of={RotateCw} />
          {t('sign.turn_phone')}
        </p>
        <div className="k-sign-sheet">
          <div className="k-sign-line" />
          <canvas
            ref={canvas}
            id={fieldId(name)}
            tabIndex={0}
            role="img"
            aria-label={`${t('sign.box')}. ${value.length === 0 ? t('sign.empty') : t('sign.written', { count: value.length })}`}
            aria-describedby={describedBy}
          />
        </div>
        <div className="k-sign-acts">
          <Button disabled={value.length === 0} onClick={() => replace([])}>
            {t('sign.clear')}
          </Button>
          <Button disabled={value.length === 0} onClick={() => replace(value.slice(0, -1))}>
            {t('sign.undo')}
          </Button>
        </div>
        <p className="k-quiet">{otherWay ?? t('sign.other_way')}</p>
      </div>
    </FieldGroup>
  );
}

/** Loads the pen when the field is there, keeps the drawing through a turn of the phone. */
function useSignatureCanvas(
  canvas: RefObject<HTMLCanvasElement | null>,
  value: readonly Stroke[],
  onChange: (strokes: Stroke[]) => void,
): (strokes: readonly Stroke[]) => void {
  const pad = useRef<SignatureCanvas | null>(null);
  const latest = useRef({ value, onChange });
  useEffect(() => {
    latest.current = { value, onChange };
  });
  const [redraw] = useState(() => (strokes: readonly Stroke[]) => {
    if (canvas.current && pad.current) drawAgain(pad.current, strokes, canvas.current);
  });
  useEffect(() => {
    const sheet = canvas.current;
    if (!sheet) return undefined;
    let left = false;
    const observer = new ResizeObserver(() => {
      fitToScreen(sheet);
      redraw(latest.current.value);
    });
    async function open(target: HTMLCanvasElement) {
      const { default: Pad } = await import('signature_pad');
      if (left) return;
      pad.current = new Pad(target, { ...PEN, penColor: getComputedStyle(target).color });
      pad.current.addEventListener('endStroke', () => {
        latest.current.onChange(strokesOf(pad.current?.toData() ?? [], boxOf(target)));
      });
      observer.observe(target);
    }
    void open(sheet);
    return () => {
      left = true;
      observer.disconnect();
      pad.current?.off();
    };
  }, [canvas, redraw]);
  return redraw;
}

const PEN = { minWidth: 1.4, maxWidth: 3.4 };

function drawAgain(pad: SignatureCanvas, strokes: readonly Stroke[], sheet: HTMLCanvasElement): void {
  const look = { ...PEN, dotSize: 2, velocityFilterWeight: 0.7, compositeOperation: 'source-over' as const };
  const penColor = getComputedStyle(sheet).color;
  pad.fromData(pensOf(strokes, boxOf(sheet)).map((pen) => ({ ...pen, ...look, penColor })));
}

function boxOf(canvas: HTMLCanvasElement) {
  return { width: canvas.offsetWidth, height: canvas.offsetHeight };
}

/** As many pixels as the screen has, so that the line is not blurred. Empties the canvas. */
function fitToScreen(canvas: HTMLCanvasElement): void {
  const ratio = Math.max(devicePixelRatio, 1);
  canvas.width = canvas.offsetWidth * ratio;
  canvas.height = canvas.offsetHeight * ratio;
  canvas.getContext('2d')?.scale(ratio, ratio);
}
