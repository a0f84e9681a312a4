import type { AgeRules } from '../policy/age.ts';
import { caseFacts, FACT_INPUTS } from '../policy/case-facts.ts';
import type { AddressFormat } from '../policy/address-format.schema.ts';
import type { DeclarationQuestion } from '../policy/declaration.schema.ts';
import { factProblem } from '../policy/fact.ts';
import type { CaseFacts, FactName } from '../policy/fact.ts';
import type { Words } from '../policy/source.schema.ts';
import { parseDay } from '../shared/day.ts';
import type { Day } from '../shared/day.ts';
import { listAt, textAt, valueAt } from './answer-path.ts';
import type { Answers } from './answer-path.ts';
import type { FactValue, FormFact } from './form.condition.ts';

type DrawnFrom = 'birthDay' | 'expiresDay' | 'endorsements' | 'travelDay';
/** Facts that come of several answers together. `at`: the fields they are read from. */
type ReadFacts = {
  at: readonly string[];
  facts: readonly FactName[];
  read: (answers: Answers) => CaseFacts;
};

/** Which answers say what the rules ask about a case, as `page.field`. */
export type FactSources = { readonly [Fact in DrawnFrom]?: string } & {
  /** Facts that an answer is, word for word. */
  readonly said?: { readonly [Fact in FactName]?: string };
  readonly counted?: ReadFacts;
};

type FormQuestion = Pick<DeclarationQuestion, 'id' | 'kind' | 'words' | 'when' | 'required'> & {
  help: Words | null;
};

/** What a form takes from the rules in force at the post; null = not known (yet), and then nothing is judged by it. */
export type FormRules = {
  declaration: { version: string; questions: readonly FormQuestion[] } | null;
  consents: readonly { id: string; version: string; title: Words }[] | null;
  posts: readonly { id: string; name: Words }[] | null;
  /** How an address of the post's country is asked, checked and written. */
  address: AddressFormat | null;
  /** How phone numbers of that country open, what one looks like that was typed without that, and one to show. */
  phone: { callingCode: string; national: string; example: string } | null;
  ages: AgeRules['ages'] | null;
};

/** Everything a form is read with besides its answers. */
export type FormFacts = {
  /** The day at the post. */
  today: Day;
  /** The day the order was sent: what the form asked then it asks for ever. */
  filedOn?: Day;
  /** What is known of the order whatever the form says. */
  order: { readonly [Fact in FormFact]?: FactValue };
  rules: FormRules;
};

/** The facts that conditions may ask, those drawn from answers among them. An absent one is not known. */
export function factsOfAnswers(
  { birthDay, expiresDay, endorsements, travelDay, said = {}, counted }: FactSources,
  answers: Answers,
  { today, filedOn, order, rules }: FormFacts,
): FormFacts['order'] {
  const drawn = caseFacts(
    { ages: rules.ages ?? [] },
    {
      birthDay: dayAt(answers, birthDay),
      expiresDay: dayAt(answers, expiresDay),
      travelDay: dayAt(answers, travelDay),
      ...(endorsements !== undefined && { endorsements: countAt(answers, endorsements) }),
    },
    filedOn ?? today,
  );
  // Who is a minor is not known before the rules are.
  const { minor, adult, ...rest } = drawn;
  const known = rules.ages === null ? rest : { minor, adult, ...rest };
  return { ...order, ...known, ...saidFacts(said, answers), ...counted?.read(answers) };
}

/** What is no value of the fact says nothing of it. */
function saidFacts(said: NonNullable<FactSources['said']>, answers: Answers): CaseFacts {
  const found = Object.entries(said).map(([name, target]) => [name, valueAt(answers, target)] as const);
  return Object.fromEntries(
    found.filter(([name, value]) => value !== undefined && factProblem(name as FactName, value) === null),
  ) as CaseFacts;
}

/** Every field that facts are drawn from, by what it is drawn for. */
export function factTargets({ said = {}, counted, ...drawn }: FactSources): [string, string][] {
  const read = (counted?.at ?? []).map((target): [string, string] => ['counted', target]);
  return [...Object.entries(drawn), ...Object.entries(said), ...read];
}

/** The facts that a form of these sources can come to say. */
export function sayableFacts({ said = {}, counted, ...drawn }: FactSources): FactName[] {
  const dated = (Object.keys(FACT_INPUTS) as (keyof typeof FACT_INPUTS)[]).filter(
    (name) => (drawn as Record<string, unknown>)[FACT_INPUTS[name]] !== undefined,
  );
  return [...dated, ...(Object.keys(said) as FactName[]), ...(counted?.facts ?? [])];
}

function dayAt(answers: Answers, target: string | undefined): Day | null {
  return target === undefined ? null : parseDay(textAt(answers, target));
}

function countAt(answers: Answers, target: string): number {
  return listAt(answers, target).length;
}
