import { useState } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../../kit/button.tsx';
import { ErrorSummary } from '../../kit/error-summary.tsx';
import { Form } from '../../kit/form.tsx';
import { PrimaryBar } from '../../kit/primary-bar.tsx';
import { later } from '../../kit/later.tsx';
import { PageReading } from '../data-page/page-reading.tsx';
import { useFieldErrors } from '../field-errors.ts';
import { Closed, NotAsked } from '../form/closed.tsx';
import { nextStep } from '../form/form-flow.ts';
import { pathOf } from '../form/form-path.ts';
import type { OrderPage } from '../form/form-read.ts';
import { OfficerWords } from '../form/officer-words.tsx';
import type { OpenForm } from '../form/open-form.tsx';
import { PictureAdvice } from './picture-advice.tsx';
import { PictureField, type Slot } from './picture-field.tsx';
import { SentPictures } from './sent-pictures.tsx';
import { usePictureWords } from './pictures.words.ts';

const TakePaper = later(async () => (await import('../bundle/take-paper.tsx')).TakePaper);

type PicturePageProps = { open: OpenForm; slot: Slot; back: string };

/** The picture of a slot: in a draft those the rules ask, during a supplement those an officer asked for. */
export function PicturePage({ open, slot, back }: PicturePageProps) {
  const { order } = open;
  const asked = order.supplement?.targets.includes(`file.${slot.id}`) === true;
  if (order.status === 'needs_supplement') {
    return asked ? <Picture open={open} slot={slot} back={back} /> : <NotAsked orderId={order.id} />;
  }
  return order.status === 'draft' && !slot.onlyAsked ? (
    <Picture open={open} slot={slot} back={back} />
  ) : (
    <Closed order={order} />
  );
}

function Picture({ open, slot, back }: PicturePageProps) {
  const { order, form } = open;
  const t = usePictureWords();
  const errors = useFieldErrors();
  const [, go] = useLocation();
  const { wanted, answered, onSent } = useAnswered(order, slot.id);
  const name = `file.${slot.id}`;
  const free = order.status === 'draft' && slot.optional;
  const toBack = back !== `/orders/${order.id}/form`;
  function finish() {
    const words = wanted > 1 ? t('pictures.more_needed', { count: wanted }) : needed(t, order);
    if (!errors.show(answered || free ? [] : [{ name, words }])) return;
    go(toBack ? back : pathOf(order.id, nextStep(form, order.tasks, slot.id) ?? 'check'));
  }
  return (
    <Form onSubmit={finish}>
      <ErrorSummary errors={answered ? [] : errors.list} attempt={errors.attempt} />
      <OfficerWords order={order} />
      <PictureAdvice texts={open.texts} slot={slot} />
      {order.bundleId !== null && !answered && <TakePaper order={order} slot={slot.id} onTaken={onSent} />}
      {slot.many && <SentPictures order={order} slot={slot.id} wanted={wanted} />}
      <PictureField
        order={order}
        slot={slot}
        error={answered ? undefined : errors.of(name)}
        onSent={onSent}
      />
      {slot.reader === 'data_page' && answered && <PageReading open={open} slot={slot.id} />}
      <PrimaryBar>
        {/* One thing to do next: first the picture, then the way on. */}
        <Button type="submit" kind={answered ? 'primary' : 'quiet'} wide>
          {t(free && !answered ? 'pictures.skip' : toBack ? 'pictures.back' : 'pictures.next')}
        </Button>
      </PrimaryBar>
    </Form>
  );
}

function needed(t: ReturnType<typeof usePictureWords>, { status }: OrderPage): string {
  return t(status === 'draft' ? 'pictures.needed' : 'pictures.again_needed');
}

/** How many are asked for: of a draft's slot one for each of what it proves; an officer asks for one more. */
function wantedOf({ status, tasks }: OrderPage, slot: string): number {
  if (status !== 'draft') return 1;
  return tasks.find(({ id }) => id === `file.${slot}`)?.pictures ?? 1;
}

/** Of a slot with one picture what was just sent counts at once, before the order is read again. */
function useAnswered(order: OrderPage, slot: string) {
  const [sentNow, setSentNow] = useState(false);
  const wanted = wantedOf(order, slot);
  const sent = order.files.filter((file) => file.slot === slot).length;
  const answered = wanted > 1 ? sent >= wanted : sentNow || isThere(order, slot);
  return { wanted, answered, onSent: () => setSentNow(true) };
}

/** In a draft any picture counts; during a supplement only one that came after it was asked for. */
function isThere({ status, files, supplement }: OrderPage, slot: string): boolean {
  if (status === 'draft') return files.some((file) => file.slot === slot);
  return supplement?.answered.includes(`file.${slot}`) === true;
}
