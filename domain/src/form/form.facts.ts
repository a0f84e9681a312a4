import type { AgeRules } from '../policy/age.ts';
import { caseFacts, FACT_INPUTS } from '../policy/case-facts.ts';
import type { CaseInput } from '../policy/case-facts.ts';
import type { AddressFormat } from '../policy/address-format.schema.ts';
import type { DeclarationQuestion } from '../policy/declaration.schema.ts';
import type { Words } from '../policy/source.schema.ts';
import { parseDay } from '../shared/day.ts';
import type { Day } from '../shared/day.ts';
import { listAt, textAt } from './answer-path.ts';
import type { Answers } from './answer-path.ts';
import type { FactName } from '../policy/fact.ts';
import type { FactValue, FormFact } from './form.condition.ts';

/** Which answers say what the rules ask about a case, as `page.field`. */
export type FactSources = {
  readonly [Fact in 'birthDay' | 'expiresDay' | 'endorsements' | 'travelDay']?: string;
};

/** A fact of the rules that a form says in its own way. It hangs on `from`, each as `page.field`; undefined = not known. */
export type DrawnFact = {
  fact: FactName;
  from: readonly string[];
  value: (answers: Answers, order: FormFacts['order']) => FactValue | undefined;
};

type FormQuestion = Pick<
  DeclarationQuestion,
  'id' | 'kind' | 'words' | 'when' | 'required' | 'answeredBy'
> & {
  help: Words | null;
};

/** What a form takes from the rules in force at the post; null = not known (yet), and then nothing is judged by it. */
export type FormRules = {
  declaration: { version: string; questions: readonly FormQuestion[] } | null;
  consents: readonly { id: string; version: string; title: Words; group?: string | undefined }[] | null;
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

/** What holds of the cases of a form that does not ask it: nobody is taken for a ward unless somebody can say so. */
const UNASKED: FormFacts['order'] = { ward: false };

/** The facts that conditions may ask, those drawn from answers among them. An absent one is not known. */
export function factsOfAnswers(
  { factsFrom: { birthDay, expiresDay, endorsements, travelDay }, drawn: own = [] }: FactForm,
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
  const said = own.flatMap(({ fact, value }) => {
    const known = value(answers, order);
    return known === undefined ? [] : [[fact, known] as const];
  });
  const aged = rules.ages === null ? rest : { minor, adult, ...rest };
  const unasked = Object.entries(UNASKED).filter(([name]) => !own.some(({ fact }) => fact === name));
  return { ...Object.fromEntries(unasked), ...order, ...aged, ...Object.fromEntries(said) };
}

/** The facts that a form can come to say; what hangs on another is never known of its cases. */
export function sayableFacts({ factsFrom, drawn = [] }: FactForm): FactName[] {
  const inputs = Object.keys(factsFrom);
  const dated = (Object.keys(FACT_INPUTS) as (keyof typeof FACT_INPUTS)[]).filter((name) =>
    inputs.includes(FACT_INPUTS[name]),
  );
  return [...dated, ...drawn.map(({ fact }) => fact)];
}

/** The answers a fact is drawn from; none for one that the form does not say. */
export function sourcesOfFact({ factsFrom, drawn = [] }: FactForm, fact: string): readonly string[] {
  const own = drawn.find((one) => one.fact === fact);
  if (own !== undefined) return own.from;
  const input = (FACT_INPUTS as Readonly<Record<string, keyof CaseInput | undefined>>)[fact];
  const source = input === undefined || input === 'ownDistrict' ? undefined : factsFrom[input];
  return source === undefined ? [] : [source];
}

type FactForm = { factsFrom: FactSources; drawn?: readonly DrawnFact[] };

function dayAt(answers: Answers, target: string | undefined): Day | null {
  return target === undefined ? null : parseDay(textAt(answers, target));
}

function countAt(answers: Answers, target: string): number {
  return listAt(answers, target).length;
}
