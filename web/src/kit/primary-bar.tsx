import Check from 'lucide-react/icons/check';
import CircleAlert from 'lucide-react/icons/circle-alert';
import CloudOff from 'lucide-react/icons/cloud-off';
import RefreshCw from 'lucide-react/icons/refresh-cw';
import { createContext, useContext, type ReactNode } from 'react';
import { formatClock } from './format.ts';
import { Icon } from './icon.tsx';
import { useKitWords } from './kit.words.ts';
import { useLocale } from './locale.ts';
import './primary-bar.css';

/** What a page's bar shows in place of its own way on, where that way is closed. */
export const PrimaryInstead = createContext<ReactNode>(null);

/** The one thing to do, always at the bottom of the screen, with "saved 12:03" beside it. Last child of a Page. */
export function PrimaryBar({ children, saved }: { children: ReactNode; saved?: ReactNode }) {
  const instead = useContext(PrimaryInstead);
  return (
    <div className="k-primary-bar">
      {saved}
      {instead ?? children}
    </div>
  );
}

/** `kept`: on this device only, the server has not got it yet. `torn`: the server has another, and the person chooses. */
type SaveState = 'none' | 'saving' | 'saved' | 'kept' | 'torn';

const SAVED_ICON = { saved: Check, kept: CloudOff, saving: RefreshCw, torn: CircleAlert };

export function SavedAt({ state, at }: { state: SaveState; at?: string | null }) {
  const t = useKitWords();
  const locale = useLocale();
  if (state === 'none') return null;
  const clock = at ? formatClock(at, undefined, locale) : '';
  return (
    <p className={`k-saved k-saved-${state}`} role="status">
      <Icon of={SAVED_ICON[state]} />
      {state === 'saved' && t('kit.saved_at', { clock })}
      {state === 'saving' && t('kit.saving')}
      {state === 'kept' && t('kit.saved_here')}
      {state === 'torn' && t('kit.saved_torn')}
    </p>
  );
}
