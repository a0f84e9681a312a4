import { markWorkRead } from '@lingshi/contract/generated/calls.ts';
import MessageSquare from 'lucide-react/icons/message-square';
import Paperclip from 'lucide-react/icons/paperclip';
import { useEffect } from 'react';
import { EmptyState } from '../../kit/empty-state.tsx';
import { Icon } from '../../kit/icon.tsx';
import { client } from '../client.ts';
import { keys, queryClient } from '../query.ts';
import { mayHandleOrders } from '../shell/roles.ts';
import { useMe } from '../shell/officer-context.ts';
import { Composer } from './composer.tsx';
import { patchDesk, type Desk, type DeskMessage } from './desk.read.ts';
import { useDeskWords } from './desk.words.ts';
import { WhenHere } from './when-here.tsx';

/** The talk about this order, oldest first, with the field to go on at its end. */
export function MessageList({ desk }: { desk: Desk }) {
  const t = useDeskWords();
  const { roles } = useMe();
  const handles = mayHandleOrders(roles);
  useMarkRead(desk, handles);
  return (
    <div className="c-talk">
      {desk.messages.length === 0 && (
        <EmptyState icon={MessageSquare} title={t('desk.no_messages')}>
          {t('desk.no_messages_text')}
        </EmptyState>
      )}
      <ol role="list" className="c-messages">
        {desk.messages.map((message) => (
          <Message key={message.id} message={message} />
        ))}
      </ol>
      {handles && <Composer orderId={desk.order.id} />}
    </div>
  );
}

function Message({ message: { author, kind, text, fileIds, at } }: { message: DeskMessage }) {
  const t = useDeskWords();
  return (
    <li className={`c-message c-message-${kind === 'internal' ? 'internal' : author}`}>
      <p className="c-message-head">
        <strong>{t(`desk.from_${author}`)}</strong>
        {author === 'post' && <span>{t(`desk.kind.${kind}`)}</span>}
        <WhenHere at={at} />
      </p>
      <p className="c-message-text">{text}</p>
      {fileIds.length > 0 && (
        <p className="c-tag c-tag-slate">
          <Icon of={Paperclip} />
          {t('desk.attached', { count: fileIds.length })}
        </p>
      )}
    </li>
  );
}

/** Seen by whoever handles orders: then it no longer waits for anybody. */
function useMarkRead({ order: { id, unread } }: Desk, handles: boolean): void {
  useEffect(() => {
    if (!unread || !handles) return;
    client.call(markWorkRead, { params: { orderId: id }, body: {} }).then(
      () => {
        patchDesk(id, (desk) => ({ ...desk, order: { ...desk.order, unread: false } }));
        void queryClient.invalidateQueries({ queryKey: keys.counts });
      },
      // It stays unread and is marked by the next look.
      () => undefined,
    );
  }, [id, unread, handles]);
}
