import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outcome } from './precheck.outcome.ts';
import { walk } from './precheck.ts';
import type { PrecheckAnswers, PrecheckContext } from './precheck.ts';
import { activeRows } from './rule-book.ts';
import { SHIPPED } from '../../test/policy/rules.ts';
import type { NoForm } from './served.types.ts';

/** More questions than there are. */
const MOST = 20;
const AT = '2026-03-02T18:00:00Z';

/** As the passport service ships: renewals from 16 on, and nothing else. */
function noFormOf(service: string, kind: string): NoForm | null {
  const when = { fact: 'minor', is: '=', value: false } as const;
  const words = { zh: '还没有开通', en: 'Not here yet' };
  return { when: `${service}/${kind}` === 'passport/renew' ? when : null, words, source: 'a test' };
}

function contextAt(postId: string, { ruleSet = 'notice-2021', at = AT, gated = true } = {}): PrecheckContext {
  const post = SHIPPED.posts.find(({ id }) => id === postId)!;
  return {
    questions: SHIPPED.questions[0]!,
    rows: activeRows(SHIPPED, ruleSet),
    post,
    day: at.slice(0, 10),
    at,
    noFormOf: gated ? noFormOf : () => null,
  };
}

function ask(answers: PrecheckAnswers, context = contextAt('san-francisco')) {
  const answer = outcome(answers, context);
  if (!answer.ok) throw new Error(`${answer.code} ${walk(answers, context).question?.id}`);
  return answer.value;
}

const RENEW = { need: 'passport', nationality: 'chinese', document: 'passport', where: 'here', age: 'adult' };

describe.each(SHIPPED.ruleSets.map(({ id }) => id))('under %s the pre-check', (ruleSet) => {
  test('ends any way in an outcome with words and a source', () => {
    const context = contextAt('san-francisco', { ruleSet, gated: false });
    const choices = fc.array(fc.nat({ max: 719 }), { minLength: MOST, maxLength: MOST });
    fc.assert(
      fc.property(choices, (chosen) => {
        const answers: Record<string, string> = {};
        for (const choice of chosen) {
          const { question } = walk(answers, context);
          if (question === null) break;
          answers[question.id] = question.options[choice % question.options.length]!.id;
        }
        const end = ask(answers, context);
        expect(end.title.zh.length * end.text.en.length).toBeGreaterThan(0);
        expect(end.source).not.toBe('');
      }),
      { numRuns: 250 },
    );
  });
});

