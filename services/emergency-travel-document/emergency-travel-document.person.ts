import { passportNumber, tidyPassportNumber } from '@lingshi/domain/form/checks.person.ts';
import { fieldOf } from '@lingshi/domain/form/form.types.ts';
import type { Page } from '@lingshi/domain/form/form.types.ts';
import { STAY } from '../travel-papers/abroad.pages.ts';
import { CONTACT } from '../travel-papers/family.pages.ts';
import { lostPage } from '../travel-papers/loss.pages.ts';
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

/** One that is of no use any more, and still there. */
export const DOCUMENT = {
  id: 'document',
  words: {
    name: { zh: '护照', en: 'Passport' },
    title: { zh: '手里是哪本护照？', en: 'Which passport do you have?' },
    why: { zh: '凭号码核对身份。', en: 'Its number helps to confirm who you are.' },
  },
  after: ['journey'],
  when: { field: 'journey.what', in: ['damaged', 'expired', 'usable'] },
  seenBy: ['production'],
  fields: [
    {
      id: 'passportNumber',
      kind: 'text',
      words: { zh: '护照号码', en: 'Passport number' },
      hint: { zh: '在资料页右上角。', en: 'Top right of the data page.' },
      example: 'E12345678',
      max: 20,
      checks: [passportNumber],
      tidy: tidyPassportNumber,
      startsAs: 'passportNumber',
      read: { spelled: true, masked: 'passport' },
      typing: { look: 'number', capitals: true },
    },
  ],
} as const satisfies Page;

/** One that is gone; whoever lost it may not know its number. */
export const LOSS = {
  ...lostPage(
    {
      name: { zh: '丢失的护照', en: 'The lost passport' },
      title: { zh: '丢的是哪本护照？', en: 'Which passport is gone?' },
      why: {
        zh: '先再找一找：报失以后它就作废了。',
        en: 'Look for it once more first: once reported lost, it is void.',
      },
    },
    { field: 'journey.what', in: ['lost', 'stolen'] },
  ),
  after: ['journey'],
} as const;

/** Of a visit: when it began. The status was asked first. */
export const VISIT = {
  id: 'stay',
  words: {
    name: { zh: '这次入境', en: 'Your visit' },
    title: { zh: '您是什么时候来的？', en: 'When did you arrive?' },
    why: STAY.words.why,
  },
  after: ['journey'],
  fields: [fieldOf(STAY, 'arrivedDay'), fieldOf(STAY, 'arrivalPort')],
} as const satisfies Page;

export const REACHED = { ...CONTACT, after: ['journey'] } as const satisfies Page;
