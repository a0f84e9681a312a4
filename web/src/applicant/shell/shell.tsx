import { useEffect, type ReactNode } from 'react';
import { BottomBar, Dock, EmergencyStrip } from '../../kit/dock.tsx';
import { OfflineNotice } from '../../kit/offline-notice.tsx';
import { MAIN_ID, SkipLink } from '../../kit/page.tsx';
import { ElderSwitch, LanguageSwitch } from '../../kit/switches.tsx';
import { TopBar } from '../../kit/top-bar.tsx';
import { useInfo } from '../info.ts';
import { startLive } from '../live.ts';
import { keepCache, keys, queryClient } from '../query.ts';
import { currentSession } from '../session-mark.ts';
import { finishSignOut } from '../session.ts';
import { useTabs } from './tabs.ts';

/** What stays while screens change. */
export function Shell({ children }: { children: ReactNode }) {
  const { demo } = useInfo();
  const tabs = useTabs();
  useEffect(keepCache, []);
  useEffect(startLive, []);
  useEffect(sendDraftsWhenOnline, []);
  return (
    <div className="a-shell a-shell-docked">
      <SkipLink />
      <TopBar demo={demo}>
        <ElderSwitch />
        <LanguageSwitch />
      </TopBar>
      <OfflineNotice />
      <Dock>
        <EmergencyStrip />
        {tabs.length > 1 && <BottomBar tabs={tabs} />}
      </Dock>
      <main className="a-main" id={MAIN_ID} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

/** Drafts of screens that were closed without a network. Loaded late: the first screen needs none of it. */
function sendDraftsWhenOnline(): () => void {
  async function send() {
    if (!navigator.onLine) return;
    await finishSignOut();
    const account = queryClient.getQueryData<{ id: string }>(keys.account);
    if (currentSession() !== 'in' || account === undefined) return;
    const { keepOnlyOf, sendKeptDrafts } = await import('../offline/drafts-left.ts');
    await keepOnlyOf(account.id);
    await sendKeptDrafts();
  }
  const quietly = () => void send().catch(() => undefined);
  const timer = setTimeout(quietly, 4000);
  addEventListener('online', quietly);
  return () => {
    clearTimeout(timer);
    removeEventListener('online', quietly);
  };
}
