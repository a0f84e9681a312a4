import ImageOff from 'lucide-react/icons/image-off';
import { useCallback, useState } from 'react';
import { EmptyState } from '../../kit/empty-state.tsx';
import { useLocale } from '../../kit/locale.ts';
import { useTargetNames } from '../desk/desk-form.ts';
import type { Desk } from '../desk/desk.read.ts';
import { bothWords } from '../desk/presence-proof-rows.tsx';
import { useEvidenceWords } from './evidence.words.ts';
import { PageTable } from './page-table.tsx';
import { PhotoTable } from './photo-table.tsx';
import { PicturePane } from './picture-pane.tsx';
import { useViewerKeys } from './viewer-keys.ts';
import { ViewerTools } from './viewer-tools.tsx';
import { exhibitsOf, type Exhibit } from './exhibits.ts';
import { WHOLE, type View } from './view.ts';
import './evidence.css';

type ViewerProps = {
  desk: Desk;
  /** Which pictures are shown; the first ones until somebody chooses. */
  exhibitId: string | undefined;
  onExhibit: (id: string) => void;
};

/** The pictures of an order: photo beside data page, or one at a time; zoomed, turned and moved by key or mouse. */
export function Viewer(props: ViewerProps) {
  const t = useEvidenceWords();
  if (props.desk.files.length === 0)
    return (
      <section className="c-pane c-evidence" aria-label={t('evidence.title')}>
        <EmptyState icon={ImageOff} title={t('evidence.none_title')}>
          {t('evidence.none_text')}
        </EmptyState>
      </section>
    );
  return <Pictures {...props} />;
}

function Pictures({ desk, exhibitId, onExhibit }: ViewerProps) {
  const t = useEvidenceWords();
  const exhibits = exhibitsOf(desk.files, useExhibitNames(), desk.presenceProof);
  const exhibit = exhibits.find(({ id }) => id === exhibitId) ?? exhibits[0];
  const [activeId, setActive] = useState<string>();
  const { viewOf, change } = useViews();
  const active = exhibit?.pictures.find(({ id }) => id === activeId) ?? exhibit?.pictures[0];
  useViewerKeys({ exhibits, exhibit, active, setExhibit: onExhibit, setActive, change });
  if (!exhibit || !active) return null;
  return (
    <section className="c-pane c-evidence" aria-label={t('evidence.title')}>
      <ViewerTools
        exhibits={exhibits}
        exhibit={exhibit}
        onExhibit={onExhibit}
        view={viewOf(active.id)}
        onView={(how) => change(active.id, how)}
      />
      <div className="c-pictures-frame">
        <div className={`c-pictures${layoutOf(exhibit)}`}>
          {exhibit.pictures.map((picture) => (
            <SteadyPane
              key={picture.id}
              orderId={desk.order.id}
              picture={picture}
              view={viewOf(picture.id)}
              change={change}
              active={exhibit.pictures.length > 1 && picture.id === active.id}
              setActive={setActive}
            />
          ))}
        </div>
      </div>
      <Tables desk={desk} exhibit={exhibit} />
    </section>
  );
}

function useExhibitNames() {
  const t = useEvidenceWords();
  const targets = useTargetNames();
  return {
    pair: t('evidence.pair'),
    photo: t('evidence.photo'),
    data_page: t('evidence.data_page'),
    capture: t('evidence.capture'),
    stamp: t('evidence.stamp'),
    captured: (count: number) => t('evidence.captured', { count }),
    supplement: (count: number) => t('evidence.supplement', { count }),
    slot: (id: string) => targets.field(`file.${id}`),
  };
}

/** How each picture was zoomed, turned and moved; kept while others are looked at. */
function useViews() {
  const [views, setViews] = useState<Readonly<Record<string, View>>>({});
  const change = useCallback(
    (fileId: string, how: (view: View) => View) =>
      setViews((before) => ({ ...before, [fileId]: how(before[fileId] ?? WHOLE) })),
    [],
  );
  return { viewOf: (fileId: string) => views[fileId] ?? WHOLE, change };
}

function layoutOf({ id, pictures }: Exhibit): string {
  if (pictures.length < 2) return '';
  return id === 'pair' ? ' c-pictures-pair' : ' c-pictures-row';
}

/** What was measured and read of the pictures that are shown, and what they ought to show. */
function Tables({
  desk: { files, photo, dataPage, presenceProof },
  exhibit,
}: {
  desk: Desk;
  exhibit: Exhibit;
}) {
  const t = useEvidenceWords();
  const locale = useLocale();
  const shows = (reader: Desk['files'][number]['reader']) =>
    exhibit.pictures.some(({ id }) => files.some((file) => file.id === id && file.reader === reader));
  const { capture } = presenceProof;
  return (
    <div className="c-tables">
      {shows('photo') && <PhotoTable check={photo} />}
      {shows('data_page') && <PageTable page={dataPage} />}
      {capture && exhibit.id === 'capture' && (
        <p className="c-pane-note">
          {t('evidence.capture_words', { words: bothWords(capture.words, locale) })}
        </p>
      )}
    </div>
  );
}

type SteadyPaneProps = {
  orderId: string;
  picture: Exhibit['pictures'][number];
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
