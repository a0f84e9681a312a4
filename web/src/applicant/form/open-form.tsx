import type { Answers } from '@lingshi/domain/form/answer-path.ts';
import type { FormFacts } from '@lingshi/domain/form/form.facts.ts';
import { findPage } from '@lingshi/domain/form/form.types.ts';
import type { FormDef } from '@lingshi/domain/form/form.types.ts';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { formFacts, type FormTexts } from '../../form/form-facts.ts';
import { useForm } from '../../form/use-form.ts';
import { useSay } from '../../form/use-words.ts';
import { Loaded } from '../shell/loaded.tsx';
import { useFormOrder, useFormTexts, usePosts, type OrderPage, type SavedAnswers } from './form-read.ts';
import { usePageWords } from './form.words.ts';

/** An order with the form its answers are read with, and what the rules say to it. */
export type OpenForm = { order: OrderPage; form: FormDef; texts: FormTexts; facts: FormFacts };

export type OpeningForm = {
  order: UseQueryResult<OrderPage>;
  /** Null while a part of it is on its way, or cannot be had: `waiting` says which. */
  open: OpenForm | null;
  waiting: UseQueryResult<unknown>;
};

export function useOpenForm(orderId: string): OpeningForm {
  const order = useFormOrder(orderId);
  const form = useForm(order.data);
  const texts = useFormTexts(order.data);
  const posts = usePosts();
  // Read once a page: a form is not open over midnight often enough to matter.
  const [now] = useState(() => new Date());
  const waiting = [order, form, texts, posts].find(({ data }) => data === undefined) ?? order;
  if (!order.data || !form.data || !texts.data || !posts.data) return { order, open: null, waiting };
  const facts = formFacts(order.data, { texts: texts.data, posts: posts.data, now });
  return { order, waiting, open: { order: order.data, form: form.data, texts: texts.data, facts } };
}

type OpenedProps = { of: OpeningForm; children: (open: OpenForm) => ReactNode };

/** What one writes on: what is written counts, so it does not say how old the order's state is. */
export function OpenedForm({ of: { open, waiting }, children }: OpenedProps) {
  return open ? children(open) : <Loaded query={waiting}>{() => null}</Loaded>;
}

/** What is only looked at: it says how old what is shown is. */
export function LoadedForm({ of, children }: OpenedProps) {
  return <Loaded query={of.order}>{() => <OpenedForm of={of}>{children}</OpenedForm>}</Loaded>;
}

/** What is saved, page by page. */
export function answersByPage(saved: SavedAnswers | undefined): Answers {
  return Object.fromEntries((saved ?? []).map(({ topic, answer }) => [topic, answer]));
}

/** The name of a step in a list of pages: of a page, of a picture, of where the person is. */
export function useStepNames({ form, texts }: Pick<OpenForm, 'form' | 'texts'>): (step: string) => string {
  const say = useSay();
  const presence = usePageWords()('form.presence');
  return (step) => {
    const page = findPage(form, step);
    const slot = texts.slots.find(({ id }) => id === step);
    if (page) return say(page.words.name);
    return slot ? say(slot.name) : presence;
  };
}
