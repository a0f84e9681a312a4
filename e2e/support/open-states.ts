import type { Topic } from './golden-person.ts';
import { fullAnswers } from './golden-person.ts';
import type { Answers } from './golden-person.ts';

export type State = { topic: Topic; name: string; answer: Record<string, unknown> };

/** An entry of the list of endorsements. */
export function named(name: string): { what: string; name: string } {
  return { what: 'former_name', name };
}

function state(topic: Topic, name: string, answer: Record<string, unknown>): State {
  return { topic, name, answer };
}

/** What a page shows once something on it was answered. The first of a topic is its plainest. */
export function openStates(plain: Answers): State[] {
  const full = fullAnswers(plain);
  const { person, document, endorsement, address_abroad: address, return_mail: mail } = plain;
  return [
    state('person', 'written', person),
    state('person', 'no resident ID', { ...person, residentId: '', noResidentId: true }),
    state('document', 'written', document),
    state('document', 'another reason', full.document),
    state('document', 'more than a year left', { ...document, reason: 'expiring', expiryDay: '2099-05-06' }),
    state('endorsement', 'not wanted', endorsement),
    state('endorsement', 'wanted', { wanted: true, names: [] }),
    state('endorsement', 'one name', { wanted: true, names: [named('JIANG YAN LIAN')] }),
    state('endorsement', 'three names', { wanted: true, names: ['JIANG', 'YAN', 'LIAN'].map(named) }),
    state('stay', 'written', plain.stay),
    ...addressStates(address),
    state('post', 'the own post', plain.post),
    state('post', 'another post', { post: 'new-york' }),
    state('return_mail', 'to the same address', mail),
    state('return_mail', 'to another address', full.return_mail),
    state('family', 'nobody and nothing more', plain.family),
    state('family', 'spouse and children', full.family),
    state('address_home', 'written', plain.address_home),
    state('contact', 'written', plain.contact),
    state('declaration', 'answered and signed', plain.declaration),
    state('declaration', 'every further question', full.declaration),
    state('consents', 'agreed', plain.consents),
  ];
}

function addressStates(address: Answers['address_abroad']): State[] {
  return [
    state('address_abroad', 'written', address),
    state('address_abroad', 'a state without counties', {
      ...address,
      state: 'WA',
      county: '',
      zip: '98101',
    }),
    state('address_abroad', 'a ZIP code of two posts, no county chosen', {
      ...address,
      county: '',
      zip: '93426',
    }),
    state('address_abroad', 'a ZIP code of two posts', { ...address, county: 'monterey', zip: '93426' }),
  ];
}
