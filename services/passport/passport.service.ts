import type { AnswersOf } from '@lingshi/domain/form/answer.types.ts';
import type { Answers } from '@lingshi/domain/form/answer-path.ts';
import { passportNumberOf } from '@lingshi/domain/identity/passport-number.ts';
import type { Subject } from '@lingshi/domain/order/order.subject.ts';
import type { ServiceDef } from '@lingshi/domain/order/service.types.ts';
import { FORMS } from './passport.form.ts';
import type { PASSPORT_FORM } from './passport.form.ts';

type PassportAnswers = AnswersOf<typeof PASSPORT_FORM>;

export const SERVICE = { id: 'passport', forms: FORMS, subject: subjectOf } satisfies ServiceDef;

function subjectOf(answers: Answers): Subject {
  const { person, document, contact } = answers as PassportAnswers;
  if (!person || !contact) throw new Error('a subject needs a complete form');
  return {} as Subject;
}
