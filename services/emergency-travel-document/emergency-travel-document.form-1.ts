import type { FormDef } from '@lingshi/domain/form/form.types.ts';
import { POST, addressAbroad } from '../travel-papers/abroad.pages.ts';
import { CONSENTS, DECLARATION } from '../travel-papers/declared.pages.ts';
import { GUARDIANS } from '../travel-papers/guardians.pages.ts';
import { GUARDIAN_FACTS } from '../travel-papers/paper.facts.ts';
import { EMERGENCY_FACTS } from './emergency-travel-document.facts.ts';
import { JOURNEY } from './emergency-travel-document.journey.ts';
import { DOCUMENT, LOSS, PERSON, REACHED, VISIT } from './emergency-travel-document.person.ts';

const ADDRESS_ABROAD = {
  ...addressAbroad({
    zh: '住址决定哪个馆优先受理。住旅馆就写旅馆的地址。',
    en: 'It decides which consulate serves you first. In a hotel, write its address.',
  }),
  after: ['journey'],
} as const;

const COLLECTED_AT = {
  ...POST,
  words: {
    ...POST.words,
    why: {
      zh: '证件要到这个馆当面领取，请选去得了的馆。',
      en: 'You collect the document there in person, so choose one you can reach.',
    },
  },
} as const;

/** Short, because somebody is in a hurry (notice 二(一)1). Never edit it once in force. */
export const EMERGENCY_FORM = {
  id: 'emergency_travel_document',
  version: 1,
  groups: [
    { id: 'journey', words: { zh: '行程', en: 'The journey' }, steps: [JOURNEY] },
    { id: 'person', words: { zh: '您是谁', en: 'About you' }, steps: [PERSON, LOSS, DOCUMENT, GUARDIANS] },
    {
      id: 'place',
      words: { zh: '您在哪里', en: 'Where you are' },
      steps: ['presence', VISIT, ADDRESS_ABROAD, COLLECTED_AT, REACHED],
    },
    { id: 'pictures', words: { zh: '图片', en: 'Pictures' }, steps: ['slots'] },
    {
      id: 'declaration',
      words: { zh: '声明和同意', en: 'Declaration and consent' },
      steps: [{ ...DECLARATION, after: ['journey', 'person'] }, CONSENTS],
    },
  ],
  factsFrom: { birthDay: 'person.birthDay', travelDay: 'journey.travelDay' },
  drawn: [...EMERGENCY_FACTS, ...GUARDIAN_FACTS],
  residence: 'address_abroad',
  flags: [
    { code: 'no_resident_id', target: 'person.residentId', when: { field: 'person.noResidentId', is: true } },
  ],
} as const satisfies FormDef;
