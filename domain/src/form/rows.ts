import type { Strokes } from '../evidence/signature.ts';
import { isStrokes } from '../evidence/signature.ts';
import { addressLines } from '../identity/address.ts';
import type { AddressDraft } from '../identity/address.ts';
import { askedQuestions } from '../policy/declaration.ts';
import type { Words } from '../policy/source.schema.ts';
import { parseDay } from '../shared/day.ts';
import type { Day } from '../shared/day.ts';
import { partsOf } from './address-field.ts';
import { pointsOf } from './consent-field.ts';
import { isFilled, isObject, listAt, textAt, valueAt } from './answer-path.ts';
import { textsIn } from './check.shape.ts';
import type { Answer } from './answer-path.ts';
import type { Field, FieldKind, FieldOf, Option, Page } from './form.types.ts';
import { findPlace, placesOf } from './place.ts';
import { shownFields } from './visible.ts';
import type { VisibleForm } from './visible.ts';
import { ROW_WORDS } from './rows.words.ts';

/** What an answer says, in no language yet: `sayValue` puts it into words. */
export type Value =
  | { kind: 'empty' }
  | { kind: 'text'; text: string }
  | { kind: 'day'; day: Day }
  | { kind: 'words'; words: Words }
  | { kind: 'country'; code: string }
  | { kind: 'yesNo'; yes: boolean }
  /** In one line, those that say something. */
  | { kind: 'parts'; parts: readonly Value[] }
  /** One below the other. */
  | { kind: 'list'; items: readonly Value[] }
  | { kind: 'signature'; strokes: Strokes };

/** One answer as it is read. */
export type Row = {
  /** The input it was given in, within its page. */
  path: string;
  /** What a flag or a supplement names: `person.givenName`. */
  target: string;
  label: Words;
  /** Which of several, for the `{nth}` of the label. */
  nth?: number;
  value: Value;
  spelled: boolean;
  large: boolean;
  field: Field;
  /** The answer part by part: entries of a list, questions, points, the parts of an address. */
  rows?: readonly Row[];
  /** A part of an address that is asked and does not stand on the envelope. */
  apart?: true;
};

/**
 * Every visible answer of a page in the order of the form, for whoever reads it: the person before sending, an
 * officer, paper. Nothing of what is hidden, and no line for what may be empty and is.
 */
export function rowsOf(seen: VisibleForm, page: Page): Row[] {
  const answer = seen.answers[page.id] ?? {};
  return page.fields.flatMap((field) => {
    if (field.kind === 'address' && field.flat === true) return [flatAddress(seen, page, field, answer)];
    return seen.shown.has(`${page.id}.${field.id}`) ? fieldRows({ seen, page, answer }, field, field.id) : [];
  });
}

/** Rows with those that have parts taken apart: as a list that is read from top to bottom. An address stays whole. */
export function flatRows(rows: readonly Row[]): Row[] {
  return rows.flatMap((row) => {
    if (row.rows === undefined || row.rows.length === 0) return [row];
    return row.field.kind === 'address'
      ? [row, ...row.rows.filter(({ apart }) => apart)]
      : flatRows(row.rows);
  });
}

type Here = { seen: VisibleForm; page: Page; answer: Answer };

function fieldRows(here: Here, field: Field, path: string): Row[] {
  const value = valueOf(here, field, path);
  if (isSilent(field, valueAt(here.answer, path))) return [];
  if (isEmpty(value) && (field.read?.hideEmpty === true || field.kind === 'flag')) return [];
  const rows = inside(here, field, path);
  return [{ ...rowHead(here, field, path), value, ...(rows && { rows }) }];
}

function rowHead({ page }: Here, field: Field, path: string): Omit<Row, 'value' | 'rows'> {
  return {
    path: inputOf(field, path),
    target: `${page.id}.${path.split('.')[0] ?? path}`,
    label: field.short ?? field.words,
    spelled: field.read?.spelled === true,
    large: field.read?.large === true,
    field,
  };
}

