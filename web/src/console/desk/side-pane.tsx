import { readPhrase } from '@lingshi/domain/shared/phrase.ts';
import { Tabs } from '@mantine/core';
import { useState } from 'react';
import { useLocale } from '../../kit/locale.ts';
import { hasRole } from '../session/session.ts';
import { useMe } from '../shell/officer-context.ts';
import type { Desk } from './desk.read.ts';
import { useDeskWords } from './desk.words.ts';
import { HistoryList } from './history-list.tsx';
import { MessageList } from './message-list.tsx';
import { ReaderList } from './reader-list.tsx';
import './talk.css';

const TABS = ['messages', 'history', 'readers'] as const;

/** What was said, what happened, and for those who watch over it: who read. */
export function SidePane({ desk }: { desk: Desk }) {
  const [tab, setTab] = useState<string | null>('messages');
  const t = useDeskWords();
  const locale = useLocale();
  const me = useMe();
  const tabs = TABS.filter((one) => one !== 'readers' || hasRole(me, 'auditor', 'post_admin'));
  return (
    <section className="c-pane c-side" aria-label={t('desk.side')}>
      <Tabs value={tab} onChange={setTab} keepMounted={false}>
        <Tabs.List grow>
          {tabs.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`desk.tab.${one}`)}
              {one === 'messages' && desk.messages.length > 0 && ` ${desk.messages.length}`}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="messages">
          <MessageList desk={desk} />
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <p className="c-pane-note">{t('desk.zone', { post: readPhrase(me.postName, locale) })}</p>
          <HistoryList desk={desk} />
        </Tabs.Panel>
        <Tabs.Panel value="readers">
          <ReaderList orderId={desk.order.id} />
        </Tabs.Panel>
      </Tabs>
    </section>
  );
}
