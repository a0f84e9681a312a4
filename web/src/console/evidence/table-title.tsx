import CircleCheck from 'lucide-react/icons/circle-check';
import CircleHelp from 'lucide-react/icons/circle-question-mark';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { Icon } from '../../kit/icon.tsx';

/** What a table found, seen while it is folded. */
export function TableTitle({ words, look }: { words: string; look: boolean }) {
  return (
    <span className={`c-table-title ${look ? 'c-tag-amber' : 'c-tag-jade'}`}>
      <Icon of={look ? TriangleAlert : CircleCheck} />
      <span>{words}</span>
    </span>
  );
}

/** Nothing to open: the picture alone speaks. */
export function NotMeasured({ title, why }: { title: string; why: string }) {
  return (
    <p className="c-not-measured">
      <Icon of={CircleHelp} />
      <span>
        <strong>{title}</strong> <small>{why}</small>
      </span>
    </p>
  );
}
