import { dayIn } from '@lingshi/domain/shared/day.ts';
import { messageCentre } from '@lingshi/contract/generated/calls.ts';
import type { messageCentre as messageCentreRoute } from '@lingshi/contract/message/message.contract.ts';
import type { RouteAnswer } from '@lingshi/contract/route.ts';
import { useQuery } from '@tanstack/react-query';
import MessageSquareDot from 'lucide-react/icons/message-square-dot';
import MessageSquareText from 'lucide-react/icons/message-square-text';
import { EmptyState } from '../../kit/empty-state.tsx';
import { formatDay } from '../../kit/format.ts';
import { LinkList, LinkRow } from '../../kit/link-list.tsx';
import { useLocale } from '../../kit/locale.ts';
import { Page } from '../../kit/page.tsx';
import { client } from '../client.ts';
import { useOrders, type OrderCard } from '../orders-read.ts';
import { orderSentence } from '../order/order-sentence.ts';
import { keys } from '../query.ts';
import { Loaded } from '../shell/loaded.tsx';
import { threadLines, type Line } from './thread-lines.ts';
import { useMessageWords } from './message.words.ts';
import './message.css';

type ThreadCard = RouteAnswer<typeof messageCentreRoute>['threads'][number];

/** The newest words of every order, or what it has come to since, newest first. */
export function MessagesPage() {
  const t = useMessageWords();
  const orders = useOrders();
  const threads = useQuery({
    queryKey: keys.messages,
    queryFn: async ({ signal }) => (await client.call(messageCentre, { signal })).threads,
  });
  return (
    <Page title={t('message.centre')}>
      <Loaded query={threads}>{(list) => <Threads threads={list} orders={orders.data ?? []} />}</Loaded>
    </Page>
  );
}

function Threads({ threads, orders }: { threads: readonly ThreadCard[]; orders: readonly OrderCard[] }) {
  const t = useMessageWords();
  const lines = threadLines(threads, orders);
  if (lines.length === 0) {
    return (
      <EmptyState icon={MessageSquareText} title={t('message.centre_none')}>
        {t('message.centre_none_text')}
      </EmptyState>
    );
  }
  return (
    <LinkList label={t('message.centre')}>
      {lines.map((line) => (
        <ThreadRow key={line.orderId} line={line} />
      ))}
    </LinkList>
  );
}

function ThreadRow({ line: { orderId, label, at, order, last, unread } }: { line: Line<OrderCard> }) {
  const t = useMessageWords();
  const locale = useLocale();
  const who = last?.author === 'applicant' ? t('message.you') : t('message.post');
  const text = last?.text ?? (order && orderSentence(order, locale)) ?? '';
  return (
    <LinkRow
      to={`/messages/${orderId}`}
      icon={unread > 0 ? MessageSquareDot : MessageSquareText}
      title={
        <span className="msg-snippet">
          {last ? t('message.said', { who, text }) : t('message.state', { text })}
        </span>
      }
      hint={`${label} · ${formatDay(dayIn(undefined, new Date(at)), locale)}`}
      end={unread > 0 && <strong className="msg-count">{t('message.new', { count: unread })}</strong>}
    />
  );
}
