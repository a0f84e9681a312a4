import House from 'lucide-react/icons/house';
import Files from 'lucide-react/icons/files';
import MessageSquareText from 'lucide-react/icons/message-square-text';
import UserRound from 'lucide-react/icons/user-round';
import type { Tab } from '../../kit/dock.tsx';
import type { IconShape } from '../../kit/icon.tsx';
import { ROUTES, type TabName } from '../routes.ts';
import { useUnread } from '../orders-read.ts';
import { useSessionMark } from '../session-mark.ts';
import { useShellWords } from './shell.words.ts';

const ICONS: Record<TabName, IconShape> = {
  home: House,
  orders: Files,
  messages: MessageSquareText,
  me: UserRound,
};

/** The tabs whose screens exist, for somebody signed in; others have only what they can open. */
export function useTabs(): Tab[] {
  const t = useShellWords();
  const signedIn = useSessionMark() === 'in';
  const unread = useUnread();
  const home: Tab = { to: '/', icon: ICONS.home, label: t('shell.tab_home') };
  const others = ROUTES.flatMap(({ path, tab, open }): Tab[] => {
    if (!tab || !(signedIn || open)) return [];
    const count = tab === 'messages' ? unread : 0;
    return [{ to: path, icon: ICONS[tab], label: t(`shell.tab_${tab}`), count }];
  });
  return [home, ...others];
}
