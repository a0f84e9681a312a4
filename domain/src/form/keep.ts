import { changeAt, isFilled, textAt, valueAt } from './answer-path.ts';
import { askedFields, checkPage } from './check.ts';
import { liftAnswers, seeForm } from './visible.ts';
import type { VisibleForm } from './visible.ts';
import { findPlace, placesOf } from './place.ts';
import type { Answer, Answers } from './answer-path.ts';
import { signedTargets } from './form.signed.ts';
import { signerIn } from './form.signer.ts';
import { pagesOf } from './form.types.ts';
import type { Field, FormDef, Page } from './form.types.ts';
import type { FormFacts } from './form.facts.ts';
import { tidyTexts } from '../shared/plain-text.ts';
import { tidyPhone } from './phone.ts';

/** A page as it was written, without what nobody sees: by kind of value, so that no kind of field is forgotten. */
export function typedAnswer(written: Answer): Answer {
  return Object.fromEntries(Object.entries(written).map(([field, value]) => [field, tidyTexts(value)]));
}

/**
 * A page as it is kept: what is visible of it and nothing else, in its normal form where it holds, otherwise as it
 * was typed, for it may be half filled in.
 */
export function keptAnswer(seen: VisibleForm, page: Page): Answer {
  const answer = seen.answers[page.id] ?? {};
  return checkPage(seen, page, 'whole').length === 0 ? { ...answer, ...tidied(seen, page) } : answer;
}

/**
 * What was written brought to the form that is printed: capitals without marks, half-width numbers, no spaces around.
 * @returns the parts of the page that change; nothing that would change the meaning
 */
export function tidied(seen: VisibleForm, page: Page): Answer {
  const answer = seen.answers[page.id] ?? {};
  return askedFields(seen, page).reduce<Answer>((parts, { field, path }) => {
    const text = textAt(answer, path);
    const tidy = tidyText(field, text, seen.facts);
    if (tidy === '' || tidy === text) return parts;
    return { ...parts, ...changeAt({ ...answer, ...parts }, path, tidy) };
  }, {});
}

function tidyText(field: Field, text: string, { rules }: FormFacts): string {
  if (text === '') return text;
  if (field.tidy !== undefined) return field.tidy(text).trim();
  return field.kind === 'phone' ? tidyPhone(text, rules.phone) : text.trim();
}

/**
 * Answers without a signature that stood under others, or is somebody else’s: whoever changes what was signed signs it
 * again.
 * @param before what was signed; the same strokes under it are no new signature
 */
export function withoutStaleSignature(
  form: FormDef,
  before: Answers,
  after: Answers,
  facts: FormFacts,
): Answers {
  const same = signedTargets(form).every((target) => isSame(before, after, target));
  return same ? withoutOthersSignature(form, before, after, facts) : unsigned(form, before, after);
}

/** Answers without a signature of whoever signs no more: a guardian’s is not the applicant’s. */
export function withoutOthersSignature(
  form: FormDef,
  before: Answers,
  after: Answers,
  facts: FormFacts,
): Answers {
  // Each key is a change, and to see a form twice more costs a weak phone some of it: most forms are signed at the end.
  if (standingIn(form, before, after).length === 0) return after;
  const [one, other] = [before, after].map((answers) => signerIn(seeForm(form, answers, facts)));
  return one === other ? after : unsigned(form, before, after);
}

function unsigned(form: FormDef, before: Answers, after: Answers): Answers {
  return standingIn(form, before, after).reduce<Answers>(
    (so, { page, field }) => ({ ...so, [page]: { ...so[page], [field]: [] } }),
    after,
  );
}

/** The signatures that stood there before and still do. */
function standingIn(form: FormDef, before: Answers, after: Answers): { page: string; field: string }[] {
  const signatures = pagesOf(form).flatMap(({ id: page, fields }) =>
    fields.filter(({ kind }) => kind === 'signature').map(({ id: field }) => ({ page, field })),
  );
  return signatures.filter(({ page, field }) => {
    const target = `${page}.${field}`;
    return isSame(before, after, target) && isFilled(valueAt(after, target));
  });
}

/** What was never answered was never signed. */
function isSame(before: Answers, after: Answers, target: string): boolean {
  return JSON.stringify(valueAt(before, target)) === JSON.stringify(valueAt(after, target));
}

export type Change = {
  answers: Answers;
  /** What was answered and is no longer asked, or no longer one of the choices, by path from the top. */
  cleared: readonly string[];
};

/**
 * Answers after one field was changed: what hung on it and no longer does is gone, and named so that the screen can
 * say so.
 * @param target the field from the top: `family.father.life`
 */
export function changeAnswer(
  form: FormDef,
  kept: Answers,
  facts: FormFacts,
  target: string,
  value: unknown,
): Change {
  const answers = liftAnswers(form, kept);
  const before = seeForm(form, answers, facts);
  const [page = '', ...path] = target.split('.');
  const answer = answers[page] ?? {};
  const changed = { ...answer, ...changeAt(answer, path.join('.'), tidyTexts(value)) };
  const signed = withoutStaleSignature(form, answers, { ...answers, [page]: changed }, facts);
  const after = withoutLostPlaces(seeForm(form, signed, facts));
  const left = new Set(filledTargets(after));
  const cleared = filledTargets(before).filter(
    (one) => !left.has(one) && one !== target && !one.startsWith(`${target}.`),
  );
  return { answers: after.answers, cleared };
}

/** Another state has other counties. */
function withoutLostPlaces(seen: VisibleForm): VisibleForm {
  const lost = seen.pages.flatMap((page) =>
    askedFields(seen, page)
      .filter(({ field, path }) => isLost(seen, page, field, path))
      .map(({ path }) => ({ page, path })),
  );
  const answers = lost.reduce<Answers>((so, { page, path }) => {
    const answer = so[page.id] ?? {};
    return { ...so, [page.id]: { ...answer, ...changeAt(answer, path, '') } };
  }, seen.answers);
  return lost.length === 0 ? seen : seeForm(seen.form, answers, seen.facts);
}

function isLost({ answers, facts }: VisibleForm, page: Page, field: Field, path: string): boolean {
  if (field.kind !== 'place' || field.of !== 'county') return false;
  const answer = answers[page.id] ?? {};
  const text = textAt(answer, path);
  const parent = path.includes('.') ? valueAt(answer, path.slice(0, path.lastIndexOf('.'))) : answer;
  const places = placesOf(field, parent, facts.rules);
  return text !== '' && places !== null && findPlace(places, text) === undefined;
}

/** Every visible answer, by path from the top; a box that is not ticked is none. */
function filledTargets(seen: VisibleForm): string[] {
  return seen.pages.flatMap((page) =>
    askedFields(seen, page)
      .filter(({ field, path }) => {
        const value = valueAt(seen.answers[page.id] ?? {}, path);
        return isFilled(value) && !(field.kind === 'flag' && value === false);
      })
      .map(({ path }) => `${page.id}.${path}`),
  );
}