/** Of a field with parts the first: there the person goes to change it. */
function inputOf(field: Field, path: string): string {
  const [first] = field.kind === 'group' ? field.fields : [];
  return first === undefined ? path : inputOf(first, `${path}.${first.id}`);
}

/** An option that says nothing by itself, because what it leads to is asked right below. */
function isSilent(field: Field, value: unknown): boolean {
  return optionsOf(field).find((option) => option.value === value)?.silent === true;
}

function optionsOf(field: Field): readonly Option[] {
  return field.kind === 'choice' || field.kind === 'yesNo' ? field.options : [];
}

const EMPTY: Value = { kind: 'empty' };

export function isEmpty(value: Value): boolean {
  if (value.kind === 'parts') return value.parts.every(isEmpty);
  if (value.kind === 'list') return value.items.every(isEmpty);
  return value.kind === 'empty';
}

type Reader<K extends FieldKind> = (value: unknown, field: FieldOf<K>, here: Here, path: string) => Value;

/** What stands in a field that this form does not know (an older option, a broken value) is shown as it was stored. */
function valueOf(here: Here, field: Field, path: string): Value {
  const value = valueAt(here.answer, path);
  if (!isFilled(value)) return emptyValue(here, field);
  return (READERS[field.kind] as Reader<FieldKind>)(value, field, here, path);
}

/** An empty list is an answer once its page was answered. */
function emptyValue({ seen, page }: Here, { kind, read }: Field): Value {
  const answered = Object.hasOwn(seen.answers, page.id);
  return answered && read?.none && kind === 'list' ? said(read.none) : EMPTY;
}

const READERS: { [K in FieldKind]: Reader<K> } = {
  text: plain,
  longText: plain,
  day: (value) => (parseDay(String(value)) === null ? plain(value) : { kind: 'day', day: String(value) }),
  choice: (value, field) => optionValue(value, field.options),
  yesNo: (value, field) => optionValue(value, field.options),
  flag: (value, field) => (value === true ? said(field.words) : EMPTY),
  place: (value, field, { answer, seen }, path) => {
    const places = placesOf(field, enclosing(answer, path), seen.facts.rules) ?? [];
    const place = findPlace(places, String(value));
    return place === undefined ? plain(value) : said(place.words);
  },
  phone: plain,
  email: plain,
  address: (value, _field, { seen }) => envelope(value, seen),
  group: (_value, field, here, path) => ({ kind: 'parts', parts: groupParts(here, field, path) }),
  list: (value, field, here, path) => ({
    kind: 'list',
    items: (Array.isArray(value) ? value : []).map((_, at) => valueOf(here, field.entry, `${path}.${at}`)),
  }),
  signature: (value) => (isStrokes(value) ? { kind: 'signature', strokes: value } : EMPTY),
  questions: (_value, field, here, path) => rowsAsList(questionRows(here, field, path)),
  consents: (_value, field, here, path) => rowsAsList(consentRows(here, field, path)),
};

function plain(value: unknown): Value {
  if (typeof value === 'string') return { kind: 'text', text: value };
  return typeof value === 'boolean'
    ? { kind: 'yesNo', yes: value }
    : { kind: 'text', text: JSON.stringify(value) };
}

function said(words: Words): Value {
  return { kind: 'words', words };
}

function optionValue(value: unknown, options: readonly Option[]): Value {
  const option = options.find((one) => one.value === value);
  return option === undefined ? plain(value) : said(option.words);
}

function groupParts(here: Here, { fields, read }: FieldOf<'group'>, path: string): Value[] {
  const order = read?.order ?? fields.map(({ id }) => id);
  const shown = shownFields(here.seen, fields, `${here.page.id}.${path}`);
  const ordered = shown.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  return ordered
    .filter((part) => !isSilent(part, valueAt(here.answer, `${path}.${part.id}`)))
    .map((part) => valueOf(here, part, `${path}.${part.id}`));
}

/** As the envelope has it; the letters as they were typed while the country is not known. */
function envelope(value: unknown, { facts }: VisibleForm): Value {
  const { address } = facts.rules;
  if (!isObject(value) || address === null) return plain(value);
  const lines = addressLines(address, value as AddressDraft);
  return { kind: 'list', items: lines.map((text) => ({ kind: 'text', text })) };
}

