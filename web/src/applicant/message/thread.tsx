import { addressOf } from '@lingshi/contract/client.ts';
import { downloadFile } from '@lingshi/contract/generated/calls.ts';
import { useRef, useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { TimeText } from '../../kit/when.tsx';
import { useMessages, useOrderPlace, type Message, type OrderPage } from '../order/order-read.ts';
import { Loaded } from '../shell/loaded.tsx';
import { Section } from '../shell/section.tsx';
import { Compose } from './compose.tsx';
import { useMarkRead } from './mark-read.ts';
import { useMessageWords } from './message.words.ts';
import './message.css';

/** So many are shown at first: the newest, which are what somebody comes for. */
const SHOWN = 5;

/** The words between the applicant and the post, as a part of the order's page. */
export function Thread({ order }: { order: OrderPage }) {
  const t = useMessageWords();
  return (
    <Section
      title={t('message.title')}
      hint={order.unread > 0 ? t('message.new', { count: order.unread }) : undefined}
    >
      <ThreadBody order={order} />
    </Section>
  );
}

export function ThreadBody({ order }: { order: OrderPage }) {
  const t = useMessageWords();
  const messages = useMessages(order.id);
  return (
    <>
      <Loaded query={messages}>
        {(list) =>
          list.length === 0 ? (
            <p className="k-quiet">{t('message.none')}</p>
          ) : (
            <Bubbles order={order} messages={list} />
          )
        }
      </Loaded>
      <Compose orderId={order.id} />
    </>
  );
}

function Bubbles({ order, messages }: { order: OrderPage; messages: readonly Message[] }) {
  const t = useMessageWords();
  const [all, setAll] = useState(false);
  const end = useRef<HTMLLIElement>(null);
  useMarkRead(order.id, messages, end);
  const shown = all ? messages : messages.slice(-SHOWN);
  const hidden = messages.length - shown.length;
  return (
    <>
      {hidden > 0 && (
        <Button kind="plain" onClick={() => setAll(true)}>
          {t('message.earlier', { count: hidden })}
        </Button>
      )}
      <ol className="msg-thread" role="list" aria-label={t('message.title')}>
        {shown.map((message) => (
          <Bubble key={message.id} order={order} message={message} />
        ))}
        <li ref={end} aria-hidden="true" />
      </ol>
    </>
  );
}

function Bubble({ order, message }: { order: OrderPage; message: Message }) {
  const t = useMessageWords();
  const { zone } = useOrderPlace(order);
  const { author, kind, text, fileIds, at, read } = message;
  const mine = author === 'applicant';
  const who = mine ? t('message.you') : t(kind === 'decision' ? 'message.decision' : 'message.post');
  return (
    <li className={`msg-bubble ${mine ? 'msg-mine' : 'msg-theirs'}`}>
      <p className="msg-who">
        {who}
        {!mine && !read && <span className="msg-new">{t('message.unread')}</span>}
      </p>
      <p className="msg-text">{text}</p>
      {fileIds.length > 0 && <Pictures orderId={order.id} fileIds={fileIds} />}
      <p className="msg-when">
        <TimeText at={at} {...(zone && { zone })} />
        {mine && ` · ${t(read ? 'message.read' : 'message.not_read')}`}
      </p>
    </li>
  );
}

function Pictures({ orderId, fileIds }: { orderId: string; fileIds: readonly string[] }) {
  const t = useMessageWords();
  return (
    <ul className="msg-pictures" role="list">
      {fileIds.map((fileId, index) => {
        const src = addressOf(downloadFile.path, { params: { orderId, fileId } });
        return (
          <li key={fileId}>
            <a href={src} target="_blank" rel="noreferrer">
              <img src={src} alt={t('message.picture', { nth: index + 1 })} loading="lazy" />
            </a>
          </li>
        );
      })}
    </ul>
  );
}
