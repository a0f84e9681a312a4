import { useState } from 'react';
import { fieldId } from '../../kit/field.tsx';
import type { FieldError } from '../../kit/error-summary.tsx';
import { useLocale } from '../../kit/locale.ts';
import { useErrorWords } from '../error-words.ts';
import type { Complaint } from '../offline/draft.ts';
import type { Topic } from '../offline/draft-store.ts';
import type { TopicDraft } from '../offline/use-draft.ts';
import { useCountryOf } from '../posts-read.ts';
import { changeAt, valueAt, type Answer } from './answer-path.ts';
import type { Note } from './check/written-notes.ts';
import { complaintSentence, type Spoken } from './complaint.ts';
import { useComplaintWords } from './complaint.words.ts';
import { labelKey, useFieldWords } from './field.words.ts';
import { useToday, type OrderPage } from './form-read.ts';
import { useChecks } from './use-checks.ts';

/** What only the fields of one page know: answers taken as given, what else is owed, names of fields of the rules. */
export type Extra = {
  /** Shown, and taken as given, where nothing was written. */
  defaults?: Answer;
  /** Whatever was written, this is what is kept once the page is done. */
  final?: Answer;
  owed?: readonly Complaint[];
  labels?: Readonly<Record<string, string>>;
};

/** One topic being written, as its fields see it. A path names a field: `father.name`. */
export type TopicForm = {
  order: OrderPage;
  topic: Topic;
  answer: Answer;
  /** What the field shows: what was written, else what is taken as given. */
  value: (path: string) => unknown;
  put: (path: string, value: unknown) => void;
  /** The person has left the field: from now on it is told what does not hold. */
  leave: (path: string) => void;
  label: (path: string) => string;
  error: (path: string) => string | undefined;
  complaint: (path: string) => Complaint | undefined;
  notes: (path: string) => readonly Note[];
  /** Whether the field may be changed: all of a draft, of a supplement what was asked. */
  isOpen: (path: string) => boolean;
};

export type TopicWork = TopicForm & {
  /** For the summary on top, as of the last attempt. */
  errors: readonly FieldError[];
  attempt: number;
  /** Checks and sends. Resolves with true when the next page may follow. */
  finish: () => Promise<boolean>;
};

/** Joins a draft with the rules on this device: what is shown wrong where, and when the page is done. */
export function useTopicForm(order: OrderPage, topic: Topic, draft: TopicDraft, extra: Extra): TopicWork {
  const checks = useCheckers(order);
  const today = useToday(order.post);
  const speak = useSpeaker(topic);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState<Tried>(NOT_TRIED);
  const { answer } = draft;
  const isOpen = (path: string) => isUnlocked(order, topic, path);
  const complain = (whole: Answer) =>
    [...(checks?.checkAll(topic, whole, today) ?? draft.complaints), ...(extra.owed ?? [])].filter(
      ({ field }) => isOpen(field),
    );
  const complaints = complain(answer);
  const notes = checks?.findNotes(topic, answer) ?? [];

  function complaint(path: string) {
    const found = complaints.find(({ field }) => field === path);
    const shown = tried.fields.has(path) || (left.has(path) && found?.code !== 'form.incomplete');
    return shown ? found : undefined;
  }
  function sentence(found: Complaint, whole: Answer, besideField = false): string {
    return speak(found, { label: labelOf(found.field), value: valueAt(whole, found.field), besideField });
  }
  function labelOf(path: string): string {
    return extra.labels?.[path] ?? speak.label(path);
  }
  async function finish(): Promise<boolean> {
    const given = { ...extra.defaults, ...answer };
    const whole = { ...given, ...checks?.tidy(topic, given), ...extra.final };
    // Asked again and found right is an answer too: it is sent although nothing changed.
    const asked = order.status === 'needs_supplement';
    if (asked || JSON.stringify(whole) !== JSON.stringify(answer)) draft.change(whole);
    const wrong = complain(whole);
    setTried(({ attempt }) => ({
      attempt: attempt + 1,
      fields: new Set(wrong.map(({ field }) => field)),
      errors: inPageOrder(wrong).map((one) => ({ name: one.field, words: sentence(one, whole) })),
    }));
    if (await draft.save()) return wrong.length === 0;
    // For want of a network it is kept on the device, and the person goes on; anything else needs an answer.
    const { conflict, error } = draft.view();
    return wrong.length === 0 && conflict === null && error === null;
  }
  return {
    order,
    topic,
    answer,
    value: (path) => valueAt({ ...extra.defaults, ...answer }, path),
    put: (path, value) => draft.change(changeAt(answer, path, value)),
    leave: (path) => setLeft((before) => (before.has(path) ? before : new Set([...before, path]))),
    label: labelOf,
    complaint,
    error: (path) => {
      const found = complaint(path);
      return found && sentence(found, answer, true);
    },
    notes: (path) => notes.filter(({ field }) => field === path),
    isOpen,
    errors: tried.errors,
    attempt: tried.attempt,
    finish,
  };
}

/** As the eye meets the fields, whoever found the fault. */
function inPageOrder(complaints: readonly Complaint[]): Complaint[] {
  const places = [...document.querySelectorAll('.k-field [id]')].map(({ id }) => id);
  const placeOf = ({ field }: Complaint) => places.indexOf(fieldId(field));
  return complaints.toSorted((a, b) => placeOf(a) - placeOf(b));
}

type Tried = { attempt: number; fields: ReadonlySet<string>; errors: readonly FieldError[] };
const NOT_TRIED: Tried = { attempt: 0, fields: new Set(), errors: [] };

function isUnlocked({ status, supplement }: OrderPage, topic: Topic, path: string): boolean {
  if (status === 'draft') return true;
  const [field = ''] = path.split('.');
  return status === 'needs_supplement' && supplement?.targets.includes(`${topic}.${field}`) === true;
}

/** The rules of this device with those of the country; null, and the server's word counts, while either is away. */
function useCheckers({ post }: OrderPage) {
  const checks = useChecks();
  const country = useCountryOf(post);
  if (checks === null || country === undefined) return null;
  return {
    checkAll: (topic: Topic, whole: Answer, today: string) => checks.checkAll(topic, whole, today, country),
    tidy: (topic: Topic, answer: Answer) => checks.tidy(topic, answer, country),
    findNotes: checks.findNotes,
  };
}

/** Complaints in the reader's words, and the names of the fields of a topic. */
function useSpeaker(topic: Topic) {
  const t = useComplaintWords();
  const f = useFieldWords();
  const locale = useLocale();
  const errorWords = useErrorWords(true);
  function label(path: string): string {
    return f(labelKey(topic, path));
  }
  function speak(complaint: Complaint, field: Pick<Spoken, 'label' | 'value' | 'besideField'>): string {
    return complaintSentence(complaint, {
      ...field,
      t,
      locale,
      say: errorWords.code,
      sexWords: (sex) => f(`person.sex.${sex}`),
    });
  }
  return Object.assign(speak, { label });
}
