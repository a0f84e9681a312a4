import { fieldsOf, openFields, partsOf } from './address-field.ts';
import { isObject, valueAt } from './answer-path.ts';
import { isMet } from './form.condition.ts';
import type { Scope } from './form.condition.ts';
import { factsOfAnswers } from './form.facts.ts';
import type { FormFacts } from './form.facts.ts';
import { pagesOf } from './form.types.ts';
import type { Answer, Answers } from './answer-path.ts';
import type { Field, FieldOf, FormDef, Page } from './form.types.ts';
import { placesOf } from './place.ts';
import { leftOut, withoutAnswers, withoutQuestions } from './questions.ts';

/**
 * A form as these answers open it: what is asked, and the answers to just that. Everything that judges, stores, shows
 * or prints answers takes them from here, so that a hidden field has no value anywhere.
 */
export type VisibleForm = {
  form: FormDef;
  facts: FormFacts;
  pages: readonly Page[];
  answers: Answers;
  /** Every visible field by its path from the top, those in groups and lists too. */
  shown: ReadonlySet<string>;
  /** What conditions know, facts drawn from the visible answers among them. */
  known: Scope['facts'];
};

/**
 * What is visible, page and field conditions together, to a fixed point: conditions read visible answers only.
 * Trap: of a form with a cycle there may be none; `checkFormDef` refuses such a form.
 */
export function seeForm(form: FormDef, kept: Answers, facts: FormFacts): VisibleForm {
  const answers = liftAnswers(form, kept);
  const first = look(form, answers, facts, answers);
  // Nothing was hidden: another round would read the very same answers.
  if (!first.hid) return first.seen;
  let { seen } = first;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { seen: next } = look(form, answers, facts, seen.answers);
    if (isSame(next.shown, seen.shown)) return next;
    seen = next;
  }
  return seen;
}

/** Answers of a draft that was begun in an older version, as this one has them. */
export function liftAnswers(form: FormDef, answers: Answers): Answers {
  return pagesOf(form).reduce<Answers>((so, { id, lift }) => {
    const answer = lift === undefined || !Object.hasOwn(so, id) ? undefined : so[id];
    return answer === undefined || lift === undefined ? so : { ...so, [id]: lift(answer) };
  }, answers);
}

/** More than any chain of conditions has links. */
const MOST_ROUNDS = 40;

/** One round: what conditions show that read the answers of the round before. `hid`: some answer has no place in it. */
function look(
  form: FormDef,
  answers: Answers,
  facts: FormFacts,
  before: Answers,
): { seen: VisibleForm; hid: boolean } {
  const shown = new Set<string>();
  const known = factsOfAnswers(form, before, facts);
  const eye: Eye = { facts, before, known, shown, hid: false };
  const pages = pagesOf(form).filter(({ id, when }) =>
    isMet(when, { answers: before, facts: known, parent: id }),
  );
  const kept = pages.flatMap((page) => {
    shown.add(page.id);
    const answer = Object.hasOwn(answers, page.id) ? answers[page.id] : undefined;
    const part = keepFields(fieldsOf(page, facts.rules), answer ?? {}, page.id, eye);
    return answer === undefined ? [] : [[page.id, part] as const];
  });
  const left = leftOut(form, facts, shown);
  const parts = left.length === 0 ? kept : kept.map((part) => withoutAnswers(pages, part, left));
  const asked = left.length === 0 ? facts : withoutQuestions(facts, left);
  const seen = { form, facts: asked, pages, answers: Object.fromEntries(parts), shown, known };
  return { seen, hid: eye.hid || kept.length < Object.keys(answers).length };
}

type Eye = { facts: FormFacts; before: Answers; known: Scope['facts']; shown: Set<string>; hid: boolean };

/** The part of a page, group or entry that is visible, in the order of the form. */
function keepFields(fields: readonly Field[], parent: Answer, path: string, eye: Eye): Answer {
  const kept: Record<string, unknown> = {};
  for (const field of fields) {
    if (!isShown(field, path, eye)) continue;
    const place = `${path}.${field.id}`;
    eye.shown.add(place);
    const value = Object.hasOwn(parent, field.id) ? parent[field.id] : undefined;
    const seen = keepValue(field, value, place, eye);
    if (seen !== undefined) kept[field.id] = seen;
    if (field.kind === 'questions' && Object.hasOwn(parent, field.versionAt))
      kept[field.versionAt] = parent[field.versionAt];
  }
  eye.hid ||= Object.keys(kept).length < Object.keys(parent).length;
  return kept;
}

function isShown(field: Field, parent: string, { before, known, facts }: Eye): boolean {
  if (!isMet(field.when, { answers: before, facts: known, parent })) return false;
  // Where nothing is to choose from there is nothing to ask: most states have no counties that matter.
  return field.kind !== 'place' || placesOf(field, valueAt(before, parent), facts.rules)?.length !== 0;
}

function keepValue(field: Field, value: unknown, path: string, eye: Eye): unknown {
  if (field.kind === 'list') return keepList(field, value, path, eye);
  const parts = partsOf(field, eye.facts.rules);
  if (parts.length === 0) return value;
  // Its parts are asked before anything was said of them.
  if (!isPlain(value)) {
    keepFields(parts, {}, path, eye);
    return value;
  }
  return keepFields(parts, value, path, eye);
}

/** One entry too many is kept, so that it is told; a hostile client's hundred thousand are never looked at. */
function keepList({ entry, max }: FieldOf<'list'>, value: unknown, path: string, eye: Eye): unknown {
  if (!Array.isArray(value)) return value;
  eye.hid ||= value.length > max + 1;
  return (value as unknown[]).slice(0, max + 1).map((one, index) => {
    eye.shown.add(`${path}.${index}`);
    return keepValue(entry, one, `${path}.${index}`, eye);
  });
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return isObject(value) && !Array.isArray(value);
}

function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((path) => other.has(path));
}

/** The visible fields of a page, group or entry. @param path from the top: `family.father` */
export function shownFields(
  { shown, facts }: VisibleForm,
  fields: readonly Field[],
  path: string,
): readonly Field[] {
  return openFields(fields, facts.rules).filter(({ id }) => shown.has(`${path}.${id}`));
}
