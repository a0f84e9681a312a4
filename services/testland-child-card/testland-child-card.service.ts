import type { AnswersOf } from '@lingshi/domain/form/answer.types.ts';
import type { Answers } from '@lingshi/domain/form/answer-path.ts';
import type { CasePerson } from '@lingshi/domain/order/case-person.ts';
import type { ServiceDef } from '@lingshi/domain/order/service.types.ts';
import { parseDay } from '@lingshi/domain/shared/day.ts';
import { FORMS } from './testland-child-card.form.ts';
import type { CHILD_CARD_FORM } from './testland-child-card.form.ts';

/** For tests alone: two guardians sign, from two accounts, for a child who has no number. */
export const SERVICE = {
  id: 'child_card',
  forms: FORMS,
  person: personOf,
} satisfies ServiceDef;

function personOf(answers: Answers): CasePerson | null {
  const { child, home } = answers as Partial<AnswersOf<typeof CHILD_CARD_FORM>>;
  if (!child?.name || parseDay(child.birthDay ?? '') === null) return null;
  return {
    surname: child.name,
    givenName: '',
    surnamePinyin: '',
    givenPinyin: '',
    sex: null,
    birthDay: child.birthDay,
    birthPlace: '',
    fatherName: child.fatherName || null,
    motherName: child.motherName || null,
    passportNumber: null,
    residentId: null,
    phone: home?.phone ?? '',
    email: '',
    address: home ?? {},
  };
}
