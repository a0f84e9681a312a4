import { notInFuture } from '@lingshi/domain/form/checks.day.ts';
import type { Page } from '@lingshi/domain/form/form.types.ts';
import { normaliseDocumentNumber } from '@lingshi/domain/identity/normalise.ts';
import { STAY } from '../travel-papers/abroad.pages.ts';
import { CONTACT } from '../travel-papers/family.pages.ts';
import { voidAccepted } from '../travel-papers/loss.pages.ts';
import { PERSON_CHECKS, personFields } from '../travel-papers/person.fields.ts';

export const PERSON = {
  id: 'person',
  words: {
    name: { zh: '姓名和出生资料', en: 'Name and birth' },
    title: { zh: '证件给谁办？', en: 'Who needs the document?' },
    why: {
      zh: '这些会印在证件上，请照护照填写。',
      en: 'This is printed in it. Write it as the passport has it.',
    },
  },
  after: ['journey'],
  seenBy: ['mail_room', 'production'],
  checks: PERSON_CHECKS,
  fields: personFields({
    surname: { zh: '汉字，照护照填写。', en: 'In Chinese characters, as in the passport.' },
    givenPinyin: { zh: '照护照填写，两个字连写。', en: 'As in the passport, written as one word.' },
    birthPlace: { zh: '国内填省份，国外填国家。', en: 'The province in China, or the country elsewhere.' },
  }),
} as const satisfies Page;

const GONE = { field: 'journey.what', in: ['lost', 'stolen'] } as const;

/** What is known of the passport that is gone or of no use; whoever lost it may not have its dates. */
export const DOCUMENT = {
  id: 'document',
  words: {
    name: { zh: '护照', en: 'Passport' },
    title: { zh: '是哪本护照？', en: 'Which passport is it?' },
    why: { zh: '凭号码核对身份。不记得的可以不填。', en: 'Its number helps to confirm who you are.' },
  },
  after: ['journey'],
  when: { not: { field: 'journey.what', is: 'none' } },
  seenBy: ['production'],
  checks: [voidAccepted],
  fields: [
    {
      id: 'passportNumber',
      kind: 'text',
      words: { zh: '护照号码', en: 'Passport number' },
      hint: {
        zh: '签证、机票订单或复印件上有，不知道就不填。',
        en: 'Look on a visa, a ticket or a copy. Leave it empty if you do not know it.',
      },
      example: 'E12345678',
      max: 20,
      optional: true,
      tidy: tidyNumber,
      startsAs: 'passportNumber',
      read: { spelled: true, masked: 'passport', hideEmpty: true },
      typing: { look: 'number', capitals: true },
    },
    {
      id: 'lostDay',
      kind: 'day',
      words: { zh: '哪天丢的', en: 'Day of the loss' },
      checks: [notInFuture],
      when: GONE,
    },
    {
      id: 'policeNumber',
      kind: 'text',
      words: { zh: '报案编号（如有）', en: 'Number of the police report, if there is one' },
      max: 60,
      optional: true,
      when: GONE,
      read: { hideEmpty: true },
    },
    {
      id: 'voidAccepted',
      kind: 'flag',
      words: {
        zh: '我知道：报失以后护照作废，找到也不能再用',
        en: 'I know that the passport is void once reported lost, even if it is found',
      },
      when: GONE,
    },
  ],
} as const satisfies Page;

function tidyNumber(text: string): string {
  return normaliseDocumentNumber(text);
}

const [ARRIVED, PORT] = STAY.fields;

/** Of a visit: when it began. The status was asked first. */
export const VISIT = {
  id: 'stay',
  words: {
    name: { zh: '这次入境', en: 'Your visit' },
    title: { zh: '您是什么时候来的？', en: 'When did you arrive?' },
    why: STAY.words.why,
  },
  after: ['journey'],
  fields: [ARRIVED, PORT],
} as const satisfies Page;

export const REACHED = { ...CONTACT, after: ['journey'] } as const satisfies Page;
