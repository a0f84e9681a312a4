import { sendCommand } from '@lingshi/contract/generated/calls.ts';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { Button, LinkButton } from '../../kit/button.tsx';
import { useCommand } from '../../kit/command.ts';
import { ErrorSummary } from '../../kit/error-summary.tsx';
import { Form } from '../../kit/form.tsx';
import { formatDay } from '../../kit/format.ts';
import { useLocale } from '../../kit/locale.ts';
import { listed } from '../../kit/listed.ts';
import { Notice } from '../../kit/notice.tsx';
import { Page } from '../../kit/page.tsx';
import { PrimaryBar } from '../../kit/primary-bar.tsx';
import { TaskList, type Task } from '../../kit/task-list.tsx';
import { Textarea } from '../../kit/text-input.tsx';
import { client, isStale } from '../client.ts';
import { useFieldErrors } from '../field-errors.ts';
import { FaceAgain } from '../face/face-again.tsx';
import { keys } from '../query.ts';
import type { ScreenProps } from '../screen.ts';
import { ErrorNotice } from '../shell/error-notice.tsx';
import { useCheckWords } from './check.words.ts';
import { useClosedWords } from './closed.words.ts';
import { stepOfTarget } from './form-flow.ts';
import { pathOf } from './form-path.ts';
import type { OrderPage } from './form-read.ts';
import { OfficerWords } from './officer-words.tsx';
import { OverLine } from './over-line.tsx';
import { useSupplementWords } from './supplement.words.ts';
import { LoadedForm, useOpenForm, useStepNames, type OpenForm } from './open-form.tsx';
import { useFieldNames } from './task-state.ts';

const NOTE_LETTERS = 2000;

/** Exactly what was asked, with the officer's words; only those open. Answering keeps the place in the queue. */
export function SupplementPage({ params: { orderId } }: ScreenProps<'orderId'>) {
  const t = useSupplementWords();
  const locale = useLocale();
  const opening = useOpenForm(orderId);
  const { order } = opening;
  const day = order.data?.dueDay;
  const open = order.data?.status === 'needs_supplement';
  const lede = day ? t('supplement.lede_until', { day: formatDay(day, locale) }) : t('supplement.lede');
  return (
    <Page
      title={t('supplement.title')}
      lede={open ? lede : undefined}
      back={`/orders/${orderId}`}
      over={order.data && <OverLine order={order.data} />}
    >
      <LoadedForm of={opening}>
        {(opened) =>
          opened.order.supplement && open ? (
            <Asked open={opened} asked={opened.order.supplement} />
          ) : (
            <Nothing order={opened.order} />
          )
        }
      </LoadedForm>
    </Page>
  );
}

function Nothing({ order }: { order: OrderPage }) {
  const t = useSupplementWords();
  const p = useClosedWords();
  return (
    <Notice
      tone="slate"
      title={t('supplement.none_title')}
      act={<LinkButton to={`/orders/${order.id}`}>{p('form.to_order')}</LinkButton>}
    >
      <p>{t('supplement.none_text')}</p>
    </Notice>
  );
}

type Asking = NonNullable<OrderPage['supplement']>;

function Asked({ open, asked }: { open: OpenForm; asked: Asking }) {
  const { order } = open;
  const t = useSupplementWords();
  const [note, setNote] = useState('');
  const errors = useFieldErrors();
  const tasks = useAskedTasks(open, asked);
  const answer = useAnswer(order.id);
  function send() {
    const left = tasks.filter(({ state }) => state !== 'done');
    const owed = left.map(({ title }) => ({ words: t('supplement.left_one', { name: title }) }));
    if (errors.show(owed)) void answer.run({ version: order.version, words: note.trim() });
  }
  return (
    <Form onSubmit={send}>
      <ErrorSummary errors={errors.list} attempt={errors.attempt} title={t('supplement.missing_title')} />
      <OfficerWords order={order} />
      {asked.signAgain && <Notice tone="amber">{t('supplement.sign_again')}</Notice>}
      <What tasks={tasks} />
      <FaceAgain order={order} />
      <Textarea
        name="note"
        label={t('supplement.note')}
        hint={t('supplement.note_hint')}
        optional
        maxLength={NOTE_LETTERS}
        value={note}
        onChange={setNote}
      />
      <NotSent error={answer.error} />
      <PrimaryBar>
        <Button type="submit" kind="primary" busy={answer.busy}>
          {t('supplement.send')}
        </Button>
      </PrimaryBar>
    </Form>
  );
}

function What({ tasks }: { tasks: ReturnType<typeof useAskedTasks> }) {
  const t = useSupplementWords();
  return (
    <section className="k-stack">
      <h2>{t('supplement.what')}</h2>
      <TaskList tasks={tasks} />
    </section>
  );
}

function useAnswer(orderId: string) {
  const [, go] = useLocation();
  return useCommand({
    name: `answer.${orderId}`,
    send: ({ version, words }: { version: number; words: string }, idempotencyKey) =>
      client.call(sendCommand, {
        params: { orderId },
        body: { version, command: { type: 'answerSupplement', ...(words !== '' && { note: words }) } },
        idempotencyKey,
      }),
    refresh: [keys.orders, keys.orderMessages(orderId)],
    onDone: () => go(`/orders/${orderId}`, { replace: true }),
  });
}

function NotSent({ error }: { error: ReturnType<typeof useAnswer>['error'] }) {
  const t = useSupplementWords();
  const c = useCheckWords();
  if (isStale(error)) return <Notice tone="amber" live="alert" title={c('check.changed_title')} />;
  return <ErrorNotice error={error} title={t('supplement.missing_title')} />;
}

/** One line a page: all its asked fields by name. */
function useAskedTasks(open: OpenForm, { targets, answered }: Asking): (Task & { title: string })[] {
  const t = useSupplementWords();
  const nameOf = useStepNames(open);
  const fieldOf = useFieldNames(open);
  const locale = useLocale();
  const steps = [...new Set(targets.map(stepOfTarget))];
  return steps.map((step) => {
    const own = targets.filter((target) => stepOfTarget(target) === step);
    const fields = own.map(fieldOf).filter((name) => name !== null);
    const done = own.every((target) => answered.includes(target));
    return {
      key: step,
      title: nameOf(step),
      state: done ? 'done' : 'todo',
      to: pathOf(open.order.id, step),
      ...(!own[0]?.startsWith('file.') && {
        hint: t('supplement.fields', { names: listed(fields, locale) }),
      }),
    };
  });
}
