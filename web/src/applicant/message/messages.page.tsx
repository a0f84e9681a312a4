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
import { keys } from '../query.ts';
import { Loaded } from '../shell/loaded.tsx';
import { useMessageWords } from './message.words.ts';
import './message.css';

type ThreadCard = RouteAnswer<typeof messageCentreRoute>['threads'][number];

/** The newest words of every order, newest first. */
export function MessagesPage() {
  const t = useMessageWords();
  const threads = useQuery({
    queryKey: keys.messages,
    queryFn: async ({ signal }) => (await client.call(messageCentre, { signal })).threads,
  });
  return (
    <Page title={t('message.centre')}>
      <Loaded query={threads}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={MessageSquareText} title={t('message.centre_none')}>
              {t('message.centre_none_text')}
            </EmptyState>
          ) : (
            <LinkList label={t('message.centre')}>
              {list.map((thread) => (
                <ThreadRow key={thread.orderId} thread={thread} />
              ))}
            </LinkList>
          )
        }
      </Loaded>
    </Page>
  );
}

function ThreadRow({ thread: { orderId, applicantLabel, last, unread } }: { thread: ThreadCard }) {
  const t = useMessageWords();
  const locale = useLocale();
  const who = last.author === 'applicant' ? t('message.you') : t('message.post');
  return (
    <LinkRow
      to={`/messages/${orderId}`}
      icon={unread > 0 ? MessageSquareDot : MessageSquareText}
      title={<span className="msg-snippet">{t('message.said', { who, text: last.text })}</span>}
      hint={`${applicantLabel} · ${formatDay(dayIn(undefined, new Date(last.at)), locale)}`}
      end={unread > 0 && <strong className="msg-count">{t('message.new', { count: unread })}</strong>}
    />
  );
}
