import { cardOf, isToDo } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import { spellOrderNumber } from '@lingshi/domain/order/order-number.spell.ts';
import type { ReactNode } from 'react';
import { CopyLine } from '../../kit/copy-line.tsx';
import { daysBetween } from '@lingshi/domain/shared/day.ts';
import { formatDay } from '../../kit/format.ts';
import { isEnglish, useLocale, type Locale } from '../../kit/locale.ts';
import { Page } from '../../kit/page.tsx';
import { BundleLink } from '../bundle/bundle-link.tsx';
import { DayText } from '../../kit/when.tsx';
import { FaceConsentLink } from '../face/face-consent-link.tsx';
import { useFormOrder } from '../form/form-read.ts';
import { Thread } from '../message/thread.tsx';
import { dialable, useCountryOf } from '../posts-read.ts';
import { useRuleWords } from '../rule-words.ts';
import type { ScreenProps } from '../screen.ts';
import { LoadedPage } from '../shell/loaded-page.tsx';
import { MandateNotice } from '../mandate/mandate-notice.tsx';
import { OrderAct } from './order-act.tsx';
import { CodeInstead } from './act-signing.tsx';
import { AccessLog } from './order-access.tsx';
import { Money } from './order-money.tsx';
import { Papers } from './order-papers.tsx';
import { useOrderPlace, type OrderPage as Order } from './order-read.ts';
import { useOrderName } from './order-name.ts';
import { orderSentence } from './order-sentence.ts';
import { OrderTimeline } from './order-timeline.tsx';
import { Withdraw } from './order-withdraw.tsx';
import { useOrderWords } from './order.words.ts';
import { useStatusWords } from './status-words.ts';
import './order.css';

/** One order: whose turn and until when, the act itself, then what was and what comes, and everything that belongs to it. */
export function OrderPage({ params: { orderId } }: ScreenProps<'orderId'>) {
  const t = useOrderWords();
  const order = useFormOrder(orderId);
  return (
    <LoadedPage query={order} title={t('order.title')} back="/orders">
      {(data, seen) => <OneOrder order={data} seen={seen} />}
    </LoadedPage>
  );
}

function OneOrder({ order, seen }: { order: Order; seen: ReactNode }) {
  const t = useOrderWords();
  const locale = useLocale();
  const { today } = useOrderPlace(order);
  // A day that has passed is no promise: what is late is said below the heading.
  const dueDay = order.dueDay !== null && order.dueDay < today ? null : order.dueDay;
  const sentence = orderSentence({ ...order, dueDay }, locale);
  const mine = isToDo(order.status) && !order.mailed;
  const turn = order.sight === 'watched' ? 'order.holders_turn' : 'order.your_turn';
  const title = mine ? t(turn, { sentence: inSentence(sentence, locale) }) : sentence;
  return (
    <Page
      title={title}
      heading={<WholeDay text={title} day={dueDay} />}
      over={<Over order={order} />}
      lede={<Lede order={order} />}
      back="/orders"
    >
      {seen}
      <MandateNotice order={order} />
      <BundleLink order={order} />
      {order.sight !== 'watched' && <OrderAct order={order} />}
      {order.number !== null && <NumberLine number={order.number} />}
      <OrderTimeline order={order} />
      {order.status !== 'draft' && (
        <>
          <Papers order={order} />
          <Thread order={order} />
          <Money order={order} />
          {order.sight !== 'held' && <AccessLog order={order} />}
          {order.sight !== 'watched' && <FaceConsentLink order={order} />}
          {order.signing !== null && order.commands.includes('changeSigning') && (
            <CodeInstead order={order} signing={order.signing} />
          )}
          <Withdraw order={order} />
        </>
      )}
    </Page>
  );
}

/** After a colon English goes on in small letters. */
function inSentence(sentence: string, locale: Locale): string {
  return isEnglish(locale) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;
}

/** The sentence with its date kept in one piece. */
function WholeDay({ text, day }: { text: string; day: string | null }) {
  const locale = useLocale();
  const shown = day === null ? '' : formatDay(day, locale);
  const at = shown === '' ? -1 : text.indexOf(shown);
  if (at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <span className="ord-day">{shown}</span>
      {text.slice(at + shown.length)}
    </>
  );
}

/** Which service, for whom and where. */
function Over({ order }: { order: Order }) {
  const say = useRuleWords();
  const nameOf = useOrderName();
  const { post } = useOrderPlace(order);
  return [nameOf(order), order.applicantLabel, ...(post ? [say(post.name)] : [])].join(' · ');
}

/** What it means, and how many days are left; what is late is said, not hidden. */
function Lede({ order }: { order: Order }) {
  const t = useOrderWords();
  const words = useStatusWords();
  const { today } = useOrderPlace(order);
  const { status, dueDay, turn, mailed, sight, travelDay } = order;
  // What is asked of whoever files is not asked of the person who watches: the notice below says what they may do.
  const holders = sight === 'watched' && turn === 'applicant' && !mailed;
  const meaning = mailed ? t('order.mailed') : holders ? t('order.holders_part') : words(status).applicant;
  if (dueDay === null || turn === 'nobody' || mailed) return meaning;
  const left = daysBetween(today, dueDay);
  if (left < 0 && turn === 'post' && travelDay !== null)
    return <Hurry order={order} meaning={meaning} days={-left} travelDay={travelDay} />;
  const late = left < 0 && t(turn === 'post' ? 'order.late_post' : 'order.late_you', { days: -left });
  if (!late && (turn === 'post' || cardOf(status).arriving)) return meaning;
  return (
    <>
      {meaning}
      <span className="ord-left">
        {late || (left === 0 ? t('order.today') : t('order.days_left', { days: left }))}
      </span>
    </>
  );
}

type HurryProps = { order: Order; meaning: string; days: number; travelDay: string };

/** Whoever travels soon is told the number to call, not to wait for an answer. */
function Hurry({ order, meaning, days, travelDay }: HurryProps) {
  const t = useOrderWords();
  const { post } = useOrderPlace(order);
  const hotline = useCountryOf(order.post)?.hotline.numbers[0];
  const numbers = [post?.phone, hotline].filter((number) => number != null);
  return (
    <>
      {meaning}
      <span className="ord-left">
        {t.rich('order.late_call', { days: String(days), day: <DayText day={travelDay} /> })}{' '}
        {numbers.map((number) => (
          <a className="ord-call" key={number} href={dialable(number)}>
            {number}
          </a>
        ))}
      </span>
    </>
  );
}

function NumberLine({ number }: { number: string }) {
  const t = useOrderWords();
  const spelled = spellOrderNumber(number, useLocale());
  return (
    <div className="ord-number">
      <CopyLine label={t('order.number')} text={number}>
        <span className="k-code" aria-hidden="true">
          {number}
        </span>
        <span className="k-hidden">{spelled}</span>
      </CopyLine>
    </div>
  );
}