describe('the pre-check', () => {
  test('begins with what the person wants', () => {
    expect(walk({}, contextAt('chicago'))).toMatchObject({ step: 0, question: { id: 'need' }, end: null });
  });

  test('asks nothing that no rule hangs on', () => {
    const { question, step } = walk({ need: 'legalization', paper: 'apostille' }, contextAt('chicago'));
    expect([question, step]).toEqual([null, 2]);
  });

  test('sends who is not in the country elsewhere, with the clause', () => {
    expect(ask({ ...RENEW, where: 'abroad' })).toMatchObject({
      served: { served: 'no', code: 'presence.outside_country', source: 'notice intro ¶4' },
    });
  });

  test('sends official and Hong Kong SAR passports to the post by e-mail, with the clause', () => {
    for (const which of ['official', 'hk']) {
      expect(ask({ need: 'other_passport', which_passport: which })).toMatchObject({
        type: 'elsewhere',
        source: 'notice 三(五)',
        contacts: [{ use: 'general', address: 'visa.sf@gmail.com' }],
      });
    }
  });

  test('sends a humanitarian emergency to both addresses of the notice', () => {
    const end = ask({ need: 'humanitarian', nationality: 'chinese' });
    expect(end.contacts.map(({ address }) => address)).toEqual([
      'huzhao.sf@gmail.com',
      'lvxingzheng.sf@gmail.com',
    ]);
  });

  test('leads an adult with a passport to an open renewal with fee, materials, steps and warnings', () => {
    const end = ask(RENEW);
    expect(end).toMatchObject({ service: 'passport', kind: 'renew', served: { served: 'yes' } });
    if (end.type !== 'service') throw new Error('a service');
    expect(end.fee?.total).toEqual({ currency: 'USD', cents: 2300 });
    expect(end.materials.map(({ item }) => item)).toContain('old_passport');
    expect(end.steps.map(({ item }) => item)).toContain('in_production');
    expect(end.warnings.map(({ item }) => item)).toEqual([
      'no_fingerprint',
      'mail_risk',
      'no_phone_payment',
      'early_renewal',
    ]);
  });

  test('says what one endorsement costs, and what each more', () => {
    const end = ask(
      { ...RENEW, need: 'endorsement', validity: 'year' },
      contextAt('chicago', { gated: false }),
    );
    if (end.type !== 'service') throw new Error('a service');
    expect(end.fee?.total.cents).toBe(1000);
    expect(end.fee?.each.map(({ amount }) => amount.cents)).toEqual([500]);
  });

  test('keeps apart what only minors and wards are asked for while nobody knows who acts', () => {
    const unknown = { need: 'passport', nationality: 'chinese', document: 'passport', where: 'here' };
    const end = ask(unknown, contextAt('chicago', { gated: false }));
    if (end.type !== 'service') throw new Error('a service');
    const asked = (who: 'minors' | 'wards') =>
      end.materials.filter(({ only }) => only.includes(who)).map(({ item }) => item);
    expect(asked('minors')).toContain('guardian_consent');
    expect(asked('minors')).not.toContain('photo');
    expect(asked('minors')).not.toContain('incapacity_proof');
    expect(asked('wards')).toEqual(expect.arrayContaining(['guardian_consent', 'incapacity_proof']));
    expect(asked('wards')).not.toContain('photo');
    expect(end.minorUnder).toBe(16);
  });

  test('shows the way of a document that is collected, with what is brought along', () => {
    const answers = {
      ...RENEW,
      need: 'emergency',
      document: 'passport_lost',
      stay: 'visitor',
      account: 'own',
    };
    const end = ask(answers, contextAt('chicago', { gated: false }));
    if (end.type !== 'service') throw new Error('a service');
    expect(end.handling).toEqual({ mailed: false, collected: true });
    const brought = end.materials.filter(({ by }) => by === 'bring').map(({ item }) => item);
    expect(brought).toEqual(['identity_proof', 'payment']);
    expect(end.steps.find(({ item }) => item === 'needs_interview')?.need).toBe('perhaps');
  });

  test('tells a newborn’s parents of the second signature that may be waited for, and of the interview that comes', () => {
    const child = {
      need: 'travel_document',
      nationality: 'born_here',
      document: 'none',
      parents: 'students',
    };
    const end = ask(
      { ...child, age: 'minor', where: 'here', account: 'parent' },
      contextAt('chicago', { gated: false }),
    );
    if (end.type !== 'service') throw new Error('a service');
    expect([end.service, end.kind]).toEqual(['travel_document', 'first']);
    const needOf = (id: string) => end.steps.find(({ item }) => item === id)?.need;
    expect(['awaiting_signatures', 'needs_interview'].map(needOf)).toEqual(['perhaps', 'required']);
  });

  test('offers a lost passport the replacement, whatever the post says of the journey', () => {
    const answers = {
      ...RENEW,
      need: 'emergency',
      document: 'passport_lost',
      stay: 'student',
      journey: 'soon',
    };
    expect(ask({ ...answers, account: 'own' }, contextAt('chicago', { gated: false }))).toMatchObject({
      type: 'elsewhere',
      elsewhere: 'ask_post',
      instead: { service: 'passport', kind: 'replace_lost' },
    });
  });

  test('says why an emergency document leads to a passport', () => {
    const answers = {
      ...RENEW,
      need: 'emergency',
      document: 'passport_lost',
      stay: 'student',
      journey: 'later',
    };
    const end = ask({ ...answers, account: 'own' }, contextAt('chicago', { gated: false }));
    expect(end).toMatchObject({ service: 'passport', kind: 'replace_lost' });
    if (end.type !== 'service') throw new Error('a service');
    expect(end.warnings.map(({ item }) => item)).toContain('emergency_may_be_refused');
  });

  test('tells parents what the law says of their child, and that an officer decides', () => {
    const child = {
      need: 'passport',
      nationality: 'born_here',
      document: 'none',
      age: 'minor',
      where: 'here',
    };
    expect(ask({ ...child, parents: 'students' })).toMatchObject({
      service: 'travel_document',
      kind: 'first',
    });
    expect(ask({ ...child, parents: 'both_settled' })).toMatchObject({
      type: 'elsewhere',
      elsewhere: 'visa',
      source: expect.stringContaining('Nationality Law art. 5') as string,
      text: { en: expect.stringContaining('an officer decides') as string },
    });
    expect(ask({ ...child, parents: 'one_settled' })).toMatchObject({ elsewhere: 'ask_post' });
  });

  test('says that a minor cannot renew here yet and where to write', () => {
    const end = ask({ ...RENEW, age: 'minor' });
    expect(end).toMatchObject({
      served: { served: 'no', from: null, because: 'birthDay' },
      contacts: [{ address: 'huzhao.sf@gmail.com' }],
    });
    if (end.type !== 'service') throw new Error('a service');
    expect(end.materials.find(({ item }) => item === 'guardian_consent')?.need).toBe('required');
    expect(ask({ ...RENEW, age: 'minor' }, contextAt('chicago')).contacts).toEqual([
      { use: 'passport', address: null },
    ]);
  });

  test('shows the fee of what has not opened here, and asks nothing more about it', () => {
    const travel = { need: 'travel_document', nationality: 'chinese', document: 'travel_document_lost' };
    expect(ask(travel)).toMatchObject({ served: { served: 'not_yet' }, fee: { total: { cents: 2300 } } });
  });

  test('sends whoever comes before the opening to the old booking', () => {
    const early = contextAt('san-francisco', { at: '2021-06-07T15:59:00Z', gated: false });
    expect(ask(RENEW, early)).toMatchObject({ type: 'elsewhere', elsewhere: 'old_booking' });
  });

  test('asks again for an answer it does not know, and ends nowhere meanwhile', () => {
    const here = contextAt('chicago');
    expect(walk({ need: 'a pony' }, here).question?.id).toBe('need');
    expect(outcome({}, here)).toEqual({ ok: false, code: 'precheck.unfinished' });
  });

  test('is nowhere before the launch', () => {
    const before = contextAt('san-francisco', { at: '2021-05-30T18:00:00Z' });
    expect(outcome(RENEW, before)).toMatchObject({ code: 'policy.none_in_force' });
  });
});
