import { useEffect } from 'react';
import { Redirect } from 'wouter';
import { LinkButton } from '../../kit/button.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Page } from '../../kit/page.tsx';
import { PrimaryBar } from '../../kit/primary-bar.tsx';
import { FaceLine } from '../face/face-line.tsx';
import { sendKeptDrafts } from '../offline/draft-store.ts';
import { keys, queryClient } from '../query.ts';
import type { ScreenProps } from '../screen.ts';
import { Loaded } from '../shell/loaded.tsx';
import { CheckFee, CheckPapers } from './check-cost.tsx';
import { CheckStep } from './check-step.tsx';
import { useCheckWords } from './check.words.ts';
import { GROUPS, pathOf, stepsOf } from './form-flow.ts';
import { useAnswers, useFormOrder, useFormTexts, type OrderPage } from './form-read.ts';
import { usePageWords } from './form.words.ts';
import { OverLine } from './over-line.tsx';
import { SubmitBar } from './submit-bar.tsx';
import { taskOf } from './task-state.ts';
import './check.css';

/** Everything as it will be printed, each row with its way back; then one button. */
export function CheckPage({ params: { orderId } }: ScreenProps<'orderId'>) {
  const t = useCheckWords();
  const order = useFormOrder(orderId);
  useLastDrafts(orderId);
  return (
    <Page
      title={t('check.title')}
      lede={t('check.why')}
      back={`/orders/${orderId}/form`}
      over={order.data && <OverLine order={order.data} />}
    >
      <Loaded query={order}>{(page) => <ByStatus order={page} />}</Loaded>
    </Page>
  );
}

/** Another tab, or an earlier try whose answer was lost, has sent it: one order, and here it is. */
function ByStatus({ order }: { order: OrderPage }) {
  if (order.submittedAt !== null) return <Redirect to={`/orders/${order.id}/submitted`} replace />;
  return <Check order={order} />;
}

function Check({ order }: { order: OrderPage }) {
  const t = usePageWords();
  const answers = useAnswers(order.id);
  const texts = useFormTexts(order);
  const left = stepsOf(order.tasks).filter((step) => taskOf(order, step)?.state !== 'done');
  return (
    <>
      {left.length > 0 && <Left order={order} count={left.length} first={left[0] ?? 'person'} />}
      <Loaded query={answers}>
        {(saved) =>
          GROUPS.map(({ id, steps }) => (
            <section className="k-stack" key={id}>
              <h2>{t(`tasks.group_${id}`)}</h2>
              {stepsOf(order.tasks, steps).map((step) => (
                <CheckStep key={step} order={order} step={step} answers={saved} />
              ))}
            </section>
          ))
        }
      </Loaded>
      <FaceLine order={order} />
      <CheckFee order={order} />
      <CheckPapers materials={texts.data?.materials ?? []} />
      {left.length === 0 && <SubmitBar order={order} />}
    </>
  );
}

function Left({ order, count, first }: { order: OrderPage; count: number; first: string }) {
  const t = useCheckWords();
  const to = pathOf(order.id, first);
  return (
    <>
      <Notice tone="amber" title={t('check.left_title', { count })} />
      <PrimaryBar>
        <LinkButton kind="primary" to={to}>
          {t('check.to_left')}
        </LinkButton>
      </PrimaryBar>
    </>
  );
}

/** What was written without a network and not sent yet goes first: it belongs to what is checked here. */
function useLastDrafts(orderId: string): void {
  useEffect(() => {
    void sendKeptDrafts().then(() => queryClient.invalidateQueries({ queryKey: keys.order(orderId) }));
  }, [orderId]);
}
