import type { Answers } from '@lingshi/domain/form/answer-path.ts';
import { findPage } from '@lingshi/domain/form/form.types.ts';
import type { Page } from '@lingshi/domain/form/form.types.ts';
import { rowsOf } from '@lingshi/domain/form/rows.ts';
import type { Row } from '@lingshi/domain/form/rows.ts';
import { seeForm } from '@lingshi/domain/form/visible.ts';
import type { VisibleForm } from '@lingshi/domain/form/visible.ts';
import { createContext, useContext, useState } from 'react';
import { formFacts, type FormTexts } from '../../form/form-facts.ts';
import { namedField, type Named } from '../../form/named-field.ts';
import { useForm } from '../../form/use-form.ts';
import { useSay } from '../../form/use-words.ts';
import { useFormTextsQuery, usePostsQuery, type Desk } from './desk.read.ts';
import { useDeskWords } from './desk.words.ts';

/** The answers of an order as its form reads them, in the version it was sent with. */
export type DeskForm = {
  seen: VisibleForm;
  /** The same with what stood there before a supplement; null where none mended anything. */
  was: VisibleForm | null;
  texts: FormTexts | undefined;
};

export const DeskFormContext = createContext<DeskForm | null>(null);

/** Null while it is on its way; without the rules, where they cannot be had, the answers stand as they were stored. */
export function useOpenDeskForm(desk: Desk | undefined): { form: DeskForm | null; error: unknown } {
  const order = desk?.order;
  const { data, error } = useForm(order);
  const [texts, posts] = [useFormTextsQuery(order), usePostsQuery()];
  const [now] = useState(() => new Date());
  if (!desk || !order || !data || texts.isPending || posts.isPending) return { form: null, error };
  const answers: Answers = Object.fromEntries(desk.answers.map(({ topic, answer }) => [topic, answer]));
  const facts = formFacts(order, { texts: texts.data, posts: posts.data, now });
  const sent = Object.fromEntries(desk.before.map(({ topic, answer }) => [topic, answer]));
  const was = desk.before.length === 0 ? null : seeForm(data, { ...answers, ...sent }, facts);
  return { form: { seen: seeForm(data, answers, facts), was, texts: texts.data }, error: null };
}

/** @throws outside an open desk */
export function useDeskForm(): DeskForm {
  const form = useContext(DeskFormContext);
  if (form === null) throw new Error('no order is open on the desk');
  return form;
}

/** The pages that were answered and that this officer sees, in the order of the form. */
export function pagesSeen({ seen }: DeskForm): Page[] {
  return seen.pages.filter(({ id }) => Object.hasOwn(seen.answers, id));
}

/** The answers of a page, each a row that can be flagged; an address of the page itself part by part. */
export function deskRows({ seen }: Pick<DeskForm, 'seen'>, page: Page): Row[] {
  return rowsOf(seen, page).flatMap((row) =>
    row.field.kind === 'address' && row.field.flat === true ? partRows(row) : [row],
  );
}

/** The row as it stood before a supplement mended it; null where it did not, or was not there. */
export function rowBefore({ was }: DeskForm, desk: Desk, row: Row): Row | null {
  if (was === null || !desk.changedFields.includes(row.target)) return null;
  const page = was.pages.find(({ id }) => row.target.startsWith(`${id}.`));
  const rows = page === undefined ? [] : deskRows({ seen: was }, page);
  return rows.find(({ target }) => target === row.target) ?? null;
}

/** What the form has made sure of an address is said at its first part. */
function partRows({ rows = [], field }: Row): Row[] {
  const checked = field.read?.checked;
  return rows.map((row, index) =>
    index === 0 && checked ? { ...row, field: { ...row.field, read: { ...row.field.read, checked } } } : row,
  );
}

/** Names of what a flag, a supplement or a reading is about: `person.surname`, `file.photo`, `presence.presence`. */
export function useTargetNames() {
  const form = useDeskForm();
  const t = useDeskWords();
  const say = useSay();

  function page(id: string): string {
    const found = findPage(form.seen.form, id);
    if (found) return say(found.words.name);
    if (id === 'file') return t('desk.pictures');
    return id === 'presence' ? t('desk.presence_title') : id;
  }
  function field(target: string): string {
    const [first = '', name = ''] = target.split('.');
    const slot = form.texts?.slots.find(({ id }) => first === 'file' && id === name);
    if (slot) return say(slot.name);
    if (first === 'presence') return t('desk.presence_field');
    const named = findNamed(form, target);
    return named ? say(named.field?.short ?? named.words) : target;
  }
  /** A field with its page, for where it stands alone: "申请人 · 姓". */
  function full(target: string): string {
    const [first = ''] = target.split('.');
    return first === 'file' ? field(target) : `${page(first)} · ${field(target)}`;
  }
  return { page, field, full };
}

export function findNamed({ seen }: DeskForm, target: string): Named | null {
  const [first = '', name = ''] = target.split('.');
  const page = findPage(seen.form, first);
  return page && namedField(page, name, seen.facts.rules);
}
