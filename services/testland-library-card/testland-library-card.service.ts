import type { AnswersOf } from '@lingshi/domain/form/answer.types.ts';
import type { Answers } from '@lingshi/domain/form/answer-path.ts';
import type { CasePerson } from '@lingshi/domain/order/case-person.ts';
import type { ServiceDef } from '@lingshi/domain/order/service.types.ts';
import { parseDay } from '@lingshi/domain/shared/day.ts';
import { FORMS } from './testland-library-card.form.ts';
import type { LIBRARY_CARD_FORM } from './testland-library-card.form.ts';

/** For tests alone: a card that is collected in person, without mail and without production. */
export const SERVICE = {
  id: 'library_card',
  forms: FORMS,
  person: personOf,
} satisfies ServiceDef;

function personOf(answers: Answers): CasePerson | null {
  const { reader, home } = answers as Partial<AnswersOf<typeof LIBRARY_CARD_FORM>>;
  if (!reader?.name || parseDay(reader.birthDay ?? '') === null) return null;
  return {
    surname: reader.name,
    givenName: '',
    surnamePinyin: '',
    givenPinyin: '',
    sex: null,
    birthDay: reader.birthDay,
    birthPlace: '',
    fatherName: null,
    motherName: null,
    passportNumber: null,
    residentId: null,
    phone: reader.phone ?? '',
    email: '',
    address: home ?? {},
  };
}
