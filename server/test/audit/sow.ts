import type { Client } from '@lingshi/contract/client.ts';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { changeAt, textAt } from '@lingshi/domain/form/answer-path.ts';
import type { Answer } from '@lingshi/domain/form/answer-path.ts';
import type { Field, FormDef } from '@lingshi/domain/form/form.types.ts';
import { pagesOf } from '@lingshi/domain/form/form.types.ts';
import type { openCage } from './canaries.ts';
import { textsOfForm } from './form-texts.ts';
import type { FormText } from './form-texts.ts';

export type Cage = ReturnType<typeof openCage>;
export type Draft = { client: Client; orderId: string; form: FormDef };

/** Rounds in which every choice of a field is made once, so that whatever hangs on one comes up. */
export const ROUNDS = 12;

/** Chosen or drawn, not written: no canary fits, and what is sent instead names nobody. */
const CHOSEN = new Set(['day', 'choice', 'yesNo', 'flag', 'place', 'signature', 'consents']);
const CHOSEN_PARTS = new Set(['state', 'county']);

/** The form that new drafts of a service are asked. */
export function newestOf({ id, forms }: { id: string; forms: readonly FormDef[] }): FormDef {
  const form = forms.toSorted((one, other) => one.version - other.version).at(-1);
  if (form === undefined) throw new Error(`${id} has no form`);
  return form;
}

/** What of a form somebody writes; `address` stands once for each of its lines. */
export function writtenTexts(form: FormDef): FormText[] {
  return textsOfForm(form).filter(({ field, path }) => {
    const part = path.slice(path.lastIndexOf('.') + 1);
    return !CHOSEN.has(field.kind) && !(field.kind === 'address' && CHOSEN_PARTS.has(part));
  });
}

export function nameOf({ form, page, path }: Pick<FormText, 'form' | 'page' | 'path'>): string {
  return `${form.id} ${page}.${path}`;
}

/** Writes a canary into every text of a draft that its answers open. @returns the places where one was kept */
export async function sowDraft(
  cage: Cage,
  { client, orderId, form }: Draft,
  round: number,
): Promise<string[]> {
  const params = { orderId };
  for (const { id: topic } of pagesOf(form).filter(({ id }) => id !== 'post')) {
    const body = { version: 0, answer: sownPage(cage, form, topic, round) };
    await client.call(calls.saveAnswer, { params: { ...params, topic }, body });
  }
  const { answers } = await client.call(calls.getAnswers, { params });
  const kept = (page: string) => answers.find(({ topic }) => topic === page)?.answer ?? {};
  return writtenTexts(form)
    .filter(({ page, path }) => textAt(kept(page), path) !== '')
    .map(nameOf);
}

function sownPage(cage: Cage, form: FormDef, page: string, round: number): Answer {
  const written = new Set(writtenTexts(form).map(nameOf));
  return textsOfForm(form)
    .filter((one) => one.page === page)
    .reduce<Answer>((answer, one) => {
      const value = written.has(nameOf(one)) ? canaryFor(cage, one, round) : chosen(one.field, round);
      return value === undefined ? answer : { ...answer, ...changeAt(answer, one.path, value) };
    }, {});
}

let numbers = 0;

/** As the field asks it: a mail address, a number, a name in one script or the other. */
export function canaryFor(cage: Cage, one: FormText, round: number): string {
  const name = nameOf(one);
  if (one.field.kind === 'email') return `${cage.hatch(name).toLowerCase()}@example.org`;
  if (one.field.kind !== 'phone') return cage.hatch(name, round % 2 === 0 ? 'latin' : 'chinese');
  numbers += 1;
  return cage.mark(name, `+1415555${String(7_000 + numbers)}`);
}

function chosen(field: Field, round: number): unknown {
  if (field.kind === 'choice' || field.kind === 'yesNo')
    return field.options[round % field.options.length]?.value;
  if (field.kind === 'flag') return round % 2 === 1;
  // Grown up in one half of the rounds, a child in the other.
  return field.kind === 'day' ? (round % 4 < 2 ? '1991-05-06' : '2015-05-06') : undefined;
}

/** They name the person, who is a canary already, and where the order goes. */
const OWN = new Set(['person', 'document', 'post']);

/** The same into a draft that only waits to be sent: what does not hold with a canary in it stays as it was. */
export async function sowWhole(cage: Cage, draft: Draft): Promise<void> {
  const params = { orderId: draft.orderId };
  const { answers } = await draft.client.call(calls.getAnswers, { params });
  for (const { topic, answer, version } of answers.filter((one) => !OWN.has(one.topic))) {
    let saving: Saving = { topic, version, answer };
    const texts = writtenTexts(draft.form).filter(({ page, path }) => page === topic && textAt(answer, path));
    for (const one of texts) saving = await sowOne(cage, draft, saving, one);
  }
}

type Saving = { topic: string; version: number; answer: Answer };

async function sowOne(
  cage: Cage,
  { client, orderId }: Draft,
  before: Saving,
  one: FormText,
): Promise<Saving> {
  let { version } = before;
  const { topic } = before;
  const save = async (answer: Answer) => {
    const params = { orderId, topic };
    const saved = await client.call(calls.saveAnswer, { params, body: { version, answer } });
    version = saved.version;
    return saved.complaints.length === 0;
  };
  for (const round of [0, 1]) {
    const changed = changeAt(before.answer, one.path, canaryFor(cage, one, round));
    const answer = { ...before.answer, ...changed };
    if (await save(answer)) return { topic, version, answer };
  }
  await save(before.answer);
  return { ...before, version };
}
