import CircleAlert from 'lucide-react/icons/circle-alert';
import CircleCheck from 'lucide-react/icons/circle-check';
import { Icon } from '../icon.tsx';
import { usePictureWords } from './picture.words.ts';
import './measures.css';

export type Measure = {
  key: string;
  label: string;
  value: number;
  min: number;
  max: number;
  /** The scale's ends; the allowed range lies within. */
  scale: readonly [low: number, high: number];
  /** Value and limits as people read them: "32 mm", "28 to 33 mm". */
  words: string;
  limitWords: string;
};

/** What was measured of a picture: a mark on its scale, the allowed range as a band, both in words. */
export function Measures({ measures }: { measures: readonly Measure[] }) {
  return (
    <ul className="k-measures" role="list">
      {measures.map((measure) => (
        <MeasureRow key={measure.key} measure={measure} />
      ))}
    </ul>
  );
}

function MeasureRow({ measure: { label, value, min, max, scale, words, limitWords } }: { measure: Measure }) {
  const t = usePictureWords();
  const inside = value >= min && value <= max;
  const [from, to, mark] = [min, max, value].map((point) => shareOf(point, scale)) as [
    number,
    number,
    number,
  ];
  return (
    <li className={`k-measure${inside ? '' : ' k-measure-out'}`}>
      <span>{label}</span>
      <span className="k-measure-value">
        <Icon of={inside ? CircleCheck : CircleAlert} />
        {words}
      </span>
      <svg viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
        <rect className="k-measure-track" y="4" width="100" height="6" />
        <rect className="k-measure-range" x={from} y="4" width={to - from} height="6" />
        <rect className="k-measure-mark" x={Math.min(mark, 98.8)} width="1.2" height="14" />
      </svg>
      <span className="k-measure-limit">{t('picture.limit', { limit: limitWords })}</span>
    </li>
  );
}

/** Where a value stands on its scale, in 0..100; what lies beyond an end stands at that end. */
function shareOf(value: number, [low, high]: readonly [number, number]): number {
  return Math.min(100, Math.max(0, ((value - low) / (high - low)) * 100));
}
