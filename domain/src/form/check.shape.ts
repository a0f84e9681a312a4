import { isStrokes, measureSignature } from '../evidence/signature.ts';
import { openQuestions } from '../policy/declaration.ts';
import type { Words } from '../policy/source.schema.ts';
import { parseDay } from '../shared/day.ts';
import { isFilled, isObject, listAt, textAt, valueAt } from './answer-path.ts';
import type { Complaint } from './check.types.ts';
import type { FormFacts } from './form.facts.ts';
import type { Answer } from './answer-path.ts';
import type { FieldKind, FieldOf, Page } from './form.types.ts';
import { pointsOf } from './consent-field.ts';
import { findPlace, misplacedPostcode, placesOf } from './place.ts';

type Shaped<K extends FieldKind = FieldKind> = {
  field: FieldOf<K>;
  path: string;
  page: Page;
  answer: Answer;
  facts: FormFacts;
};

/** Whether what stands in a field is an answer to it, by its kind alone. */
export function shapeOf(at: Shaped): Complaint[] {
  const { field, path, answer } = at;
  if (field.optional === true && !isFilled(valueAt(answer, path))) return [];
  return (SHAPES[field.kind] as (at: Shaped) => Complaint[])(at);
}

const SHAPES: { [K in FieldKind]: (at: Shaped<K>) => Complaint[] } = {
  text: checkText,
  longText: checkLength,
  day: ({ path, answer }) => unless(parseDay(textAt(answer, path)) !== null, path),
  choice: checkChoice,
  yesNo: ({ path, answer }) => unless(typeof valueAt(answer, path) === 'boolean', path),
  flag: ({ path, answer }) => unless(['boolean', 'undefined'].includes(typeof valueAt(answer, path)), path),
  place: checkPlace,
  phone: ({ path, answer }) => unless(E164.test(textAt(answer, path).trim()), path),
  email: checkEmail,
  address: checkHolder,
  group: checkHolder,
  list: checkList,
  signature: checkSignature,
  questions: checkQuestions,
  consents: checkConsents,
};

type At = Pick<Shaped, 'path' | 'answer'>;
type Lengthy = At & { field: { max: number } };

function checkText(at: Shaped<'text'>): Complaint[] {
  const { field, path, answer } = at;
  const { pattern } = field;
  const text = textAt(answer, path).trim();
  if (pattern === undefined || text === '') return checkLength(at);
  const fits = new RegExp(`^(?:${pattern.matches})$`, 'u').test(text);
  const words = fits ? misplaced(at) : pattern.words;
  return words === null ? [] : [{ field: path, code: INCOMPLETE, detail: { words } }];
}

/** A postcode is judged by the state beside it. */
function misplaced({ field, path, answer, facts }: Shaped<'text'>): Words | null {
  return field.id === 'zip' ? misplacedPostcode(facts.rules, enclosing(answer, path)) : null;
}

function checkLength({ field: { max }, path, answer }: Lengthy): Complaint[] {
  const text = textAt(answer, path).trim();
  if (text.length > max) return [{ field: path, code: 'form.too_long' }];
  return unless(text !== '', path);
}

/** Source: ITU-T E.164. */
const E164 = /^\+[1-9]\d{6,14}$/;
const MAIL = /^(?!\.)(?!.*\.\.)[\w'+\-.]*[\w+-]@(?:[A-Za-z\d][A-Za-z\d-]*\.)+[A-Za-z]{2,}$/;

function checkEmail(at: Shaped<'email'>): Complaint[] {
  const long = checkLength(at);
  return long.length > 0 ? long : unless(MAIL.test(textAt(at.answer, at.path).trim()), at.path);
}

function checkChoice({ field: { options }, path, answer }: Shaped<'choice'>): Complaint[] {
  return unless(
    options.some(({ value }) => value === valueAt(answer, path)),
    path,
  );
}

function checkPlace({ field, path, answer, facts }: Shaped<'place'>): Complaint[] {
  const text = textAt(answer, path).trim();
  const places = placesOf(field, enclosing(answer, path), facts.rules);
  return unless(text !== '' && (places === null || findPlace(places, text) !== undefined), path);
}

/** What holds parts: each part speaks for itself. */
function checkHolder({ path, answer }: At): Complaint[] {
  const value = valueAt(answer, path);
  return unless(value === undefined || value === null || (isObject(value) && !Array.isArray(value)), path);
}

function checkList({ field: { min = 0, max, entry }, path, answer }: Shaped<'list'>): Complaint[] {
  const value = valueAt(answer, path);
  if (value !== undefined && value !== null && !Array.isArray(value)) return unless(false, path);
  const { length } = listAt(answer, path);
  if (length > max) return [{ field: path, code: 'form.too_long' }];
  // Of a group no one field lacks more than the others.
  return unless(length >= min, entry.kind === 'group' ? path : `${path}.0`);
}

function checkSignature({ path, answer }: Shaped<'signature'>): Complaint[] {
  const strokes = valueAt(answer, path);
  const signed = isStrokes(strokes) && measureSignature(strokes).ok;
  return signed ? [] : [{ field: path, code: 'signature.empty' }];
}

function checkQuestions({ field, path, answer, facts }: Shaped<'questions'>): Complaint[] {
  const { declaration } = facts.rules;
  const given = valueAt(answer, path);
  if (declaration === null) return unless(isObject(given), path);
  const answers = textsIn(given);
  const { missing, invalid } = openQuestions(declaration, answers, facts.today);
  const open = [...missing, ...invalid].flatMap((id) => unless(false, `${path}.${id}`));
  // Answers are to the text that was on the screen: a newer text asks again.
  return [...open, ...unless(textAt(answer, field.versionAt) === declaration.version, path)];
}

function checkConsents({ field, path, answer, facts }: Shaped<'consents'>): Complaint[] {
  const { consents } = facts.rules;
  if (consents === null) return unless(isObject(valueAt(answer, path)), path);
  return pointsOf(field, consents)
    .filter(({ id, version }) => textAt(answer, `${path}.${id}`) !== version)
    .map(({ id }) => ({ field: `${path}.${id}`, code: 'consent.missing' }));
}

const INCOMPLETE = 'form.incomplete';

function unless(fine: boolean, field: string): Complaint[] {
  return fine ? [] : [{ field, code: INCOMPLETE }];
}

function enclosing(answer: Answer, path: string): unknown {
  const parent = path.split('.').slice(0, -1).join('.');
  return parent === '' ? answer : valueAt(answer, parent);
}

/** Answers to questions of the rules: texts, and booleans of older forms. */
export function textsIn(given: unknown): Record<string, string | boolean> {
  const entries = isObject(given) ? Object.entries(given) : [];
  return Object.fromEntries(
    entries.flatMap(([id, one]) => (typeof one === 'string' || typeof one === 'boolean' ? [[id, one]] : [])),
  );
}
