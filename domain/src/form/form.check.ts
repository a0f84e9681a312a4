import { FACT_NAMES } from '../policy/fact.ts';
import { askedBy, ORDER_FACTS, targetOf } from './form.condition.ts';
import type { Condition, FormFact } from './form.condition.ts';
import { dayTargets } from './form.days.ts';
import { findIdleGuards } from './form.guard.ts';
import { ADDRESS_FIELDS } from './address-field.ts';
import { sourcesOfFact } from './form.facts.ts';
import { pagesOf } from './form.types.ts';
import type { Field, FormDef, FormProblem, Page } from './form.types.ts';

// Here and not beside the conditions: a phone reads those, and has no use for the list.
const FORM_FACTS: readonly FormFact[] = [...FACT_NAMES, ...ORDER_FACTS];

/** Everything that keeps a form from being loaded. Empty = it can be. */
export function checkFormDef(form: FormDef): FormProblem[] {
  const places = placesIn(form);
  return [
    ...findDoubles(form, places),
    ...places.flatMap((place) => findStrangers(form, places, place)),
    ...findCycles(form, places),
    ...findLostTargets(form, places),
    ...places.flatMap(findMissingWords),
    ...findMissingPageWords(form),
    ...findIdleGuards(form),
  ].map(({ where, problem }) => ({ where: `${form.id}/${form.version} ${where}`, problem }));
}

/** A page or field with its path from the top; `parent` is where its siblings are. */
type Place = { path: string; parent: string; when: Condition | undefined; field: Field | null };

function placesIn(form: FormDef): Place[] {
  return pagesOf(form).flatMap((page) => [
    { path: page.id, parent: page.id, when: page.when, field: null },
    ...page.fields.flatMap((field) => placesOfField(field, page.id)),
  ]);
}

function placesOfField(field: Field, parent: string): Place[] {
  const own = { path: `${parent}.${field.id}`, parent, when: field.when, field };
  if (field.kind === 'address') {
    const at = field.flat === true ? parent : own.path;
    const parts = ADDRESS_FIELDS.map((id) => ({
      path: `${at}.${id}`,
      parent: at,
      when: undefined,
      field: null,
    }));
    return [own, ...parts];
  }
  if (field.kind === 'group') return [own, ...field.fields.flatMap((part) => placesOfField(part, own.path))];
  if (field.kind !== 'list') return [own];
  const { entry } = field;
  return entry.kind === 'group'
    ? [own, ...entry.fields.flatMap((part) => placesOfField(part, `${own.path}.0`))]
    : [own];
}

function findDoubles(form: FormDef, places: readonly Place[]): FormProblem[] {
  const groups = form.groups.map(({ id }) => `group ${id}`);
  const ids = [...groups, ...places.map(({ path }) => path)];
  const doubles = new Set(ids.filter((id, at) => ids.indexOf(id) !== at));
  return [...doubles].map((where) => ({ where, problem: 'is there twice: give one of the two another id' }));
}

/** What a condition, a page or the form itself names and does not exist. */
function findStrangers(
  form: FormDef,
  places: readonly Place[],
  { path, parent, when }: Place,
): FormProblem[] {
  const { fields, facts } = askedBy(when);
  const known = new Set(places.map((place) => place.path));
  const strange = fields.filter((field) => !known.has(targetOf(field, parent)));
  const unknown = facts.filter((fact) => !FORM_FACTS.includes(fact));
  const undrawn = facts.filter((fact) => isDrawn(fact) && sourcesOfFact(form, fact).length === 0);
  return [
    ...strange.map((field) =>
      at(path, `asks ${field}, which is no field: name one as page.field, or .field beside it`),
    ),
    ...unknown.map((fact) => at(path, `asks the fact ${fact}: add it to FACTS, or name one of them`)),
    ...undrawn.map((fact) =>
      at(path, `asks the fact ${fact}, which no answer says: name its field in factsFrom`),
    ),
  ];
}

/** Facts that only a form can say; the others are handed in. */
function isDrawn(fact: string): boolean {
  return ['ageYears', 'minor', 'adult', 'yearsLeft', 'yearsExpired', 'expired'].includes(fact);
}

function findCycles(form: FormDef, places: readonly Place[]): FormProblem[] {
  const edges = new Map(places.map((place) => [place.path, dependsOn(form, place)]));
  return places
    .filter(({ path }) => reaches(edges, path, path))
    .map(({ path }) =>
      at(path, 'hangs on itself, over its own condition or those of others: break the circle'),
    );
}

/** What must be known before this place is shown: what its condition asks, and whatever holds it. */
function dependsOn(form: FormDef, { path, parent, when }: Place): string[] {
  const { fields, facts } = askedBy(when);
  const drawn = facts.flatMap((fact) => sourcesOfFact(form, fact));
  const asked = [...fields.map((field) => targetOf(field, parent)), ...drawn];
  return parent === path ? asked : [...asked, parent];
}

