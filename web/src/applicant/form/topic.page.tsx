import { useEffect } from 'react';
import { useLocation, useSearch } from 'wouter';
import { Button } from '../../kit/button.tsx';
import { ErrorSummary } from '../../kit/error-summary.tsx';
import { Form } from '../../kit/form.tsx';
import { Page } from '../../kit/page.tsx';
import { PrimaryBar, SavedAt } from '../../kit/primary-bar.tsx';
import { Spinner } from '../../kit/progress.tsx';
import type { Topic } from '../offline/draft-store.ts';
import { useDraft, type TopicDraft } from '../offline/use-draft.ts';
import type { ScreenProps } from '../screen.ts';
import { ChangedDialog } from '../shell/changed-dialog.tsx';
import { ErrorNotice } from '../shell/error-notice.tsx';
import { MissingPage } from '../shell/missing.page.tsx';
import { Closed, NotAsked, WaitFor } from './closed.tsx';
import { OfficerWords } from './officer-words.tsx';
import { Opened } from './opened.tsx';
import { OverLine } from './over-line.tsx';
import { usePageWords } from './form.words.ts';
import { pathOf, nextStep } from './form-flow.ts';
import { savedOf, useAnswers, useFormOrder, useOwnNameAsked, type OrderPage } from './form-read.ts';
import { SupplementRest } from './supplement-rest.tsx';
import { isTopic, TOPIC_PARTS } from './topics.ts';
import { useTopicForm } from './topic-form.ts';
import { useTopicWords } from './topic.words.ts';

/** One topic, one page: a question, its fields, saved while they are written. */
export function TopicPage({ params: { orderId, topic } }: ScreenProps<'orderId' | 'topic'>) {
  return isTopic(topic) ? <Topical key={topic} orderId={orderId} topic={topic} /> : <MissingPage />;
}

function Topical({ orderId, topic }: { orderId: string; topic: Topic }) {
  const t = useTopicWords();
  const order = useFormOrder(orderId);
  const back = useWayBack(order.data, orderId);
  return (
    <Page
      title={t(`${topic}.title`)}
      lede={t(`${topic}.why`)}
      back={back}
      over={order.data && <OverLine order={order.data} />}
    >
      <Opened query={order}>{(page) => <Gate order={page} topic={topic} />}</Opened>
    </Page>
  );
}

/** A draft is open; of a supplement what was asked; anything else is closed. */
function Gate({ order, topic }: { order: OrderPage; topic: Topic }) {
  const draft = useDraft(order.id, topic, savedOf(useAnswers(order.id), topic));
  const nameAsked = useOwnNameAsked(order, topic);
  if (order.status === 'needs_supplement') {
    const asked = order.supplement?.targets.some((target) => target.startsWith(`${topic}.`)) === true;
    if (!asked) return <NotAsked orderId={order.id} />;
  } else if (order.status !== 'draft') return <Closed order={order} />;
  const task = order.tasks.find(({ id }) => id === topic);
  if (task?.state === 'cannot_start') return <WaitFor orderId={order.id} after={task.after} />;
  return draft && nameAsked ? <Written order={order} topic={topic} draft={draft} /> : <Spinner />;
}

function Written({ order, topic, draft }: { order: OrderPage; topic: Topic; draft: TopicDraft }) {
  const { Fields, useExtra = useNothing } = TOPIC_PARTS[topic];
  const form = useTopicForm(order, topic, draft, useExtra(order, draft.answer));
  const next = useNext(order, topic);
  const t = usePageWords();
  async function finish() {
    if (await form.finish()) next.go();
  }
  return (
    <Form onSubmit={() => void finish()}>
      <ErrorSummary errors={form.errors} attempt={form.attempt} />
      <ErrorNotice error={draft.error} title={t('form.not_saved')} onRetry={() => void draft.save()} />
      <OfficerWords order={order} />
      <Fields form={form} />
      <SupplementRest order={order} topic={topic} answer={draft.answer} />
      <ChangedDialog draft={draft} />
      <PrimaryBar saved={<SavedAt state={draft.state} at={draft.savedAt} />}>
        <Button type="submit" kind="primary">
          {t(next.words)}
        </Button>
      </PrimaryBar>
    </Form>
  );
}

function useNothing() {
  return {};
}

/** Where the page leads back to: nothing is lost on the way. */
function useWayBack(order: OrderPage | undefined, orderId: string): string {
  const fromCheck = useSearch().includes('from=check');
  if (order?.status === 'needs_supplement') return `/orders/${orderId}/supplement`;
  return fromCheck ? pathOf(orderId, 'check') : `/orders/${orderId}/form`;
}

function useNext(order: OrderPage, topic: Topic) {
  const [, go] = useLocation();
  const back = useWayBack(order, order.id);
  const toBack = back !== `/orders/${order.id}/form`;
  const step = nextStep(order.tasks, topic);
  useWarmNext();
  return {
    words: toBack ? (order.status === 'draft' ? 'form.save_back' : 'form.save') : 'form.save_next',
    go: () => go(toBack ? back : pathOf(order.id, step ?? 'check')),
  } as const;
}

/** The pages of the pictures are fetched while this one is written, so that they open without a network. */
function useWarmNext(): void {
  useEffect(() => {
    void import('../picture/picture.page.tsx').catch(() => undefined);
  }, []);
}
