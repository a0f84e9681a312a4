import { useDisplay } from '../../kit/display.ts';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Button, LinkButton } from '../../kit/button.tsx';
import { Card } from '../../kit/card.tsx';
import { Fold } from '../../kit/fold.tsx';
import { Notice } from '../../kit/notice.tsx';
import { EnvelopeStep } from './mail-envelope.tsx';
import { PackingStep } from './mail-packing.tsx';
import { PaymentStep } from './mail-payment.tsx';
import { Spinner } from '../../kit/progress.tsx';
import { documentAddress, type Mailing, type OrderPage } from './order-read.ts';
import { useOrderWords } from './order.words.ts';
import { MailingForm } from './mailing-form.tsx';
import { TrackingLine } from './tracking-line.tsx';

/** Draws the QR code: only for whoever asks to see it. */
const OrderNumber = lazy(async () => ({ default: (await import('../form/order-number.tsx')).OrderNumber }));

/** The mail gate. Rule: notice 二(一)5(1): only now may papers be mailed, and only now is the address told. */
export function MailGate({ order }: { order: OrderPage }) {
  const t = useOrderWords();
  const { mailing, mailed } = order;
  if (mailing === null) return <Notice tone="amber">{t('mail.no_address')}</Notice>;
  return mailed ? <Mailed order={order} mailing={mailing} /> : <MailSteps order={order} mailing={mailing} />;
}

type MailProps = { order: OrderPage; mailing: Mailing };

/** Five things in the order one does them. With large type one at a time. */
export function MailSteps({ order, mailing }: MailProps) {
  const t = useOrderWords();
  const steps: Step[] = [
    { key: 'print', body: <PrintStep order={order} /> },
    { key: 'pay', body: <PaymentStep payment={mailing.payment} /> },
    { key: 'pack', body: <PackingStep orderId={order.id} items={mailing.items} /> },
    { key: 'envelope', body: <EnvelopeStep mailing={mailing} /> },
    { key: 'send', body: <MailingForm order={order} /> },
  ];
  const { elder } = useDisplay();
  if (elder) return <OneStep steps={steps} />;
  return (
    <ol className="ord-steps" role="list" aria-label={t('mail.steps')}>
      {steps.map(({ key, body }, index) => (
        <li key={key} className="k-card">
          <StepHead index={index} name={key} />
          {body}
        </li>
      ))}
    </ol>
  );
}

type StepName = 'print' | 'pay' | 'pack' | 'envelope' | 'send';
type Step = { key: StepName; body: ReactNode };

function StepHead({ index, name }: { index: number; name: StepName }) {
  const t = useOrderWords();
  return (
    <h2 className="ord-step">
      <span className="ord-step-number">{index + 1}</span>
      {t(`mail.${name}`)}
    </h2>
  );
}

function OneStep({ steps }: { steps: readonly Step[] }) {
  const t = useOrderWords();
  const [at, setAt] = useState(0);
  const step = steps[at];
  if (!step) return null;
  return (
    <section className="k-card" aria-live="polite">
      <p className="k-quiet">{t('mail.step_of', { step: at + 1, steps: steps.length })}</p>
      <StepHead index={at} name={step.key} />
      {step.body}
      <div className="ord-pager">
        {at > 0 && <Button onClick={() => setAt(at - 1)}>{t('mail.before')}</Button>}
        {at < steps.length - 1 && (
          <Button kind="primary" onClick={() => setAt(at + 1)}>
            {t('mail.after')}
          </Button>
        )}
      </div>
    </section>
  );
}

function PrintStep({ order }: { order: OrderPage }) {
  const t = useOrderWords();
  const { elder } = useDisplay();
  const [shown, setShown] = useState(false);
  return (
    <>
      <p>{t('mail.print_text')}</p>
      <LinkButton
        kind={elder ? 'quiet' : 'primary'}
        wide
        outside
        to={documentAddress(order.id, 'mailing_kit')}
      >
        {t('mail.print_open')}
      </LinkButton>
      <p className="k-quiet">{t('mail.print_by_hand')}</p>
      {order.number !== null && (
        <Fold title={t('mail.code')} onOpen={() => setShown(true)}>
          {shown && (
            <Suspense fallback={<Spinner />}>
              <OrderNumber number={order.number} />
            </Suspense>
          )}
        </Fold>
      )}
    </>
  );
}

/** Nothing left to do but wait; the steps stay within reach for a look or a second envelope. */
function Mailed({ order, mailing }: MailProps) {
  const t = useOrderWords();
  const [again, setAgain] = useState(false);
  return (
    <>
      <Card tone="jade" title={t('mail.mailed')}>
        {mailing.trackingIn && (
          <TrackingLine label={t('mail.mailed_number')} number={mailing.trackingIn} post={order.post} />
        )}
        <p>{t('mail.mailed_text')}</p>
        {!again && (
          <Button kind="plain" onClick={() => setAgain(true)}>
            {t('mail.mailed_change')}
          </Button>
        )}
        {again && <MailingForm order={order} onDone={() => setAgain(false)} />}
      </Card>
      <Fold title={t('mail.see_steps')}>
        <MailSteps order={order} mailing={mailing} />
      </Fold>
    </>
  );
}
