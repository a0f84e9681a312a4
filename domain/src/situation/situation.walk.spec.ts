import { describe, expect, test } from 'vitest';
import { truthOf } from '../policy/condition.ts';
import type { Condition } from '../policy/condition.ts';
import { FACT_NAMES } from '../policy/fact.ts';
import type { CaseFacts, FactName, FactValue } from '../policy/fact.ts';
import { outcome } from '../policy/precheck.outcome.ts';
import { walk } from '../policy/precheck.ts';
import type { PrecheckContext } from '../policy/precheck.ts';
import type { Question, QuestionOption } from '../policy/question.schema.ts';
import { activeRows } from '../policy/rule-book.ts';
import { SHIPPED } from '../../test/policy/rules.ts';
import { isServed } from '../policy/served.ts';
import { answerSituation } from './situation.answer.ts';
import { factsOfSituation } from './situation.facts.ts';
import { GOLDEN } from '../../test/situation/situations.ts';
import type { GoldenSituation } from '../../test/situation/situations.ts';
import { readSituation } from './situation.schema.ts';
import type { Situation } from './situation.schema.ts';
import { whichOf } from '../../test/which-of.ts';

const SETS = { 'notice-2021': 'notice-2021', later: 'later-unconfirmed' } as const;
const COMPARED = new Map(
  Object.values(SETS).map((set) => [
    set,
    Map.groupBy(activeRows(SHIPPED, set).flatMap(comparisonsOf), ({ fact }) => fact),
  ]),
);

type Comparison = Extract<Condition, { fact: FactName }>;

function comparisonsOf({ body }: { body: unknown }): Comparison[] {
  const { when } = (body ?? {}) as { when?: Condition };
  return when === undefined ? [] : leavesOf(when);
}

function leavesOf(condition: Condition): Comparison[] {
  if ('all' in condition) return condition.all.flatMap(leavesOf);
  if ('any' in condition) return condition.any.flatMap(leavesOf);
  return 'not' in condition ? leavesOf(condition.not) : [condition];
}

/** What the platform knows without asking is no question: an order that is open, the district, the hour. */
function asPerson(entry: GoldenSituation): Situation | null {
  const { chosenPost: _post, liveOrderElsewhere: _order, ...facts } = entry.facts;
  const read = readSituation({ ...entry, facts });
  return read.ok ? read.situation : null;
}

function factsOf({ facts, on }: Situation): CaseFacts {
  const drawn = factsOfSituation(facts, { ages: AGES }, on.slice(0, 10));
  // Whoever would rather write, and has no grave reason, files here like everybody.
  const grave = !['none', 'booked_trip'].includes(String(drawn.urgency));
  return { ...drawn, inCountry: facts.inCountry ?? true, ...(!grave && { channel: 'app' }) };
}

const AGES = SHIPPED.rows.flatMap((row) =>
  row.subject === 'age' && row.body ? [{ item: row.item, ...row.body }] : [],
);

/** The first answer that is true of the person, as far as any rule tells the difference; else the one for whatever is left. */
function choose({ options }: Question, facts: CaseFacts, set: string): QuestionOption {
  const all = options as QuestionOption[];
  const fitting = all.find((option) =>
    FACT_NAMES.every((name) => isSame(name, { said: option.facts[name], is: facts[name], set })),
  );
  return fitting ?? all.at(-1)!;
}

type Told = { said: FactValue | undefined; is: FactValue | undefined; set: string };

function isSame(name: FactName, { said, is, set }: Told): boolean {
  if (said === undefined || is === undefined || said === is) return true;
  // Asked by the judge, not by a row.
  if (name === 'inCountry') return false;
  const asked = COMPARED.get(set as 'notice-2021')?.get(name) ?? [];
  return asked.every(
    (comparison) => truthOf(comparison, { [name]: said }) === truthOf(comparison, { [name]: is }),
  );
}

function contextOf(situation: Situation): PrecheckContext {
  const rows = activeRows(SHIPPED, SETS[situation.ruleSet]);
  const at = situation.on.includes('T') ? situation.on : `${situation.on}T20:00:00Z`;
  const day = at.slice(0, 10) < '2021-05-31' ? '2021-05-31' : at.slice(0, 10);
  return { questions: SHIPPED.questions[0]!, rows, post: SHIPPED.posts[0]!, day, at, noFormOf: () => null };
}

function walked(entry: GoldenSituation) {
  const situation = asPerson(entry)!;
  const [context, facts] = [contextOf(situation), factsOf(situation)];
  const answers: Record<string, string> = {};
  for (;;) {
    const { question, step } = walk(answers, context);
    if (question === null) return { situation, answers, asked: step, said: outcome(answers, context) };
    answers[question.id] = choose(question, facts, SETS[situation.ruleSet]).id;
  }
}

const TABLE = GOLDEN.filter(({ id }) => id.startsWith('G'));

describe('the table walked as a person', () => {
  const asked: { count: number; id: string; answers: string }[] = [];

  test.each(TABLE)('$id arrives where the rules send it: $title', (entry) => {
    const { situation, said, asked: count, answers } = walked(entry);
    asked.push({ count, id: entry.id, answers: Object.entries(answers).map(String).join(' ') });
    const { answer, rows } = answerSituation(situation, SHIPPED);
    if (!said.ok) throw new Error(`${said.code} after ${JSON.stringify(answers)}`);
    const end = said.value;
    // Whose district a place is in is asked with the address.
    if (rows.some(({ item }) => item === 'district_unknown'))
      return expect(end).toMatchObject({ type: 'service', served: { served: 'perhaps' } });
    const reached =
      end.type === 'elsewhere'
        ? { served: false, elsewhere: end.elsewhere }
        : isServed(end.served)
          ? { served: true, service: end.service, kind: end.kind }
          : { served: false, elsewhere: 'code' in end.served ? end.served.code.split('.')[1] : '' };
    expect({ ...reached, answers }).toMatchObject({ ...partOf(answer), answers });
  });

  test('is asked seven questions at most, and four at the median', () => {
    const sorted = asked.toSorted((a, b) => a.count - b.count);
    expect(sorted).toHaveLength(TABLE.length);
    expect(whichOf(sorted, ({ count }) => count > 7)).toEqual([]);
    expect(sorted[Math.floor(sorted.length / 2)]?.count).toBeLessThanOrEqual(4);
    expect(sorted.at(-1)?.count).toBe(7);
  });
});

function partOf({ served, service, kind, elsewhere }: ReturnType<typeof answerSituation>['answer']) {
  return served ? { served, service, kind } : { served, elsewhere };
}
