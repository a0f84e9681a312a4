import type { Answers } from '@lingshi/domain/form/answer-path.ts';
import type { FormFacts } from '@lingshi/domain/form/form.facts.ts';
import { findPage } from '@lingshi/domain/form/form.types.ts';
import { seeForm } from '@lingshi/domain/form/visible.ts';
import { PASSPORT_FORM } from '@lingshi/services/passport/passport.form-1.ts';
import { describe, expect, it } from 'vitest';
import { confirmed, startOf } from './confirm.ts';
import { saidFact } from './form-facts.ts';

const QUESTIONS = [
  {
    id: 'other',
    kind: 'yes_no',
    words: { zh: '有吗？', en: 'Any?' },
    when: null,
    required: true,
    help: null,
  },
  {
    id: 'which',
    kind: 'text',
    words: { zh: '哪个？', en: 'Which?' },
    when: { other: 'yes' },
    required: true,
    help: null,
  },
] as const;
const FACTS: FormFacts = {
  today: '2026-06-12',
  order: { service: 'passport', kind: 'renew' },
  rules: {
    declaration: { version: 'v2', questions: QUESTIONS },
    consents: [],
    posts: null,
    address: null,
    phone: { callingCode: '1', national: '[2-9]\\d{9}', example: '415 555 0123' },
    ages: [],
  },
};

function pageOf(id: string) {
  const page = findPage(PASSPORT_FORM, id);
  if (page === null) throw new Error(`no page ${id}`);
  return page;
}
function done(id: string, answer: Answers[string]) {
  return confirmed(seeForm(PASSPORT_FORM, { [id]: answer }, FACTS), pageOf(id));
}

describe('what is known of the person', () => {
  it('begins the fields that ask for it, and no others', () => {
    const known = { surname: '张', sex: 'F', residentId: '', passportNumber: 'E12345678' };
    expect(startOf(pageOf('person'), known)).toEqual({ surname: '张', sex: 'F' });
    expect(startOf(pageOf('document'), known)).toEqual({ passportNumber: 'E12345678' });
  });

  it('is found in the answers whatever their page is called', () => {
    expect(saidFact(PASSPORT_FORM, { person: { surname: '张' } }, 'surname')).toBe('张');
    expect(saidFact(PASSPORT_FORM, {}, 'passportNumber')).toBe('');
  });
});

describe('a page its person has done with', () => {
  it('is brought to what is printed', () => {
    expect(done('contact', { phone: '(415) 555-0123' })).toEqual({ phone: '+14155550123' });
  });

  it('has no entry that nobody wrote into', () => {
    expect(done('endorsement', { wanted: true, names: ['X', ' ', ''] })).toEqual({
      wanted: true,
      names: ['X'],
    });
  });

  it('has answers to the questions that are asked, and says to which text', () => {
    const answers = { other: 'no', which: 'said before', gone: 'x' };
    expect(done('declaration', { answers, version: 'v1' })).toEqual({
      answers: { other: 'no' },
      version: 'v2',
    });
  });

  it('that only agrees to something is an answer even where nothing is to agree to', () => {
    expect(done('consents', {})).toEqual({ accepted: {} });
  });
});
