import Wifi from 'lucide-react/icons/wifi';
import WifiOff from 'lucide-react/icons/wifi-off';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { Icon } from './icon.tsx';
import { useKitWords } from './kit.words.ts';

const GOOD_NEWS_MS = 4000;

/** What the browser believes; a call can still fail while it says true. */
export function useOnline(): boolean {
  return useSyncExternalStore(listen, () => navigator.onLine);
}

/** Says that the network went, and for a moment that it came back. Empty at other times. */
export function OfflineNotice() {
  const online = useOnline();
  const back = useCameBack(online);
  const t = useKitWords();
  return (
    <div role="status" className={`k-offline${back ? ' k-offline-back' : ''}`}>
      {!online && (
        <>
          <Icon of={WifiOff} />
          <span>{t('kit.offline')}</span>
        </>
      )}
      {back && (
        <>
          <Icon of={Wifi} />
          <span>{t('kit.online_again')}</span>
        </>
      )}
    </div>
  );
}

function useCameBack(online: boolean): boolean {
  const [wasAway, setWasAway] = useState(false);
  useEffect(() => {
    if (!online) {
      setWasAway(true);
      return undefined;
    }
    const timer = setTimeout(() => setWasAway(false), GOOD_NEWS_MS);
    return () => clearTimeout(timer);
  }, [online]);
  return online && wasAway;
}

function listen(listener: () => void): () => void {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}
