import { discardDraft } from '@lingshi/contract/generated/calls.ts';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { LinkButton } from '../../kit/button.tsx';
import { Page } from '../../kit/page.tsx';
import { PrimaryBar } from '../../kit/primary-bar.tsx';
import { Progress } from '../../kit/progress.tsx';
import { TaskList, type Task } from '../../kit/task-list.tsx';
import { useSay } from '../../form/use-words.ts';
import { client } from '../client.ts';
import { BundleLink } from '../bundle/bundle-link.tsx';
import { useFaceTask } from '../face/face-task.ts';
import { MandateNotice } from '../mandate/mandate-notice.tsx';
import { RulesSince, ServedGate } from '../policy/served-gate.tsx';
import { keys, queryClient } from '../query.ts';
import type { ScreenProps } from '../screen.ts';
import { Confirm } from '../shell/confirm.tsx';
import { ErrorNotice } from '../shell/error-notice.tsx';
import { Closed } from './closed.tsx';
import { groupsOf, mayChange, owedSteps, stepsLeft, type FlowStep } from './form-flow.ts';
import { pathOf } from './form-path.ts';
import { useAnswers, type SavedAnswers } from './form-read.ts';
import { LoadedForm, useOpenForm, useStepNames, type OpenForm } from './open-form.tsx';
import { usePageWords } from './form.words.ts';
import { OverLine } from './over-line.tsx';
import { SupplementLink } from './supplement-link.tsx';
import { taskOf, useTaskHints } from './task-state.ts';
import { useTasksWords } from './tasks.words.ts';

/** What is done, what is to do, what cannot be started yet and why. Left and taken up again at any time. */
export function TasksPage({ params: { orderId } }: ScreenProps<'orderId'>) {
  const opening = useOpenForm(orderId);
  const { order } = opening;
  const lede = useLede(opening.open);
  const open = order.data === undefined || order.data.status === 'draft';
  useWarmPages();
  return (
    <Page
      title={usePageWords()('form.title')}
      lede={open ? lede : undefined}
      back="/"
      over={order.data && <OverLine order={order.data} />}
    >
      <LoadedForm of={opening}>{(opened) => <ByStatus open={opened} />}</LoadedForm>
    </Page>
  );
}

/** How much is left, as far as the answers say. */
function useLede(open: OpenForm | null): string | undefined {
  const t = useTasksWords();
  if (open === null) return undefined;
  const { form, order } = open;
  const count = stepsLeft(form, order.tasks).length;
  if (count === 0) return t('tasks.all_done');
  return t(mayChange(form, order.tasks) ? 'tasks.left_so_far' : 'tasks.left', { count });
}

function ByStatus({ open }: { open: OpenForm }) {
  const { order } = open;
  const answers = useAnswers(order.id).data;
  if (order.sight === 'watched') return <MandateNotice order={order} />;
  if (order.status === 'draft') {
    return (
      <ServedGate order={order}>
        <Tasks open={open} answers={answers} />
      </ServedGate>
    );
  }
  return order.status === 'needs_supplement' ? (
    <SupplementLink orderId={order.id} />
  ) : (
    <Closed order={order} />
  );
}

function Tasks({ open, answers }: { open: OpenForm; answers: SavedAnswers | undefined }) {
  const { order, form } = open;
  const t = useTasksWords();
  const say = useSay();
  const left = stepsLeft(form, order.tasks);
  const next = left.find((step) => taskOf(order, step)?.state !== 'cannot_start');
  const all = owedSteps(form, order.tasks);
  const begun = left.length < all.length;
  const face = useFaceTask(order);
  // Last of all, and left open it holds nobody up: the page before sending says so.
  const last = face === null || face.state === 'done' || face.state === 'locked' ? 'check' : 'face';
  return (
    <>
      <Progress done={all.length - left.length} total={all.length} />
      <RulesSince order={order} />
      <BundleLink order={order} />
      {groupsOf(form, order.tasks).map(({ id, words, steps }) => (
        <section className="k-stack" key={id}>
          <h2>{say(words)}</h2>
          <Steps open={open} steps={steps} answers={answers} />
        </section>
      ))}
      <section className="k-stack">
        <h2>{t('tasks.group_send')}</h2>
        <TaskList tasks={[...(face ? [face] : []), sendTask(order.id, left.length, t)]} />
      </section>
      <Discard orderId={order.id} />
      <PrimaryBar>
        <LinkButton kind="primary" to={pathOf(order.id, next?.id ?? last)}>
          {t(
            next === undefined && last === 'check' ? 'tasks.to_check' : begun ? 'tasks.go_on' : 'tasks.begin',
          )}
        </LinkButton>
      </PrimaryBar>
    </>
  );
}

type StepsProps = { open: OpenForm; steps: readonly FlowStep[]; answers: SavedAnswers | undefined };

function Steps({ open, steps, answers }: StepsProps) {
  const nameOf = useStepNames(open);
  const hints = useTaskHints(open, answers);
  const tasks = steps.map((step): Task => {
    const { state, hint } = hints(step);
    const to = pathOf(open.order.id, step.id);
    return { key: step.id, title: nameOf(step.id), state, to, ...(hint && { hint }) };
  });
  return <TaskList tasks={tasks} />;
}

function sendTask(orderId: string, left: number, t: ReturnType<typeof useTasksWords>): Task {
  const common = { key: 'check', title: t('tasks.check'), to: pathOf(orderId, 'check') };
  return left === 0
    ? { ...common, state: 'todo' }
    : { ...common, state: 'locked', hint: t('tasks.check_locked', { count: left }) };
}

/** A draft belongs to its owner alone: it may go without a trace. */
function Discard({ orderId }: { orderId: string }) {
  const t = useTasksWords();
  const [, go] = useLocation();
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState<unknown>(null);
  async function discard() {
    setAsking(false);
    try {
      await client.call(discardDraft, { params: { orderId } });
      queryClient.removeQueries({ queryKey: keys.order(orderId) });
      await queryClient.invalidateQueries({ queryKey: keys.orders, exact: true });
      go('/');
    } catch (thrown) {
      setError(thrown);
    }
  }
  return (
    <div>
      <ErrorNotice error={error} />
      <Confirm
        ask={t('tasks.discard')}
        asking={asking}
        onAsk={setAsking}
        title={t('tasks.discard_title')}
        yes={t('tasks.discard_yes')}
        no={t('tasks.discard_no')}
        onYes={() => void discard()}
      >
        <p>{t('tasks.discard_text')}</p>
      </Confirm>
    </div>
  );
}

/** Whoever begins the form finds its pages on the device, also when the network goes. */
function useWarmPages(): void {
  useEffect(() => {
    const pages = [
      async () => (await import('./step.page.tsx')).warmSteps(),
      () => import('../face/face.page.tsx'),
      () => import('./presence.page.tsx'),
      () => import('signature_pad'),
    ];
    const timer = setTimeout(() => void Promise.allSettled(pages.map(async (load) => load())), 1500);
    return () => clearTimeout(timer);
  }, []);
}
