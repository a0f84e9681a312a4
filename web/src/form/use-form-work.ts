import { valueAt } from '@lingshi/domain/form/answer-path.ts';
import type { Answer, Answers } from '@lingshi/domain/form/answer-path.ts';
import { checkPage, notesOf } from '@lingshi/domain/form/check.ts';
import type { Complaint } from '@lingshi/domain/form/check.types.ts';
import type { FormFacts } from '@lingshi/domain/form/form.facts.ts';
import { ownWard } from '@lingshi/domain/form/form.signer.ts';
import { findPage } from '@lingshi/domain/form/form.types.ts';
import type { FormDef, Page } from '@lingshi/domain/form/form.types.ts';
import { changeAnswer } from '@lingshi/domain/form/keep.ts';
import { seeForm } from '@lingshi/domain/form/visible.ts';
import type { VisibleForm } from '@lingshi/domain/form/visible.ts';
import { useState } from 'react';
import type { FieldError } from '../kit/error-summary.tsx';
import { useLocale } from '../kit/locale.ts';
import { complaintSentence } from './complaint.ts';
import { useComplaintWords } from './complaint.words.ts';
import { confirmed, startOf, type Known } from './confirm.ts';
import type { FormTexts } from './form-facts.ts';
import type { FormWork } from './form-work.ts';
import { namedField } from './named-field.ts';
import { useParticularSentence } from './use-particular-sentence.ts';
import { useSay } from './use-words.ts';

/** Where the page is kept while it is written; a key that is `undefined` in a change goes. */
type Draft = { answer: Answer; change: (part: Answer) => void };

type Given = {
  form: FormDef;
  page: Page;
  facts: FormFacts;
  /** What the other pages say. */
  others: Answers;
  draft: Draft;
  known: Known;
  /** As somebody of the family wrote the page, or as the pre-check has heard it: shown while nothing stands here. */
  taken?: Answer;
  texts: FormTexts;
  forOneself: boolean;
  isOpen: (path: string) => boolean;
  /** Words for codes of the common list. */
  sayCode: (code: string, detail?: Record<string, unknown>) => string;
};

export type PageWork = FormWork & {
  /** For the summary on top, as of the last attempt. */
  errors: readonly FieldError[];
  attempt: number;
  /** Names of what a change has cleared, in the reader's language. */
  cleared: readonly string[];
  /** Shows everything that is wrong or missing. @returns the page as it is sent, and whether nothing is wrong with it */
  complete: () => { answer: Answer; sound: boolean };
};

/** A page being written, joined with its definition: what is asked, what is shown wrong where, when it is done. */
export function useFormWork(given: Given): PageWork {
  const { form, page, facts, others, draft, texts, forOneself, isOpen } = given;
  const speak = useSpeaker(given);
  const see = (answer: Answer) => seeForm(form, { ...others, [page.id]: answer }, facts);
  const seen = see({ ...startOf(page, given.known), ...takenInto(given), ...draft.answer });
  const answer = seen.answers[page.id] ?? {};
  const wrongIn = (one: VisibleForm) =>
    [...checkPage(one, page, 'whole'), ...(given.forOneself ? ownWard(one, page) : [])].filter(({ field }) =>
      isOpen(field),
    );
  const complaints = wrongIn(seen);
  const notes = notesOf(seen, page);
  const { fail, ...shown } = useShown(complaints);
  function complete() {
    const whole = confirmed(seen, page);
    const wrong = wrongIn(see(whole));
    fail(wrong.map((one) => ({ name: one.field, words: speak.sentence(one, whole, false) })));
    return { answer: changedPart(draft.answer, whole), sound: wrong.length === 0 };
  }
  return {
    page,
    seen,
    answer,
    texts,
    forOneself,
    value: (path) => valueAt(answer, path),
    ...useChange(given, speak.target),
    ...shown,
    label: speak.label,
    error: (path) => {
      const found = shown.complaint(path);
      return found && speak.sentence(found, answer, true);
    },
    notes: (path) => notes.filter(({ field }) => field === path),
    isOpen,
    complete,
  };
}

/** All of it while nothing stands here; afterwards what only an answer of the page has brought to light. */
function takenInto({ taken, draft, form, page, facts, others }: Given): Answer {
  if (taken === undefined || Object.keys(draft.answer).length === 0) return taken ?? {};
  const { shown } = seeForm(form, { ...others, [page.id]: taken }, facts);
  return Object.fromEntries(Object.entries(taken).filter(([id]) => !shown.has(`${page.id}.${id}`)));
}

/** What is wrong shows once its field was left, and all of it once one tried to go on. */
function useShown(complaints: readonly Complaint[]) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState<Pick<PageWork, 'errors' | 'attempt'>>({ attempt: 0, errors: [] });
  function complaint(path: string): Complaint | undefined {
    const found = complaints.find(({ field }) => field === path);
    const wasTried = tried.errors.some(({ name }) => name === path);
    return wasTried || (left.has(path) && found?.code !== 'form.incomplete') ? found : undefined;
  }
  return {
    ...tried,
    complaint,
    leave: (path: string) => setLeft((before) => (before.has(path) ? before : new Set([...before, path]))),
    fail: (errors: readonly FieldError[]) => setTried((before) => ({ attempt: before.attempt + 1, errors })),
  };
}

/** Puts a value into the draft and names what that cleared. */
function useChange(given: Given, nameOf: (target: string) => string) {
  const { form, page, facts, others, draft } = given;
  const [cleared, setCleared] = useState<readonly string[]>([]);
  function put(path: string, value: unknown): void {
    // Whoever changes a part of what was taken has the rest of it before them.
    const before = { ...others, [page.id]: { ...takenInto(given), ...draft.answer } };
    const change = changeAnswer(form, before, facts, `${page.id}.${path}`, value);
    draft.change(changedPart(draft.answer, change.answers[page.id] ?? {}));
    setCleared(change.cleared.map(nameOf));
  }
  return { put, cleared };
}

/** The next answer as a change of the one before: what it no longer has goes. */
function changedPart(before: Answer, next: Answer): Answer {
  const gone = Object.keys(before).filter((key) => !Object.hasOwn(next, key));
  return { ...next, ...Object.fromEntries(gone.map((key) => [key, undefined])) };
}

/** Complaints in the reader's words, and the names of the fields of a page. */
function useSpeaker({ form, page, facts, sayCode }: Given) {
  const t = useComplaintWords();
  const say = useSay();
  const locale = useLocale();
  const particular = useParticularSentence();
  function label(path: string): string {
    const named = namedField(page, path, facts.rules);
    return named === null ? '' : say(named.words);
  }
  function sentence(found: Complaint, answer: Answer, besideField: boolean): string {
    return complaintSentence(found, {
      t,
      locale,
      label: label(found.field),
      kind: namedField(page, found.field, facts.rules)?.kind ?? 'text',
      value: valueAt(answer, found.field),
      besideField,
      say: sayCode,
      particular,
    });
  }
  function target(path: string): string {
    const at = path.indexOf('.');
    const other = findPage(form, path.slice(0, at));
    const named = other && namedField(other, path.slice(at + 1), facts.rules);
    return named ? say(named.words) : '';
  }
  return { label, sentence, target };
}
