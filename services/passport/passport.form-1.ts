import type { FormDef } from '@lingshi/domain/form/form.types.ts';
import { POST, STAY, addressAbroad, returnMail } from '../travel-papers/abroad.pages.ts';
import { CONSENTS, DECLARATION } from '../travel-papers/declared.pages.ts';
import { ADDRESS_HOME, CONTACT, FAMILY } from '../travel-papers/family.pages.ts';
import { ENDORSEMENT } from './passport.endorsement.ts';
import { DOCUMENT, PERSON } from './passport.person.ts';

const ADDRESS_ABROAD = addressAbroad({
  zh: '住址决定哪个馆优先受理，新护照也可以寄到这里。',
  en: 'It decides which consulate serves you first. The new passport can come here too.',
});

const RETURN_MAIL = returnMail({
  name: { zh: '新护照寄到哪里', en: 'Where the passport goes' },
  title: { zh: '新护照寄到哪里？', en: 'Where should the new passport go?' },
  why: {
    zh: '旧护照注销后，和新护照一起寄回。',
    en: 'The old one is cancelled and comes back with it.',
  },
});

/** The form of a renewal, trimmed to what one needs (facts A3). In force since the first order: never edit it. */
export const PASSPORT_FORM = {
  id: 'passport',
  version: 1,
  groups: [
    { id: 'person', words: { zh: '您是谁', en: 'About you' }, steps: [PERSON] },
    { id: 'passport', words: { zh: '您的护照', en: 'Your passport' }, steps: [DOCUMENT, ENDORSEMENT] },
    {
      id: 'place',
      words: { zh: '您在哪里', en: 'Where you are' },
      steps: ['presence', STAY, ADDRESS_ABROAD, POST, RETURN_MAIL],
    },
    {
      id: 'family',
      words: { zh: '家人和联系方式', en: 'Family and contacts' },
      steps: [FAMILY, ADDRESS_HOME, CONTACT],
    },
    { id: 'pictures', words: { zh: '图片', en: 'Pictures' }, steps: ['slots'] },
    {
      id: 'declaration',
      words: { zh: '声明和同意', en: 'Declaration and consent' },
      steps: [DECLARATION, CONSENTS],
    },
  ],
  factsFrom: {
    birthDay: 'person.birthDay',
    expiresDay: 'document.expiryDay',
    endorsements: 'endorsement.names',
  },
  residence: 'address_abroad',
  flags: [
    // Rule: facts A4: with more than a year left a stated reason is asked, and an officer weighs it.
    { code: 'renewed_early', target: 'document.expiryDay', when: { fact: 'yearsLeft', atLeast: 1 } },
    { code: 'no_resident_id', target: 'person.residentId', when: { field: 'person.noResidentId', is: true } },
  ],
} as const satisfies FormDef;
