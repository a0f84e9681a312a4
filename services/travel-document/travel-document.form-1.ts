import type { FormDef } from '@lingshi/domain/form/form.types.ts';
import { POST, addressAbroad, returnMail } from '../travel-papers/abroad.pages.ts';
import { CONSENTS, DECLARATION } from '../travel-papers/declared.pages.ts';
import { ADDRESS_HOME, CONTACT } from '../travel-papers/family.pages.ts';
import { GUARDIANS } from '../travel-papers/guardians.pages.ts';
import { PARENTS } from '../travel-papers/parents.pages.ts';
import { TRAVEL_DOCUMENT_FACTS } from './travel-document.facts.ts';
import { LOSS, OLD_DOCUMENT } from './travel-document.old.ts';
import { FOREIGN_PASSPORT, PERSON } from './travel-document.person.ts';
import { NATIONALITY, SITUATION } from './travel-document.situation.ts';

const ADDRESS_ABROAD = addressAbroad({
  zh: '住址决定哪个馆优先受理，旅行证也可以寄到这里。',
  en: 'It decides which consulate serves you first. The document can come here too.',
});

const RETURN_MAIL = returnMail({
  name: { zh: '旅行证寄到哪里', en: 'Where the document goes' },
  title: { zh: '旅行证寄到哪里？', en: 'Where should the travel document go?' },
  why: {
    zh: '寄去的旧旅行证，注销后一起寄回。',
    en: 'An old one that you sent in comes back with it, cancelled.',
  },
});

/** Children born abroad, compatriots without a permit, and whoever has one already (facts A4). Never edit it once in force. */
export const TRAVEL_DOCUMENT_FORM = {
  id: 'travel_document',
  version: 1,
  groups: [
    {
      id: 'applicant',
      words: { zh: '申请人', en: 'The applicant' },
      steps: [SITUATION, PERSON, NATIONALITY, PARENTS, FOREIGN_PASSPORT, GUARDIANS],
    },
    {
      id: 'document',
      words: { zh: '原来的旅行证', en: 'The document until now' },
      steps: [LOSS, OLD_DOCUMENT],
    },
    {
      id: 'place',
      words: { zh: '在哪里', en: 'Where' },
      steps: ['presence', ADDRESS_ABROAD, POST, RETURN_MAIL],
    },
    { id: 'contact', words: { zh: '联系方式', en: 'Contacts' }, steps: [ADDRESS_HOME, CONTACT] },
    { id: 'pictures', words: { zh: '图片', en: 'Pictures' }, steps: ['slots'] },
    {
      id: 'declaration',
      words: { zh: '声明和同意', en: 'Declaration and consent' },
      steps: [{ ...DECLARATION, after: ['person'] }, CONSENTS],
    },
  ],
  factsFrom: { birthDay: 'person.birthDay', expiresDay: 'document.expiryDay' },
  drawn: TRAVEL_DOCUMENT_FACTS,
  residence: 'address_abroad',
} as const satisfies FormDef;
