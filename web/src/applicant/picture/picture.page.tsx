import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { Button } from '../../kit/button.tsx';
import { ErrorSummary } from '../../kit/error-summary.tsx';
import { Form } from '../../kit/form.tsx';
import { Page } from '../../kit/page.tsx';
import { PrimaryBar } from '../../kit/primary-bar.tsx';
import { PageReading } from '../data-page/page-reading.tsx';
import { useFieldErrors } from '../field-errors.ts';
import { Closed, NotAsked } from '../form/closed.tsx';
import { nextStep, pathOf } from '../form/form-flow.ts';
import { useFormOrder, type OrderPage } from '../form/form-read.ts';
import { OfficerWords } from '../form/officer-words.tsx';
import { Opened } from '../form/opened.tsx';
import { OverLine } from '../form/over-line.tsx';
import { useTopicWords } from '../form/topic.words.ts';
import type { ScreenProps } from '../screen.ts';
import { PictureAdvice } from './picture-advice.tsx';
import { PictureField, type Slot } from './picture-field.tsx';
import { SentPictures } from './sent-pictures.tsx';
import { usePictureWords } from './pictures.words.ts';

export function PhotoPage({ params: { orderId } }: ScreenProps<'orderId'>) {
  return <PicturePage orderId={orderId} slot="photo" />;
}

export function DataPagePage({ params: { orderId } }: ScreenProps<'orderId'>) {
  return <PicturePage orderId={orderId} slot="data_page" />;
}

export function SupplementPicturesPage({ params: { orderId } }: ScreenProps<'orderId'>) {
  return <PicturePage orderId={orderId} slot="supplement" />;
}

function PicturePage({ orderId, slot }: { orderId: string; slot: Slot }) {
  const t = useTopicWords();
  const order = useFormOrder(orderId);
  const back = useBack(order.data, orderId);
  return (
    <Page
      title={t(`${slot}.title`)}
      lede={t(`${slot}.why`)}
      back={back}
      over={order.data && <OverLine order={order.data} />}
    >
      <Opened query={order}>{(page) => <Gate order={page} slot={slot} back={back} />}</Opened>
    </Page>
  );
}

function Gate({ order, slot, back }: { order: OrderPage; slot: Slot; back: string }) {
  const asked = order.supplement?.targets.includes(`file.${slot}`) === true;
  if (order.status === 'needs_supplement') {
    return asked ? <Picture order={order} slot={slot} back={back} /> : <NotAsked orderId={order.id} />;
  }
  return order.status === 'draft' && slot !== 'supplement' ? (
    <Picture order={order} slot={slot} back={back} />
  ) : (
    <Closed order={order} />
  );
}

function Picture({ order, slot, back }: { order: OrderPage; slot: Slot; back: string }) {
  const t = usePictureWords();
  const errors = useFieldErrors();
  const [, go] = useLocation();
  const [sentNow, setSentNow] = useState(false);
  const name = `file.${slot}`;
  const answered = sentNow || isThere(order, slot);
  const toBack = back !== `/orders/${order.id}/form`;
  function finish() {
    const words = order.status === 'draft' ? t('pictures.needed') : t('pictures.again_needed');
    if (!errors.show(answered ? [] : [{ name, words }])) return;
    const step = slot === 'supplement' ? null : nextStep(order.tasks, slot);
    go(toBack ? back : pathOf(order.id, step ?? 'check'));
  }
  return (
    <Form onSubmit={finish}>
      <ErrorSummary errors={answered ? [] : errors.list} attempt={errors.attempt} />
      <OfficerWords order={order} />
      <PictureAdvice order={order} slot={slot} />
      {slot === 'supplement' && <SentPictures order={order} />}
      <PictureField
        order={order}
        slot={slot}
        error={answered ? undefined : errors.of(name)}
        onSent={() => setSentNow(true)}
      />
      {slot === 'data_page' && answered && <PageReading order={order} />}
      <PrimaryBar>
        {/* One thing to do next: first the picture, then the way on. */}
        <Button type="submit" kind={answered ? 'primary' : 'quiet'} wide>
          {t(toBack ? 'pictures.back' : 'pictures.next')}
        </Button>
      </PrimaryBar>
    </Form>
  );
}

/** In a draft any picture counts; during a supplement only one that came after it was asked for. */
function isThere({ status, files, supplement }: OrderPage, slot: Slot): boolean {
  if (status === 'draft') return files.some((file) => file.slot === slot);
  return supplement?.answered.includes(`file.${slot}`) === true;
}

function useBack(order: OrderPage | undefined, orderId: string): string {
  const fromCheck = useSearch().includes('from=check');
  if (order?.status === 'needs_supplement') return `/orders/${orderId}/supplement`;
  return fromCheck ? pathOf(orderId, 'check') : `/orders/${orderId}/form`;
}
