import { isFilled, textAt, valueAt } from './answer-path.ts';
import type { Complaint, Found, Note } from './check.types.ts';
import { shapeOf } from './check.shape.ts';
import { findUnprintableText, lookAgain } from './check.print.ts';
import type { Field, Page } from './form.types.ts';
import { partsOf } from './address-field.ts';
import { shownFields } from './visible.ts';
import type { VisibleForm } from './visible.ts';

export type CheckDepth = 'soFar' | 'whole';
/** What a form lacks or says wrong, by target: `page.field` and the path down to the input. */
export type Finding = { target: string; complaint: Complaint };

/**
 * What does not hold on a page, each field once, in the order of the page: the particular fault before the missing
 * answer. Pure, and never throws, whatever was sent.
 * @param depth `soFar` says nothing of what is still empty or half written
 */
export function checkPage(seen: VisibleForm, page: Page, depth: CheckDepth): Complaint[] {
  const wrong = judge(seen, page, depth === 'whole').filter(
    ({ code }) => depth === 'whole' || code !== INCOMPLETE,
  );
  const named = new Set<string>();
  const once = wrong.filter(({ field }) => !named.has(field) && Boolean(named.add(field)));
  if (once.length < 2) return once;
  const places = new Map([...seen.shown].map((path, place) => [path, place]));
  const placeOf = ({ field }: Complaint) => placeAmong(places, `${page.id}.${field}`);
  return once.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** Of what has no field of its own (a question, an entry still to be made) the place of what it belongs to. */
function placeAmong(places: ReadonlyMap<string, number>, path: string): number {
  const place = places.get(path);
  return place !== undefined || !path.includes('.')
    ? (place ?? -1)
    : placeAmong(places, path.slice(0, path.lastIndexOf('.')));
}

/** Everything that keeps the form from being sent. */
export function checkWhole(seen: VisibleForm): Finding[] {
  return seen.pages.flatMap((page) =>
    checkPage(seen, page, 'whole').map((complaint) => ({
      target: `${page.id}.${complaint.field}`,
      complaint,
    })),
  );
}

/** What should be looked at once more. Nothing here stops anybody. */
export function notesOf(seen: VisibleForm, page: Page): Note[] {
  const answer = seen.answers[page.id] ?? {};
  const facts = seen.facts;
  const ofFields = writtenFields(seen, page).flatMap(({ field, path }) => {
    const written = { path, text: textAt(answer, path), value: valueAt(answer, path), facts };
    const print = field.kind === 'text' && field.prints ? lookAgain(field.prints, written) : [];
    return [...print, ...foundIn(seen, page, field, path).flatMap(({ notes = [] }) => notes)];
  });
  const across = checkAcross(seen, page, false).flatMap(({ notes = [] }) => notes);
  return [...ofFields, ...across];
}

const INCOMPLETE = 'form.incomplete';

/** What was written first, then what fields must agree on, then what is missing or no such thing. */
function judge(seen: VisibleForm, page: Page, whole: boolean): Complaint[] {
  const answer = seen.answers[page.id] ?? {};
  const fields = askedFields(seen, page);
  const facts = seen.facts;
  const said = fields.filter(({ path }) => isFilled(valueAt(answer, path)));
  const ofFields = said.flatMap((asked) => checkField(seen, page, asked));
  const across = checkAcross(seen, page, whole).flatMap(({ complaints }) => complaints);
  const shapes = fields.flatMap(({ field, path }) => shapeOf({ field, path, page, answer, facts }));
  return [...ofFields, ...across, ...shapes];
}

function checkAcross({ answers, facts, shown }: VisibleForm, page: Page, whole: boolean): Found[] {
  const answer = answers[page.id] ?? {};
  const asked = (path: string) => shown.has(`${page.id}.${path}`);
  return (page.checks ?? []).map((check) => check({ answer, answers, facts, whole, asked }));
}

function checkField(seen: VisibleForm, page: Page, { field, path }: Asked): Complaint[] {
  const answer = seen.answers[page.id] ?? {};
  const written = { path, text: textAt(answer, path), value: valueAt(answer, path), facts: seen.facts };
  const print = field.kind === 'text' && field.prints ? findUnprintableText(field.prints, written) : [];
  return [...print, ...foundIn(seen, page, field, path).flatMap(({ complaints }) => complaints)];
}

const found = new WeakMap<VisibleForm, Map<string, readonly Found[]>>();

/** What the checks of a field say of it. Once for each look at the form: complaints and notes are told apart later. */
function foundIn(seen: VisibleForm, page: Page, { checks = [] }: Field, path: string): readonly Found[] {
  if (checks.length === 0) return [];
  const all = found.get(seen) ?? new Map<string, readonly Found[]>();
  found.set(seen, all);
  const target = `${page.id}.${path}`;
  const answer = seen.answers[page.id] ?? {};
  const written = { path, text: textAt(answer, path), value: valueAt(answer, path), facts: seen.facts };
  const known = all.get(target) ?? checks.map((check) => check(written));
  all.set(target, known);
  return known;
}

/** A visible field with its path in the page. */
export type Asked = { field: Field; path: string };

/** Every visible field of a page, those in groups and lists by their paths. */
export function askedFields(seen: VisibleForm, page: Page): Asked[] {
  return shownFields(seen, page.fields, page.id).flatMap((field) => opened(seen, page, field, field.id));
}

function writtenFields(seen: VisibleForm, page: Page): Asked[] {
  const answer = seen.answers[page.id] ?? {};
  return askedFields(seen, page).filter(({ path }) => isFilled(valueAt(answer, path)));
}

function opened(seen: VisibleForm, page: Page, field: Field, path: string): Asked[] {
  const own = { field, path };
  if (field.kind === 'list') {
    const value = valueAt(seen.answers[page.id] ?? {}, path);
    const entries = Array.isArray(value) ? value : [];
    return [own, ...entries.flatMap((_, at) => opened(seen, page, field.entry, `${path}.${at}`))];
  }
  const parts = shownFields(seen, partsOf(field, seen.facts.rules), `${page.id}.${path}`);
  return [own, ...parts.flatMap((part) => opened(seen, page, part, `${path}.${part.id}`))];
}
