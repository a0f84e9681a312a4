import { addressOf } from '@lingshi/contract/client.ts';
import { downloadFile } from '@lingshi/contract/generated/calls.ts';
import { Fragment, useRef, useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { TimeText } from '../../kit/when.tsx';
import { useMessages, useOrderPlace, type Message, type OrderPage } from '../order/order-read.ts';
import { pastMoments, type PastMoment } from '../order/order-moments.ts';
import { useOrderWords } from '../order/order.words.ts';
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

/** `events`: with every step of the order, so that what a mail said can be found here. */
export function ThreadBody({ order, events = false }: { order: OrderPage; events?: boolean }) {
  const t = useMessageWords();
  const messages = useMessages(order.id);
  return (
    <>
      <Loaded query={messages}>
        {(list) => {
          const entries = [...list.map(toEntry), ...(events ? pastMoments(order).map(toEntry) : [])];
          return entries.length === 0 ? (
            <p className="k-quiet">{t('message.none')}</p>
          ) : (
            <Bubbles order={order} messages={list} entries={entries.toSorted(byTime)} />
          );
        }}
      </Loaded>
      <Compose orderId={order.id} />
    </>
  );
}

type Entry = { at: string; message: Message | null; moment: PastMoment | null };

function toEntry(one: Message | PastMoment): Entry {
  return 'seq' in one
    ? { at: one.at, message: null, moment: one }
    : { at: one.at, message: one, moment: null };
}

function byTime(a: Entry, b: Entry): number {
  return Date.parse(a.at) - Date.parse(b.at);
}

type BubblesProps = { order: OrderPage; messages: readonly Message[]; entries: readonly Entry[] };

function Bubbles({ order, messages, entries }: BubblesProps) {
  const t = useMessageWords();
  const [all, setAll] = useState(false);
  const end = useRef<HTMLLIElement>(null);
  useMarkRead(order.id, messages, end);
  const shown = all ? entries : entries.slice(-SHOWN);
  const hidden = entries.length - shown.length;
  return (
    <>
      {hidden > 0 && (
        <Button kind="plain" onClick={() => setAll(true)}>
          {t('message.earlier', { count: hidden })}
        </Button>
      )}
      <ol className="msg-thread" role="list" aria-label={t('message.title')}>
        {shown.map(({ message, moment }) => (
          <Fragment key={message?.id ?? moment?.seq}>
            {message && <Bubble order={order} message={message} />}
            {moment && <Step order={order} moment={moment} />}
          </Fragment>
        ))}
        <li ref={end} aria-hidden="true" />
      </ol>
    </>
  );
}

/** What happened to the order, as its timeline tells it. */
function Step({ order, moment: { at, name } }: { order: OrderPage; moment: PastMoment }) {
  const t = useMessageWords();
  const event = useOrderWords();
  const { zone } = useOrderPlace(order);
  return (
    <li className="msg-step">
      <p>{t('message.state', { text: event(`event.${name}`) })}</p>
      <p className="msg-when">
        <TimeText at={at} {...(zone && { zone })} />
      </p>
    </li>
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
