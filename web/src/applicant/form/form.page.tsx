import type { Answer, Answers } from '@lingshi/domain/form/answer-path.ts';
import type { Page as FormPageDef } from '@lingshi/domain/form/form.types.ts';
import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { Known } from '../../form/confirm.ts';
import type { Asides } from '../../form/form-work.ts';
import { FormPage, PageErrors } from '../../form/form-page.tsx';
import { useFormWork } from '../../form/use-form-work.ts';
import type { PageWork } from '../../form/use-form-work.ts';
import { loadParticularSentence } from '../../form/use-particular-sentence.ts';
import { warmWidgets } from '../../form/widgets.tsx';
import { Button } from '../../kit/button.tsx';
import { Form } from '../../kit/form.tsx';
import { later } from '../../kit/later.tsx';
import { PrimaryBar, SavedAt } from '../../kit/primary-bar.tsx';
import { Spinner } from '../../kit/progress.tsx';
import { useErrorWords } from '../error-words.ts';
import { useTaken, type Taken } from '../bundle/bundle-read.ts';
import { useDraft, type TopicDraft } from '../offline/use-draft.ts';
import { warmRefused } from '../policy/served-gate.tsx';
import { ErrorNotice } from '../shell/error-notice.tsx';
import { useAsides, warmAsides } from './asides.ts';
import { nextStep } from './form-flow.ts';
import { pathOf } from './form-path.ts';
import { savedOf, useAnswers, useApplicants, type OrderPage } from './form-read.ts';
import { usePageWords } from './form.words.ts';
import { FormIntro } from './form-intro.tsx';
import { answersByPage, type OpenForm } from './open-form.tsx';
import { PostOfForm } from './post-of-form.ts';
import { loadSupplementFields, useAskedFields } from './use-asked-fields.ts';
import { useKnown } from './use-known.ts';
import { useProposed } from './use-proposed.ts';

// A draft on its way needs none of these; they are fetched behind it (`warmForm`).
const loadClosed = () => import('./closed.tsx');
const Closed = later(async () => (await loadClosed()).Closed);
const NotAsked = later(async () => (await loadClosed()).NotAsked);
const WaitFor = later(async () => (await loadClosed()).WaitFor);
const OfficerWords = later(async () => (await import('./officer-words.tsx')).OfficerWords);
const SupplementRest = later(async () => (await import('./supplement-rest.tsx')).SupplementRest);
const ProposedFrom = later(async () => (await import('./proposed-from.tsx')).ProposedFrom);
const TakenFrom = later(async () => (await import('../bundle/taken-from.tsx')).TakenFrom);
const ChangedDialog = later(async () => (await import('./changed-dialog.tsx')).ChangedDialog);

type GateProps = { open: OpenForm; page: FormPageDef };

/** A draft is open; of a supplement what was asked; anything else is closed. */
export function OneFormPage({ open, page }: GateProps) {
  const { order } = open;
  const saved = useAnswers(order.id);
  const draft = useDraft(order.id, page.id, savedOf(saved, page.id));
  const others = answersByPage(saved.data);
  const known = useKnown(open, page, others);
  const asides = useAsides(page);
  const { asked, taken } = useTaken(order, page.id);
  const proposing = useProposed(order, page.id);
  const fields = useAskedFields(open, page);
  if (order.status !== 'draft' && order.status !== 'needs_supplement') return <Closed order={order} />;
  if (fields?.length === 0) return <NotAsked orderId={order.id} />;
  const task = order.tasks.find(({ id }) => id === page.id);
  if (task?.state === 'cannot_start') return <WaitFor open={open} after={task.after} />;
  if (draft === null || known === null || asides === null || fields === null) return <Spinner />;
  if (!asked || !proposing.asked) return <Spinner />;
  const { proposed } = proposing;
  return <Written {...{ open, page, draft, known, others, asides, fields, taken, proposed }} />;
}

type WrittenProps = GateProps & {
  draft: TopicDraft;
  known: Known;
  others: Answers;
  asides: Asides;
  fields: readonly string[] | 'all';
  taken: Taken | null;
  proposed: Answer | null;
};

function Written({ open, page, draft, known, others, asides, fields, taken, proposed }: WrittenProps) {
  const [wasEmpty] = useState(Object.keys(draft.answer).length === 0);
  const { order } = open;
  const mended = order.status === 'needs_supplement';
  const next = useNext(open, page);
  const t = usePageWords();
  const work = useWork({ open, page, draft, known, others, fields, taken, proposed });
  async function finish() {
    const { answer, sound } = work.complete();
    // Asked again and found right is an answer too: it is sent although nothing changed.
    if (mended || isOther(draft.answer, answer)) draft.change(answer);
    const saved = await draft.save();
    const { conflict, error } = draft.view();
    // For want of a network it is kept on the device, and the person goes on; anything else needs an answer.
    if (sound && (saved || (conflict === null && error === null))) next.go();
  }
  return (
    <Form onSubmit={() => void finish()}>
      <PageErrors work={work} />
      <ErrorNotice error={draft.error} title={t('form.not_saved')} onRetry={() => void draft.save()} />
      {mended && <OfficerWords order={order} />}
      {taken && <TakenFrom taken={taken} />}
      {!taken && wasEmpty && isShown(work, proposed) && <ProposedFrom />}
      <PostOfForm.Provider value={order.post}>
        <FormIntro page={page} texts={open.texts} />
        <FormPage work={work} asides={asides} />
      </PostOfForm.Provider>
      {mended && <SupplementRest open={open} page={page} answers={{ ...others, [page.id]: draft.answer }} />}
      <ChangedDialog draft={draft} open={open} page={page} others={others} />
      <PrimaryBar saved={<SavedAt state={draft.conflict ? 'torn' : draft.state} at={draft.savedAt} />}>
        <Button type="submit" kind="primary">
          {t(next.words)}
        </Button>
      </PrimaryBar>
    </Form>
  );
}

function useWork({ open, page, draft, known, others, fields, ...given }: Omit<WrittenProps, 'asides'>) {
  const { order, form, texts, facts } = open;
  const taken = given.taken?.answer ?? given.proposed;
  const people = useApplicants().data;
  return useFormWork({
    form,
    page,
    facts,
    others,
    draft,
    known,
    ...(taken && { taken }),
    texts,
    forOneself: people?.some(({ id, relation }) => id === order.applicantId && relation === 'self') === true,
    isOpen: (path) => fields === 'all' || fields.includes(path.split('.')[0] ?? ''),
    sayCode: useErrorWords(true).code,
  });
}

/** Some of it: a part that hangs on an answer of the page is not there yet. */
function isShown({ page, seen }: PageWork, proposed: Answer | null): boolean {
  return Object.keys(proposed ?? {}).some((id) => seen.shown.has(`${page.id}.${id}`));
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
  return {
    words: toBack ? (order.status === 'draft' ? 'form.save_back' : 'form.save') : 'form.save_next',
    go: () => go(toBack ? back : pathOf(order.id, step ?? 'check')),
  } as const;
}

/** Everything a form may show that not every page does. */
export async function warmForm(): Promise<void> {
  const seldom = [
    loadClosed,
    OfficerWords.warm,
    TakenFrom.warm,
    ProposedFrom.warm,
    SupplementRest.warm,
    ChangedDialog.warm,
    loadSupplementFields,
    warmRefused,
  ];
  await Promise.all([
    warmWidgets(),
    warmAsides(),
    loadParticularSentence(),
    ...seldom.map(async (load) => load()),
  ]);
}
