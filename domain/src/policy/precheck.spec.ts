import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPrecheck } from './precheck.check.ts';
import { nextQuestion, outcome, precheckEnd, precheckFacts, precheckProgress } from './precheck.ts';
import type { PrecheckAnswers, PrecheckContext } from './precheck.ts';
import type { PrecheckGraph } from './precheck.schema.ts';
import { activeRows } from './rule-book.ts';
import { SHIPPED } from './rules.fixture.ts';
import type { Gate } from './served.ts';

const graph = SHIPPED.precheck[0]!;

function contextAt(postId: string, ruleSet = 'notice-2021', at = '2026-03-02T18:00:00Z'): PrecheckContext {
  const post = SHIPPED.posts.find(({ id }) => id === postId)!;
  return { rows: activeRows(SHIPPED, ruleSet), post, day: at.slice(0, 10), at, gateOf };
}

/** As the passport service ships: renewals from 16 on, and nothing else. */
function gateOf(service: string, kind: string): Gate | null {
  const when = { fact: 'minor', is: '=', value: false } as const;
  const words = { zh: '还没有开通', en: 'Not here yet' };
  return { when: `${service}/${kind}` === 'passport/renew' ? when : null, words, source: 'a test' };
}

function ask(answers: PrecheckAnswers, context = contextAt('san-francisco')) {
  const answer = outcome(graph, answers, context);
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
}

const BASE = { where: 'in_us', age: 'adult', document: 'ordinary_passport', need_passport: 'expiring' };
const RENEW = { ...BASE, urgency: 'can_wait' };