function flatAddress(seen: VisibleForm, page: Page, field: FieldOf<'address'>, answer: Answer): Row {
  const rows = shownFields(seen, partsOf(field, seen.facts.rules), page.id);
  const here = { seen, page, answer };
  const [first] = rows;
  return {
    ...rowHead(here, field, first?.id ?? field.id),
    value: isFilled(answer) ? envelope(answer, seen) : EMPTY,
    rows: partRows(here, rows, ''),
  };
}

function partRows(here: Here, parts: readonly Field[], prefix: string): Row[] {
  const lines = here.seen.facts.rules.address?.lines ?? [];
  const isApart = (id: string) => lines.every((line) => !(line.parts as readonly string[]).includes(id));
  return parts.flatMap((part) =>
    fieldRows(here, part, prefix + part.id).map((row) => ({
      ...row,
      ...(isApart(part.id) && { apart: true as const }),
    })),
  );
}

/** The rows inside a field that says several things. */
function inside(here: Here, field: Field, path: string): readonly Row[] | undefined {
  if (field.kind === 'questions') return questionRows(here, field, path);
  if (field.kind === 'consents') return consentRows(here, field, path);
  if (field.kind === 'list' && field.entry.kind === 'group') return entryRows(here, field, path);
  if (field.kind !== 'address') return undefined;
  const parts = shownFields(here.seen, partsOf(field, here.seen.facts.rules), `${here.page.id}.${path}`);
  return partRows(here, parts, `${path}.`);
}

function entryRows(here: Here, { entry, list }: FieldOf<'list'>, path: string): Row[] {
  return listAt(here.answer, path).map((_, at) => ({
    ...rowHead(here, entry, `${path}.${at}`),
    label: list.nth,
    nth: at + 1,
    value: valueOf(here, entry, `${path}.${at}`),
  }));
}

/** Question by question, those that were answered; of a text no longer known the answers alone. */
function questionRows(here: Here, field: FieldOf<'questions'>, path: string): Row[] {
  const given = textsIn(valueAt(here.answer, path));
  const questions = here.seen.facts.rules.declaration?.questions ?? [];
  const asked = askedQuestions({ questions }, given);
  const known = asked.map(({ id, words, kind }) => ({ id, words, value: answerValue(given[id], kind) }));
  const strange = Object.keys(given).filter((id) => questions.every((question) => question.id !== id));
  const unknown = strange.map((id) => ({
    id,
    words: { zh: id, en: id },
    value: answerValue(given[id], 'text'),
  }));
  return [...known, ...unknown]
    .filter(({ value }) => !isEmpty(value))
    .map(({ id, words, value }) => ({ ...rowHead(here, field, `${path}.${id}`), label: words, value }));
}

function answerValue(answer: string | boolean | undefined, kind: string): Value {
  if (answer === undefined || answer === '') return EMPTY;
  if (kind === 'yes_no')
    return { kind: 'yesNo', yes: answer === true || answer === 'yes' || answer === 'true' };
  const text = String(answer);
  if (kind === 'country' && /^[A-Z]{2}$/.test(text)) return { kind: 'country', code: text };
  return kind === 'date' && parseDay(text) !== null ? { kind: 'day', day: text } : { kind: 'text', text };
}

function consentRows(here: Here, field: FieldOf<'consents'>, path: string): Row[] {
  const known = pointsOf(field, here.seen.facts.rules.consents ?? []);
  return known.map(({ id, version, title }) => ({
    ...rowHead(here, field, `${path}.${id}`),
    label: title,
    value: textAt(here.answer, `${path}.${id}`) === version ? said(ROW_WORDS.agreed) : EMPTY,
  }));
}

function rowsAsList(rows: readonly Row[]): Value {
  return { kind: 'list', items: rows.map(({ value }) => value) };
}

function enclosing(answer: Answer, path: string): unknown {
  return path.includes('.') ? valueAt(answer, path.slice(0, path.lastIndexOf('.'))) : answer;
}
