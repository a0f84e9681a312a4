import CircleAlert from 'lucide-react/icons/circle-alert';
import CircleCheck from 'lucide-react/icons/circle-check';
import CircleHelp from 'lucide-react/icons/circle-question-mark';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { Icon, type IconShape } from '../icon.tsx';
import { placeOf } from './measure-scale.ts';
import type { MeasureWords } from './photo-rows.ts';
import './measures.css';

const ICONS: Record<MeasureWords['verdict'], IconShape> = {
  ok: CircleCheck,
  advice: TriangleAlert,
  wrong: CircleAlert,
  cannot_tell: CircleHelp,
};

/** What was measured of a picture: a mark on its scale, the allowed range as a band, all of it in words too. */
export function Measures({ measures, label }: { measures: readonly MeasureWords[]; label: string }) {
  return (
    <ul className="k-measures" role="list" aria-label={label}>
      {measures.map((measure) => (
        <li key={measure.key} className={`k-measure k-measure-${measure.verdict}`}>
          <span>{measure.label}</span>
          <span className="k-measure-value">
            <Icon of={ICONS[measure.verdict]} />
            {measure.measured}
          </span>
          {measure.value !== null && <Bar value={measure.value} measure={measure} />}
          <span className="k-measure-limit">{measure.limitWords}</span>
          {measure.sentence && <span className="k-measure-sentence">{measure.sentence}</span>}
        </li>
      ))}
    </ul>
  );
}

function Bar({ value, measure: { limit } }: { value: number; measure: MeasureWords }) {
  const place = placeOf(value, limit);
  if (place === null) return null;
  return (
    <svg viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
      <rect className="k-measure-track" y="4" width="100" height="6" />
      <rect className="k-measure-range" x={place.from} y="4" width={place.to - place.from} height="6" />
      <rect className="k-measure-mark" x={Math.min(place.mark, 98.8)} width="1.2" height="14" />
    </svg>
  );
}
