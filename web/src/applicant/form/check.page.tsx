import { useEffect } from 'react';
import { Redirect } from 'wouter';
import { LinkButton } from '../../kit/button.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Page } from '../../kit/page.tsx';
import { PrimaryBar } from '../../kit/primary-bar.tsx';
import { FaceLine } from '../face/face-line.tsx';
import { sendKeptDrafts } from '../offline/drafts-left.ts';
import { WayOutBar } from '../policy/not-served.tsx';
import { RulesSince, ServedGate } from '../policy/served-gate.tsx';
import { refusalIn } from '../policy/served-read.ts';
import { keys, queryClient } from '../query.ts';
import type { ScreenProps } from '../screen.ts';
import { Loaded } from '../shell/loaded.tsx';
import { CheckFee, CheckPapers } from './check-cost.tsx';
import { CheckStep } from './check-step.tsx';
import { useCheckWords } from './check.words.ts';
import { useSay } from '../../form/use-words.ts';
import { groupsOf, stepsLeft } from './form-flow.ts';
import { pathOf } from './form-path.ts';
import { useAnswers } from './form-read.ts';
import { LoadedForm, useOpenForm, type OpenForm } from './open-form.tsx';
import { OverLine } from './over-line.tsx';
import { SubmitBar } from './submit-bar.tsx';
import './check.css';

/** Everything as it will be printed, each row with its way back; then one button. */
export function CheckPage({ params: { orderId } }: ScreenProps<'orderId'>) {
  const t = useCheckWords();
  const opening = useOpenForm(orderId);
  const { order } = opening;
  useLastDrafts(orderId);
  return (
    <Page
      title={t('check.title')}
      lede={t('check.why')}
      back={`/orders/${orderId}/form`}
      over={order.data && <OverLine order={order.data} />}
    >
      <LoadedForm of={opening}>{(open) => <ByStatus open={open} />}</LoadedForm>
    </Page>
  );
}

/** Another tab, or an earlier try whose answer was lost, has sent it: one order, and here it is. */
function ByStatus({ open }: { open: OpenForm }) {
  const { order } = open;
  if (order.submittedAt !== null) return <Redirect to={`/orders/${order.id}/submitted`} replace />;
  return (
    <ServedGate order={order}>
      <RulesSince order={order} />
      <Check open={open} />
    </ServedGate>
  );
}

function Check({ open }: { open: OpenForm }) {
  const { order, form, texts } = open;
  const say = useSay();
  const refused = refusalIn(order.served);
  const answers = useAnswers(order.id);
  const left = stepsLeft(form, order.tasks);
  return (
    <>
      {left[0] && !refused && <Left orderId={order.id} count={left.length} first={left[0].id} />}
      <Loaded query={answers}>
        {(saved) =>
          groupsOf(form, order.tasks).map(({ id, words, steps }) => (
            <section className="k-stack" key={id}>
              <h2>{say(words)}</h2>
              {steps.map((step) => (
                <CheckStep key={step.id} open={open} step={step} answers={saved} />
              ))}
            </section>
          ))
        }
      </Loaded>
      {refused ? (
        <WayOutBar card={refused} />
      ) : (
        <>
          <FaceLine order={order} />
          <CheckFee order={order} />
          <CheckPapers materials={texts.materials} />
          {left.length === 0 && <SubmitBar open={open} />}
        </>
      )}
    </>
  );
}

function Left({ orderId, count, first }: { orderId: string; count: number; first: string }) {
  const t = useCheckWords();
  const to = pathOf(orderId, first);
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
