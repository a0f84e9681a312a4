import * as calls from '@lingshi/contract/generated/calls.ts';
import type { AnswersOf } from '@lingshi/domain/form/answer.types.ts';
import type { PASSPORT_FORM } from '@lingshi/services/passport/passport.form-1.ts';
import type { Page } from 'playwright-core';
import { demoAnswers } from '../../server/src/demo/demo.answers.ts';
import type { DemoPerson } from '../../server/src/demo/demo.people.ts';
import { clientOf } from './calls.ts';
import { fictionalPerson } from './person.ts';
import type { PersonKey } from './person.ts';

type Answer = Record<string, unknown>;
/** A page of the form of a renewal. */
export type Topic = keyof AnswersOf<typeof PASSPORT_FORM>;
export type Answers = Record<Topic, Answer>;

/** A day that is long past whenever this runs, so that no word about it goes by today. */
const TODAY = '2020-07-01';
const ARRIVED = '2019-01-15';

/** Her book ran out long ago: nothing of hers changes from one day to the next. */
export function goldenPerson(key: PersonKey = 'golden'): DemoPerson {
  return {
    ...fictionalPerson(key),
    birthPlace: '江苏',
    issueDay: '2010-06-02',
    expiryDay: '2020-06-01',
  };
}

/** The plainest form: what leads to no further question. */
export async function plainAnswers(page: Page): Promise<Answers> {
  const query = { service: 'passport', kind: 'renew', post: 'san-francisco' };
  const texts = await clientOf(page).call(calls.formTexts, { query });
  const answers = demoAnswers(goldenPerson(), query.post, texts, TODAY) as Answers;
  return { ...answers, stay: { ...answers.stay, arrivedDay: ARRIVED } };
}

/** Everything that can be answered is. */
export function fullAnswers(plain: Answers): Answers {
  const given = plain.declaration['answers'] as Answer;
  return {
    ...plain,
    document: { ...plain.document, reason: 'other', reasonNote: '护照被水泡过，照片看不清了。' },
    endorsement: {
      wanted: true,
      names: [
        { what: 'foreign_name', name: 'JIANG YAN LIAN' },
        { what: 'former_name', name: '江艳莲' },
      ],
    },
    address_abroad: { ...plain.address_abroad, line2: 'Apt 5B' },
    return_mail: {
      recipient: 'JIANG YANLIAN',
      sameAsAbroad: false,
      address: {
        line1: '17 Sample Avenue',
        line2: 'Unit 3',
        city: 'Los Angeles',
        state: 'CA',
        county: 'los-angeles',
        zip: '90001',
      },
    },
    family: {
      father: { life: 'deceased', name: '江父', place: '' },
      mother: { life: 'unknown', name: '', place: '' },
      spouse: { has: true, name: '李配偶' },
      children: [
        { name: '江大', birthDay: '2012-03-04' },
        { name: '江小', birthDay: '2015-06-07' },
      ],
    },
    declaration: { ...plain.declaration, answers: { ...given, ...FOLLOWED } },
  };
}

/** Answers that lead to every further question of the declaration. */
export const FOLLOWED = {
  father_nationality: 'CN',
  mother_nationality: 'CA',
  parent_settled_abroad: 'yes',
  other_nationality: 'yes',
  other_nationality_country: 'CA',
  other_nationality_how: '申请过，没有取得',
  other_nationality_day: '2016-02-03',
  other_nationality_given_up: 'yes',
  foreign_passport: 'yes',
  foreign_passport_country: 'CA',
  permanent_residence: 'yes',
  permanent_residence_country: 'US',
  permanent_residence_day: '2018-09-10',
  remark: '没有别的了。',
};

/** By the door the page itself uses, so half a form and a wrong one go through as well. */
export async function saveTopic(page: Page, orderId: string, topic: Topic, answer: Answer): Promise<void> {
  const client = clientOf(page);
  const { answers } = await client.call(calls.getAnswers, { params: { orderId } });
  const version = answers.find((one) => one.topic === topic)?.version ?? 0;
  await client.call(calls.saveAnswer, { params: { orderId, topic }, body: { version, answer } });
}
