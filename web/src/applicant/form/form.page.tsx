import { withDependents } from '@lingshi/domain/form/form.target.ts';
import type { Page as FormPageDef } from '@lingshi/domain/form/form.types.ts';
import { useEffect } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { Known } from '../../form/confirm.ts';
import { FormPage, PageErrors } from '../../form/form-page.tsx';
import { useFormWork } from '../../form/use-form-work.ts';
import { Button } from '../../kit/button.tsx';
import { Form } from '../../kit/form.tsx';
import { PrimaryBar, SavedAt } from '../../kit/primary-bar.tsx';
import { Spinner } from '../../kit/progress.tsx';
import { useErrorWords } from '../error-words.ts';
import { useDraft, type TopicDraft } from '../offline/use-draft.ts';
import { ChangedDialog } from '../shell/changed-dialog.tsx';
import { ErrorNotice } from '../shell/error-notice.tsx';
import { ASIDES, PostOfForm } from './asides.tsx';
import { Closed, NotAsked, WaitFor } from './closed.tsx';
import { nextStep, pathOf } from './form-flow.ts';
import { savedOf, useAnswers, useApplicants, type OrderPage } from './form-read.ts';
import { usePageWords } from './form.words.ts';
import { FormIntro } from './form-intro.tsx';
import { OfficerWords } from './officer-words.tsx';
import { answersByPage, type OpenForm } from './open-form.tsx';
import { SupplementRest } from './supplement-rest.tsx';
import { useKnown } from './use-known.ts';

type GateProps = { open: OpenForm; page: FormPageDef };

/** A draft is open; of a supplement what was asked; anything else is closed. */
export function OneFormPage({ open, page }: GateProps) {
  const { order } = open;
  const saved = useAnswers(order.id);
  const draft = useDraft(order.id, page.id, savedOf(saved, page.id));
  const others = answersByPage(saved.data);
  const known = useKnown(open, page, others);
  if (order.status === 'needs_supplement') {
    if (openFields(open, page).length === 0) return <NotAsked orderId={order.id} />;
  } else if (order.status !== 'draft') return <Closed order={order} />;
  const task = order.tasks.find(({ id }) => id === page.id);
  if (task?.state === 'cannot_start') return <WaitFor open={open} after={task.after} />;
  if (draft === null || known === null) return <Spinner />;
  return <Written open={open} page={page} draft={draft} known={known} others={others} />;
}

/** The fields of a page that a supplement opens: what it names and what hangs on that. */
function openFields({ order, form }: OpenForm, page: FormPageDef): string[] {
  return withDependents(form, order.supplement?.targets ?? []).flatMap((target) => {
    const [name, field] = target.split('.');
    return name === page.id && field !== undefined ? [field] : [];
  });
}

type WrittenProps = GateProps & { draft: TopicDraft; known: Known; others: ReturnType<typeof answersByPage> };

function Written({ open, page, draft, known, others }: WrittenProps) {
  const { order } = open;
  const next = useNext(open, page);
  const t = usePageWords();
  const work = useWork({ open, page, draft, known, others });
  async function finish() {
    const { answer, sound } = work.complete();
    // Asked again and found right is an answer too: it is sent although nothing changed.
    if (order.status === 'needs_supplement' || isOther(draft.answer, answer)) draft.change(answer);
    const saved = await draft.save();
    const { conflict, error } = draft.view();
    // For want of a network it is kept on the device, and the person goes on; anything else needs an answer.
    if (sound && (saved || (conflict === null && error === null))) next.go();
  }
  return (
    <Form onSubmit={() => void finish()}>
      <PageErrors work={work} />
      <ErrorNotice error={draft.error} title={t('form.not_saved')} onRetry={() => void draft.save()} />
      <OfficerWords order={order} />
      <PostOfForm.Provider value={order.post}>
        <FormIntro page={page} texts={open.texts} />
        <FormPage work={work} asides={ASIDES} />
      </PostOfForm.Provider>
      <SupplementRest open={open} page={page} answers={{ ...others, [page.id]: draft.answer }} />
      <ChangedDialog draft={draft} />
      <PrimaryBar saved={<SavedAt state={draft.state} at={draft.savedAt} />}>
        <Button type="submit" kind="primary">
          {t(next.words)}
        </Button>
      </PrimaryBar>
    </Form>
  );
}

function useWork({ open, page, draft, known, others }: WrittenProps) {
  const { order, form, texts, facts } = open;
  const people = useApplicants().data;
  const asked = openFields(open, page);
  return useFormWork({
    form,
    page,
    facts,
    others,
    draft,
    known,
    texts,
    forOneself: people?.some(({ id, relation }) => id === order.applicantId && relation === 'self') === true,
    isOpen: (path) => order.status === 'draft' || asked.includes(path.split('.')[0] ?? ''),
    sayCode: useErrorWords(true).code,
  });
}

function isOther(before: object, change: object): boolean {
  const after = { ...before, ...change };
  return JSON.stringify(after) !== JSON.stringify(before);
}

/** Where the page leads back to: nothing is lost on the way. */
export function useWayBack(order: OrderPage | undefined, orderId: string): string {
  const fromCheck = useSearch().includes('from=check');
  if (order?.status === 'needs_supplement') return `/orders/${orderId}/supplement`;
  return fromCheck ? pathOf(orderId, 'check') : `/orders/${orderId}/form`;
}

function useNext({ order, form }: OpenForm, page: FormPageDef) {
  const [, go] = useLocation();
  const back = useWayBack(order, order.id);
  const toBack = back !== `/orders/${order.id}/form`;
  const step = nextStep(form, order.tasks, page.id);
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
