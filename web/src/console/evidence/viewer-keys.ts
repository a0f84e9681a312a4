import { useMemo } from 'react';
import { useKeys } from '../keys/keys.ts';
import { useEvidenceWords } from './evidence.words.ts';
import type { Exhibit } from './exhibits.ts';
import { turned, WHOLE, type View } from './view.ts';
import { zoomIn, zoomOut } from './viewer-tools.tsx';

type ViewerKeys = {
  exhibits: readonly Exhibit[];
  exhibit: Exhibit | undefined;
  active: { id: string } | undefined;
  setExhibit: (id: string) => void;
  setActive: (id: string) => void;
  change: (fileId: string, how: (view: View) => View) => void;
};

export function useViewerKeys(keys: ViewerKeys): void {
  const t = useEvidenceWords();
  const { exhibits, exhibit, active, setExhibit, setActive, change } = keys;
  const focused = useMemo(() => {
    const id = active?.id;
    if (id === undefined || !exhibit) return [];
    const act = (how: (view: View) => View) => () => change(id, how);
    const here = exhibits.findIndex((one) => one.id === exhibit.id);
    const next = exhibits[(here + 1) % exhibits.length];
    const at = exhibit.pictures.findIndex((one) => one.id === id);
    const other =
      exhibit.pictures.length > 1 ? exhibit.pictures[(at + 1) % exhibit.pictures.length] : undefined;
    return [
      { key: '+', also: ['='], words: t('evidence.zoom_in'), run: act(zoomIn) },
      { key: '-', words: t('evidence.zoom_out'), run: act(zoomOut) },
      { key: 'r', words: t('evidence.turn'), run: act(turned) },
      { key: '0', words: t('evidence.fit'), run: act(() => WHOLE) },
      { key: 'v', words: t('evidence.key_switch'), run: () => next && setExhibit(next.id) },
      { key: 't', words: t('evidence.key_tables'), run: toggleTables },
      ...(other ? [{ key: 'w', words: t('evidence.key_other'), run: () => setActive(other.id) }] : []),
    ];
  }, [exhibits, exhibit, active?.id, setExhibit, setActive, change, t]);
  useKeys(t('evidence.scope'), focused);
}

/** All shut when one is open, all open when none is. */
function toggleTables(): void {
  const folds = [...document.querySelectorAll<HTMLDetailsElement>('.c-tables details')];
  const open = folds.every((fold) => !fold.open);
  for (const fold of folds) fold.open = open;
}
