import type { Stroke } from '../../kit/signature-strokes.ts';
import { useCheckWords } from './check.words.ts';
import './check.css';

const WIDTH = 300;
const HEIGHT = 100;

/** The strokes as they will be printed: drawn, not a picture that could blur. */
export function SignatureImage({ strokes }: { strokes: readonly Stroke[] }) {
  const t = useCheckWords();
  return (
    <svg
      className="check-signature"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t('check.signature')}
      fill="none"
      stroke="currentColor"
      strokeWidth="2.4"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {strokes.map((stroke, index) => (
        <path key={index} d={pathOf(stroke)} />
      ))}
    </svg>
  );
}

function pathOf(stroke: Stroke): string {
  const points = stroke.map(([x, y]) => `${(x * WIDTH).toFixed(1)} ${(y * HEIGHT).toFixed(1)}`);
  // A dot is a line to itself: round caps make it seen.
  return `M${points[0] ?? '0 0'}L${points.slice(1).join('L') || (points[0] ?? '0 0')}`;
}
