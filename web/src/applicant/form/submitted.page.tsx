import { readPhrase } from '@lingshi/domain/shared/phrase.ts';
import { isToDo } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import { addressOf } from '@lingshi/contract/client.ts';
import { downloadDocument } from '@lingshi/contract/generated/calls.ts';
import { Redirect } from 'wouter';
import { LinkButton } from '../../kit/button.tsx';
import { formatDay } from '../../kit/format.ts';
import { useLocale } from '../../kit/locale.ts';
import { Notice } from '../../kit/notice.tsx';
import { Page } from '../../kit/page.tsx';
import { Timeline } from '../../kit/timeline.tsx';
import { useStatusWords } from '../order/status-words.ts';
import type { ScreenProps } from '../screen.ts';
import { LoadedPage } from '../shell/loaded-page.tsx';
import { useStageDays } from '../stage-days.ts';
import { useFormOrder, usePosts, type OrderPage } from './form-read.ts';
import { OverLine } from './over-line.tsx';
import { OrderNumber } from './order-number.tsx';
import { useSubmittedWords } from './submitted.words.ts';

/** It arrived: the number to keep, whose turn it is, and what not to do yet. */
export function SubmittedPage({ params: { orderId } }: ScreenProps<'orderId'>) {
  const t = useSubmittedWords();
  const order = useFormOrder(orderId);
  return (
    <LoadedPage query={order} title={t('submitted.title')} back="/">
      {(page) => <Submitted order={page} />}
    </LoadedPage>
  );
}

function Submitted({ order }: { order: OrderPage }) {
  const t = useSubmittedWords();
  const locale = useLocale();
  const found = usePosts().data?.posts.find(({ id }) => id === order.post);
  const post = found && readPhrase(found.name, locale);
  if (order.number === null) return <Redirect to={`/orders/${order.id}/form`} replace />;
  return (
    <Page
      title={t('submitted.title')}
      over={<OverLine order={order} />}
      back="/"
      {...(post && { lede: t('submitted.lede', { post }) })}
    >
      <OrderNumber number={order.number} />
      <Expect order={order} />
      <Ahead order={order} />
      <p className="k-quiet">{t('submitted.no_pay')}</p>
      <div className="k-row">
        <LinkButton kind="primary" to={`/orders/${order.id}`}>
          {t('submitted.to_order')}
        </LinkButton>
        {order.documents.includes('receipt') && (
          <LinkButton outside to={receiptAddress(order.id)}>
            {t('submitted.receipt')}
          </LinkButton>
        )}
      </div>
    </Page>
  );
}

/** Whose turn it is, and what is not to be done yet or will still be asked. */
function Expect({ order }: { order: OrderPage }) {
  const t = useSubmittedWords();
  const locale = useLocale();
  const waiting =
    order.dueDay === null
      ? t('submitted.wait')
      : t('submitted.wait_until', { day: formatDay(order.dueDay, locale) });
  return (
    <>
      {order.turn === 'post' && <p>{waiting}</p>}
      {order.interview?.outcome === null && (
        <Notice tone="amber" title={t('submitted.interview')}>
          <p>{t('submitted.interview_text')}</p>
        </Notice>
      )}
      {order.ahead.some(({ status }) => status === 'awaiting_papers') && (
        <Notice tone="amber" title={t('submitted.no_mail')}>
          <p>{t('submitted.no_mail_text')}</p>
        </Notice>
      )}
    </>
  );
}

/** What comes, with honest days. The steps that are the applicant's are marked. */
function Ahead({ order }: { order: OrderPage }) {
  const t = useSubmittedWords();
  const words = useStatusWords();
  const daysIn = useStageDays();
  const now = {
    key: order.status,
    state: 'now' as const,
    title: words(order.status).name,
    note: words(order.status).applicant,
  };
  const next = order.ahead.map(({ status, days }) => ({
    key: status,
    state: 'next' as const,
    title: isToDo(status) ? `${words(status).name} · ${t('submitted.your_turn')}` : words(status).name,
    when: days && daysIn(days),
  }));
  return (
    <section className="k-stack">
      <h2>{t('submitted.next')}</h2>
      <Timeline moments={[now, ...next]} />
    </section>
  );
}

function receiptAddress(orderId: string): string {
  return addressOf(downloadDocument.path, { params: { orderId, document: 'receipt' } });
}
