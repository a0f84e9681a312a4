import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../../kit/button.tsx';
import { Notice } from '../../kit/notice.tsx';
import { DecisionBar } from '../decision/decision-bar.tsx';
import { NextOrder } from '../decision/decision-done.tsx';
import { Viewer } from '../evidence/viewer.tsx';
import { keys } from '../query.ts';
import { queueOf } from '../queue/queue-of.ts';
import { useTitle } from '../shell/title.ts';
import { DataPane } from './data-pane.tsx';
import { useDeskKeys } from './desk-keys.ts';
import { DeskHead } from './desk-head.tsx';
import { useDesk, useNews, type Desk } from './desk.read.ts';
import { useDeskWords } from './desk.words.ts';
import { SidePane } from './side-pane.tsx';
import { WithDeskForm } from './with-desk-form.tsx';
import './desk.css';

/** An order as a desk: data, evidence, talk, and the decisions below. */
export function DeskPage({ orderId }: { orderId: string }) {
  const { data: desk, error, refetch } = useDesk(orderId);
  return (
    <WithDeskForm desk={desk} error={error} onRetry={() => void refetch()}>
      {(open) => <OpenDesk desk={open} />}
    </WithDeskForm>
  );
}

function OpenDesk({ desk }: { desk: Desk }) {
  const { order } = desk;
  const t = useDeskWords();
  const [, go] = useLocation();
  const queryClient = useQueryClient();
  const news = useNews(order);
  // Where the officer came from; a decision moves the order, not the officer.
  const [backTo] = useState(() => `/queue/${queueOf(order.status)}`);
  const [exhibitId, setExhibit] = useState<string>();
  const back = useCallback(() => go(backTo), [go, backTo]);
  const reload = useCallback(() => {
    void queryClient.invalidateQueries({ queryKey: keys.order(order.id) });
    queryClient.setQueryData<object>(keys.news(order.id), (news) => news && { ...news, unread: false });
  }, [queryClient, order.id]);
  useTitle(t('desk.title', { number: order.number }));
  useDeskKeys({ back, reload });
  return (
    <div className="c-desk">
      <DeskHead desk={desk} backTo={backTo} />
      {news && <News news={news} onReload={reload} />}
      <div className="c-desk-panes">
        <DataPane desk={desk} onShow={setExhibit} />
        <Viewer desk={desk} exhibitId={exhibitId} onExhibit={setExhibit} />
        <SidePane desk={desk} />
      </div>
      <DecisionBar
        desk={desk}
        onReload={reload}
        onward={() => <NextOrder orderId={order.id} backTo={backTo} />}
      />
    </div>
  );
}

type NewsProps = { news: NonNullable<ReturnType<typeof useNews>>; onReload: () => void };

/** The order changed, or the applicant wrote, since it was opened: the officer decides when to look. */
function News({ news, onReload }: NewsProps) {
  const t = useDeskWords();
  return (
    <Notice
      tone="amber"
      live="polite"
      title={t(`desk.${news}_title`)}
      act={<Button onClick={onReload}>{t('desk.look_again')}</Button>}
    >
      {t(`desk.${news}_text`)}
    </Notice>
  );
}
