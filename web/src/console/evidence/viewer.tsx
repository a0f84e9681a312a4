import ImageOff from 'lucide-react/icons/image-off';
import { useCallback, useState } from 'react';
import { EmptyState } from '../../kit/empty-state.tsx';
import type { Desk, DeskFile } from '../desk/desk.read.ts';
import { useEvidenceWords } from './evidence.words.ts';
import { PhotoTable } from './photo-table.tsx';
import { PicturePane } from './picture-pane.tsx';
import { useViewerKeys } from './viewer-keys.ts';
import { ViewerTools } from './viewer-tools.tsx';
import { viewsOf, type Sight } from './sights.ts';
import { WHOLE, type View } from './view.ts';
import './evidence.css';

type ViewerProps = { orderId: string; files: readonly DeskFile[]; photo: Desk['photo'] };

/** The pictures of an order: photo beside data page, or one at a time; zoomed, turned and moved by key or mouse. */
export function Viewer({ orderId, files, photo }: ViewerProps) {
  const t = useEvidenceWords();
  if (files.length === 0)
    return (
      <section className="c-pane c-evidence" aria-label={t('evidence.title')}>
        <EmptyState icon={ImageOff} title={t('evidence.none_title')}>
          {t('evidence.none_text')}
        </EmptyState>
      </section>
    );
  return <Pictures orderId={orderId} files={files} photo={photo} />;
}

function Pictures({ orderId, files, photo }: ViewerProps) {
  const t = useEvidenceWords();
  const sights = viewsOf(files, {
    pair: t('evidence.pair'),
    photo: t('evidence.photo'),
    data_page: t('evidence.data_page'),
    supplement: (count) => t('evidence.supplement', { count }),
  });
  const [sightId, setSight] = useState(sights[0]?.id);
  const sight = sights.find(({ id }) => id === sightId) ?? sights[0];
  const [views, setViews] = useState<Readonly<Record<string, View>>>({});
  const [activeId, setActive] = useState<string>();
  const change = useCallback(
    (fileId: string, how: (view: View) => View) =>
      setViews((before) => ({ ...before, [fileId]: how(before[fileId] ?? WHOLE) })),
    [],
  );
  const active = sight?.pictures.find(({ id }) => id === activeId) ?? sight?.pictures[0];
  useViewerKeys({ sights, sight, active, setSight, setActive, change });
  if (!sight || !active) return null;
  return (
    <section className="c-pane c-evidence" aria-label={t('evidence.title')}>
      <ViewerTools
        sights={sights}
        sight={sight}
        onSight={setSight}
        view={views[active.id] ?? WHOLE}
        onView={(how) => change(active.id, how)}
      />
      <div className="c-pictures-frame">
        <div className={`c-pictures${sight.pictures.length > 1 ? ' c-pictures-pair' : ''}`}>
          {sight.pictures.map((picture) => (
            <SteadyPane
              key={picture.id}
              orderId={orderId}
              picture={picture}
              view={views[picture.id] ?? WHOLE}
              change={change}
              active={sight.pictures.length > 1 && picture.id === active.id}
              setActive={setActive}
            />
          ))}
        </div>
      </div>
      {photo && sight.pictures.some(({ id }) => id === photo.fileId) && <PhotoTable check={photo} />}
    </section>
  );
}

type SteadyPaneProps = {
  orderId: string;
  picture: Sight['pictures'][number];
  view: View;
  change: (fileId: string, how: (view: View) => View) => void;
  active: boolean;
  setActive: (fileId: string) => void;
};

/** Gives the pane one function for its life, so that its wheel is not unhooked at every move. */
function SteadyPane({ orderId, picture, view, change, active, setActive }: SteadyPaneProps) {
  const { id, name } = picture;
  const onView = useCallback((how: (view: View) => View) => change(id, how), [change, id]);
  return (
    <PicturePane
      orderId={orderId}
      fileId={id}
      name={name}
      view={view}
      onView={onView}
      active={active}
      onActive={() => setActive(id)}
    />
  );
}
