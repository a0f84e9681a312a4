import { signatureDrawing } from '@lingshi/domain/evidence/signature-path.ts';
import type { Stroke } from '../../kit/signature-strokes.ts';
import { useCheckWords } from './check.words.ts';
import './check.css';

/** The strokes as they will be printed: the drawing of the paper, not a picture that could blur. */
export function SignatureImage({ strokes }: { strokes: readonly Stroke[] }) {
  const t = useCheckWords();
  const { width, height, pen, path } = signatureDrawing(strokes);
  return (
    <svg
      className="check-signature"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('check.signature')}
      fill="none"
      stroke="currentColor"
      strokeWidth={pen}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={path} />
    </svg>
  );
}
