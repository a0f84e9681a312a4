import Maximize from 'lucide-react/icons/maximize';
import RotateCw from 'lucide-react/icons/rotate-cw';
import ZoomIn from 'lucide-react/icons/zoom-in';
import ZoomOut from 'lucide-react/icons/zoom-out';
import { Icon, type IconShape } from '../../kit/icon.tsx';
import { useEvidenceWords } from './evidence.words.ts';
import type { Exhibit } from './exhibits.ts';
import { turned, WHOLE, ZOOM_STEP, zoomAt, type View } from './view.ts';

type ViewerToolsProps = {
  exhibits: readonly Exhibit[];
  exhibit: Exhibit;
  onExhibit: (id: string) => void;
  view: View;
  onView: (how: (view: View) => View) => void;
};

export function ViewerTools({ exhibits, exhibit, onExhibit, view, onView }: ViewerToolsProps) {
  const t = useEvidenceWords();
  return (
    <div className="c-tools">
      <span className="c-choice-options" role="group" aria-label={t('evidence.view')}>
        {exhibits.map(({ id, name }) => (
          <button key={id} type="button" aria-pressed={id === exhibit.id} onClick={() => onExhibit(id)}>
            {name}
          </button>
        ))}
      </span>
      <span className="c-tools-acts">
        <Tool of={ZoomOut} words={t('evidence.zoom_out')} cap="-" onClick={() => onView(zoomOut)} />
        <output className="c-scale">{t('evidence.scale', { percent: Math.round(view.scale * 100) })}</output>
        <Tool of={ZoomIn} words={t('evidence.zoom_in')} cap="+" onClick={() => onView(zoomIn)} />
        <Tool of={RotateCw} words={t('evidence.turn')} cap="r" onClick={() => onView(turned)} />
        <Tool of={Maximize} words={t('evidence.fit')} cap="0" onClick={() => onView(() => WHOLE)} />
      </span>
    </div>
  );
}

export function zoomIn(view: View): View {
  return zoomAt(view, ZOOM_STEP);
}

export function zoomOut(view: View): View {
  return zoomAt(view, 1 / ZOOM_STEP);
}

type ToolProps = { of: IconShape; words: string; cap: string; onClick: () => void };

function Tool({ of, words, cap, onClick }: ToolProps) {
  return (
    <button
      type="button"
      className="c-tool"
      title={`${words} (${cap.toUpperCase()})`}
      aria-label={words}
      aria-keyshortcuts={cap}
      onClick={onClick}
    >
      <Icon of={of} />
    </button>
  );
}
