import { getAnswers } from '@lingshi/contract/generated/calls.ts';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { client, isAway, isStale } from '../client.ts';
import { keys, queryClient } from '../query.ts';
import { useAccount } from '../session.ts';
import { openDraft, type Answer, type Draft, type DraftView, type Saved } from './draft.ts';
import { visitDraft } from './draft-visit.ts';
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

/** The server's answer as this device last heard of it: by reading, or by saving. */
function newest(orderId: string, topic: Topic, saved: Saved | null | undefined): Saved {
  const heard = queryClient
    .getQueryData<(Saved & { topic: Topic })[]>(keys.answers(orderId))
    ?.find((answer) => answer.topic === topic);
  const read = saved ?? { version: 0, savedAt: null, answer: {} };
  return heard && heard.version > read.version ? heard : read;
}

function useOpenDraft(orderId: string, topic: Topic, saved: Saved | null | undefined): Draft | null {
  const accountId = useAccount().data?.id;
  const [draft, setDraft] = useState<Draft | null>(null);
  const known = saved !== undefined;
  useEffect(() => {
    if (!known || accountId === undefined) return undefined;
    const letGo = holdDraft(orderId, topic);
    const visit = visitDraft(`${orderId}:${topic}`, {
      read: () => readDraft(orderId, topic),
      open: (kept) => {
        const own = kept?.accountId === accountId ? kept : undefined;
        return openDraft(newest(orderId, topic, saved), own, portsOf(orderId, topic, accountId));
      },
      show: setDraft,
    });
    addEventListener('online', visit.send);
    return () => {
      removeEventListener('online', visit.send);
      setDraft(null);
      // Only once it has arrived: an earlier reading would bring back the old task list.
      void visit.leave().then(() => {
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