describe('the pre-check', () => {
  test('ends every path of answers in an outcome with words, at every post and under every rule set', () => {
    const posts = fc.constantFrom(...SHIPPED.posts.map(({ id }) => id));
    const sets = fc.constantFrom(...SHIPPED.ruleSets.map(({ id }) => id));
    fc.assert(
      fc.property(posts, sets, fc.infiniteStream(fc.nat()), (post, ruleSet, choices) => {
        const answers: Record<string, string> = {};
        let question = nextQuestion(graph, answers);
        for (let asked = 0; question !== null; asked += 1) {
          expect(asked).toBeLessThan(graph.questions.length);
          const { step, steps } = precheckProgress(graph, answers);
          expect(step).toBe(asked);
          expect(steps).toBeGreaterThan(asked);
          const choice: number = choices.next().value;
          answers[question.id] = question.options[choice % question.options.length]!.id;
          question = nextQuestion(graph, answers);
        }
        const end = ask(answers, contextAt(post, ruleSet));
        expect(end.title.zh.length * end.text.en.length).toBeGreaterThan(0);
        expect(end.source).not.toBe('');
      }),
    );
  });

  test('has no dead end, no circle and nothing that nobody can reach', () => {
    expect(checkPrecheck(graph)).toEqual([]);
  });

  test('sends who is not in the country elsewhere, with the clause', () => {
    expect(ask({ where: 'outside' })).toMatchObject({ type: 'elsewhere', source: 'notice intro ¶4' });
  });

  test('sends official and Hong Kong SAR passports to the post by e-mail, with the clause', () => {
    for (const document of ['official_passport', 'hksar_passport']) {
      expect(ask({ where: 'in_us', age: 'adult', document })).toMatchObject({
        type: 'elsewhere',
        source: 'notice 三(五)',
        contacts: [{ use: 'general', address: 'visa.sf@gmail.com' }],
      });
    }
  });

  test('sends a humanitarian emergency to both addresses of the notice', () => {
    const end = ask({ ...BASE, urgency: 'humanitarian' });
    expect(end.contacts.map(({ address }) => address)).toEqual([
      'huzhao.sf@gmail.com',
      'lvxingzheng.sf@gmail.com',
    ]);
  });

  test('leads an adult with an expiring passport to an open renewal with fee, materials and steps', () => {
    const end = ask(RENEW);
    expect(end).toMatchObject({
      service: 'passport',
      kind: 'renew',
      served: { served: 'perhaps' },
    });
    if (end.type !== 'service') throw new Error('a service');
    expect(end.fee?.total).toEqual({ currency: 'USD', cents: 2300 });
    expect(end.materials.map(({ item }) => item)).toContain('old_passport');
    expect(end.steps.map(({ item }) => item)).toContain('in_production');
  });

  test('says from when a service opens while it has not', () => {
    const early = contextAt('san-francisco', 'notice-2021', '2021-06-07T15:59:00Z');
    expect(ask(RENEW, early)).toMatchObject({ served: { served: 'not_yet', from: '2021-06-07T16:00:00Z' } });
  });

  test('says that a minor cannot renew here yet and where to write', () => {
    const end = ask({ ...RENEW, age: 'minor' });
    expect(end).toMatchObject({
      served: { served: 'no', from: null, because: 'birthDay' },
      contacts: [{ address: 'huzhao.sf@gmail.com' }],
    });
    expect(precheckFacts(graph, { ...RENEW, age: 'minor' })).toMatchObject({ minor: true });
    if (end.type !== 'service') throw new Error('a service');
    expect(end.materials.find(({ item }) => item === 'guardian_consent')?.need).toBe('required');
  });

  test('shows the fee of what has not opened here', () => {
    const travel = {
      where: 'in_us',
      age: 'adult',
      document: 'travel_document',
      need_travel_document: 'lost',
    };
    expect(ask({ ...travel, urgency: 'can_wait' })).toMatchObject({
      served: { served: 'not_yet' },
      fee: { total: { cents: 2300 } },
    });
    expect(ask({ ...travel, urgency: 'short_visit' })).toMatchObject({
      service: 'emergency_travel_document',
    });
  });

  test('admits that it does not know an address of a post', () => {
    const end = ask({ ...RENEW, age: 'minor' }, contextAt('chicago'));
    expect(end.contacts).toEqual([{ use: 'passport', address: null }]);
  });

  test('asks again for an answer it does not know, and ends nowhere meanwhile', () => {
    expect(nextQuestion(graph, { where: 'on the moon' })?.id).toBe('where');
    expect(precheckEnd(graph, { where: 'in_us' })).toBeNull();
    expect(outcome(graph, {}, contextAt('chicago'))).toEqual({ ok: false, code: 'precheck.unfinished' });
  });

  test('is nowhere before the launch', () => {
    const before = contextAt('san-francisco', 'notice-2021', '2021-05-30T18:00:00Z');
    expect(outcome(graph, RENEW, before)).toMatchObject({ code: 'policy.none_in_force' });
  });
});

describe('checking a pre-check', () => {
  const broken = (change: (copy: PrecheckGraph) => void): string[] => {
    const copy = JSON.parse(JSON.stringify(graph)) as PrecheckGraph;
    change(copy);
    return checkPrecheck(copy).map(({ problem }) => problem.split(':')[0]!);
  };
  const option = (copy: PrecheckGraph, question: string, id: string) =>
    copy.questions.find((one) => one.id === question)!.options.find((one) => one.id === id)!;

  test('finds an option that leads to nothing', () => {
    expect(broken((copy) => void (option(copy, 'where', 'outside').next = 'mars'))).toContain(
      'mars is nothing',
    );
  });

  test('finds a circle', () => {
    expect(broken((copy) => void (option(copy, 'urgency', 'short_visit').next = 'where'))).toContain(
      'a circle',
    );
  });

  test('finds an outcome that nobody can reach', () => {
    const found = broken((copy) => void (option(copy, 'where', 'outside').next = 'age'));
    expect(found).toContain('nobody can reach outside');
  });

  test('finds a goal that no option set', () => {
    expect(broken((copy) => void delete option(copy, 'need_passport', 'lost').goal)).toContain(
      'no goal was set',
    );
  });
});