function reaches(edges: ReadonlyMap<string, readonly string[]>, from: string, goal: string): boolean {
  const seen = new Set<string>();
  const ahead = [...(edges.get(from) ?? [])];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    if (next === goal) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    ahead.push(...(edges.get(next) ?? []), ...enclosingPaths(next));
  }
  return false;
}

/** A field of a hidden page is hidden. */
function enclosingPaths(path: string): string[] {
  return path.includes('.') ? [path.slice(0, path.lastIndexOf('.'))] : [];
}

function findLostTargets(form: FormDef, places: readonly Place[]): FormProblem[] {
  const known = new Set(places.map(({ path }) => path));
  const pages = pagesOf(form);
  const lost = (target: string | undefined) => target !== undefined && !known.has(target);
  const facts = [
    ...Object.entries(form.factsFrom),
    ...(form.drawn ?? []).flatMap(({ fact, from }) => from.map((target) => [fact, target] as const)),
  ].filter(([, target]) => lost(target));
  const after = pages.flatMap(({ id, after: before = [] }) =>
    before.filter((one) => pages.every((page) => page.id !== one)).map((one) => [id, one] as const),
  );
  return [
    ...facts.map(([fact, target]) => at(`factsFrom.${fact}`, `names ${target}, which is no field`)),
    ...(lost(form.residence) ? [at('residence', `names ${form.residence}, which is no page or field`)] : []),
    ...after.map(([id, one]) => at(id, `comes after ${one}, which is no page`)),
    ...dayTargets(form)
      .filter(lost)
      .map((target) => at('days', `names ${target}, which is no field`)),
    ...(form.flags ?? []).flatMap(({ code, target, when }) => [
      ...(lost(target) ? [at(`flag ${code}`, `points at ${target}, which is no field`)] : []),
      ...findStrangers(form, places, { path: `flag ${code}`, parent: '', when, field: null }),
    ]),
  ];
}

const LOCALES = ['zh', 'en'] as const;

function findMissingWords({ path, field }: Place): FormProblem[] {
  return field === null ? [] : wordsIn(field).flatMap((words) => untold(path, words));
}

/** Every pair of words beside a field: whatever has one language must have all. */
function wordsIn(value: object): object[] {
  const inner = Object.entries(value)
    .filter(([key]) => key !== 'fields' && key !== 'entry')
    .map(([, one]: [string, unknown]) => one)
    .filter((one) => typeof one === 'object' && one !== null);
  const own = LOCALES.some((locale) => locale in value) ? [value] : [];
  return [...own, ...inner.flatMap(wordsIn)];
}

function findMissingPageWords(form: FormDef): FormProblem[] {
  const ofPage = ({ id, words }: Page) =>
    [words.name, words.title, words.why].flatMap((one) => untold(id, one));
  return [
    ...form.groups.flatMap(({ id, words }) => untold(`group ${id}`, words)),
    ...pagesOf(form).flatMap(ofPage),
  ];
}

function untold(where: string, words: object): FormProblem[] {
  const said = words as Record<string, unknown>;
  return LOCALES.filter((locale) => typeof said[locale] !== 'string' || said[locale] === '').map((locale) =>
    at(where, `has no words in ${locale}: write them beside the others`),
  );
}

function at(where: string, problem: string): FormProblem {
  return { where, problem };
}

/** All versions of a service's form: each by itself, and what a draft begun in one finds in the next. */
export function checkForms(forms: readonly FormDef[]): FormProblem[] {
  const later = forms.slice(1).flatMap((form, at) => {
    const before = forms[at];
    return before === undefined ? [] : findSteps(before, form);
  });
  const none = forms.length === 0 ? [at('FORMS', 'is empty: a service has a form')] : [];
  return [...none, ...forms.flatMap(checkFormDef), ...later];
}

function findSteps(before: FormDef, form: FormDef): FormProblem[] {
  const where = `${form.id}/${form.version}`;
  const order = form.id === before.id && form.version === before.version + 1;
  const wrong = order ? [] : [at(where, `follows ${before.id}/${before.version}: versions count up by one`)];
  const lost = placesIn(before).flatMap(({ path, field }) => {
    const now = placesIn(form).find((place) => place.path === path)?.field;
    if (field?.kind !== 'choice' || now?.kind !== 'choice') return [];
    const gone = field.options.filter(({ value }) => now.options.every((option) => option.value !== value));
    return gone.map(({ value }) => at(`${where} ${path}`, lostOption(String(value))));
  });
  return [...wrong, ...lost];
}

function lostOption(value: string): string {
  return `no longer has the option ${value}, which a draft may hold: keep it, or give the field another id`;
}
