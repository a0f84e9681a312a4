import { getAnswers } from '@lingshi/contract/generated/calls.ts';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { client, isAway, isStale } from '../client.ts';
import { keys, queryClient } from '../query.ts';
import { useAccount } from '../session.ts';
import { openDraft, type Answer, type Draft, type DraftView, type Saved } from './draft.ts';
import { holdDraft, keepDraft, readDraft, sendAnswer, type Topic } from './draft-store.ts';

export type TopicDraft = DraftView & Omit<Draft, 'listen' | 'close'>;

/**
 * One topic of an order's form, opened for writing; null while it opens. Give it the server's answer once that is
 * known (`null`: never saved). Leaving the page sends what is not sent.
 */
export function useDraft(orderId: string, topic: Topic, saved: Saved | null | undefined): TopicDraft | null {
  const draft = useOpenDraft(orderId, topic, saved);
  const view = useSyncExternalStore(
    (listener) => draft?.listen(listener) ?? (() => undefined),
    () => draft?.view() ?? null,
  );
  if (!draft || !view) return null;
  const { change, save, keepMine, takeTheirs } = draft;
  // `view` is of the moment it is called, for code that waited meanwhile.
  return { ...view, view: draft.view, change, save, keepMine, takeTheirs };
}

function useOpenDraft(orderId: string, topic: Topic, saved: Saved | null | undefined): Draft | null {
  const accountId = useAccount().data?.id;
  const [draft, setDraft] = useState<Draft | null>(null);
  const known = saved !== undefined && accountId !== undefined;
  useEffect(() => {
    if (!known) return undefined;
    let open: Draft | undefined;
    let left = false;
    const letGo = holdDraft(orderId, topic);
    const start = saved ?? { version: 0, savedAt: null, answer: {} };
    void readDraft(orderId, topic).then((kept) => {
      if (left) return;
      open = openDraft(
        start,
        kept?.accountId === accountId ? kept : undefined,
        portsOf(orderId, topic, accountId),
      );
      setDraft(open);
      void open.save();
    });
    const sendOn = () => void open?.save();
    addEventListener('online', sendOn);
    return () => {
      left = true;
      removeEventListener('online', sendOn);
      const sending = open?.save() ?? Promise.resolve(true);
      open?.close();
      setDraft(null);
      // Only once it has arrived: an earlier reading would bring back the old task list.
      void sending.then(() => {
        letGo();
        return queryClient.invalidateQueries({ queryKey: keys.order(orderId) });
      });
    };
    // oxlint-disable-next-line react/exhaustive-deps -- `saved` is only the beginning: the open draft knows better
  }, [orderId, topic, known, accountId]);
  return draft;
}

function portsOf(orderId: string, topic: Topic, accountId: string) {
  return {
    keep: (kept: { version: number; answer: Answer; pending: boolean; editedAt: string }) =>
      keepDraft(orderId, topic, { ...kept, accountId }),
    send: async (version: number, answer: Answer) => {
      const saving = await sendAnswer(orderId, topic, version, answer);
      rememberSaved(orderId, topic, { ...saving, answer });
      rememberServed(orderId, saving.served);
      return saving;
    },
    latest: async () => {
      const { answers } = await client.call(getAnswers, { params: { orderId } });
      const theirs = answers.find((answer) => answer.topic === topic);
      return theirs ?? { version: 0, savedAt: null, answer: {} };
    },
    isAway,
    isStale,
    now: () => new Date().toISOString(),
    later: (milliseconds: number, run: () => void) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
  };
}

/** Every page of this draft says at once what the answer decided, not at its next reading. */
function rememberServed(orderId: string, served: unknown): void {
  queryClient.setQueryData<{ status: string }>(
    keys.order(orderId),
    (before) => before && { ...before, served },
  );
}

/** The next visit of this page begins with what was just saved, not with what was read before it. */
function rememberSaved(orderId: string, topic: Topic, { version, savedAt, answer }: Saved): void {
  queryClient.setQueryData<{ topic: Topic }[]>(
    keys.answers(orderId),
    (before) =>
      before && [...before.filter((one) => one.topic !== topic), { topic, version, savedAt, answer }],
  );
}
