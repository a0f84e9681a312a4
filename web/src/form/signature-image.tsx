import { signatureDrawing } from '@lingshi/domain/evidence/signature-path.ts';
import type { Strokes } from '@lingshi/domain/evidence/signature.ts';
import { useFieldWords } from './field.words.ts';
import './form.css';

/** The strokes as they will be printed: the drawing of the paper, not a picture that could blur. */
export function SignatureImage({ strokes }: { strokes: Strokes }) {
  const t = useFieldWords();
  const { width, height, pen, path } = signatureDrawing(strokes);
  return (
    <svg
      className="form-signature"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('your_signature')}
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
