import { residentIdCheckCharacter } from '@lingshi/domain/identity/resident-id.ts';
import { addDays } from '@lingshi/domain/shared/day.ts';
import type { Day } from '@lingshi/domain/shared/day.ts';
import { acceptedIn, kindPages } from './demo.kinds.ts';
import type { PassportKind } from './demo.kinds.ts';
import type { DemoPerson } from './demo.people.ts';
import type { FormTexts } from './demo.texts.ts';

/** Where the demo's people put the pictures that are read. */
export const DEMO_SLOTS = { photo: 'photo', data_page: 'data_page' } as const;

export function residentIdOf({ residentId17 }: DemoPerson): string {
  return residentId17 + residentIdCheckCharacter(residentId17);
}

/** A complete form of one fictional person, page by page. */
export function demoAnswers(
  person: DemoPerson,
  post: string,
  texts: FormTexts,
  today: Day,
  kind: PassportKind = 'renew',
): Record<string, Record<string, unknown>> {
  return {
    ...whoPages(person, today),
    ...lifePages(person, today),
    post: { post },
    endorsement: { wanted: false },
    return_mail: { recipient: `${person.givenPinyin} ${person.surnamePinyin}`, sameAsAbroad: true },
    ...demoDeclared(texts),
    ...kindPages(kind, person, texts, today),
  };
}

/** What everybody declares, signs and agrees to, whatever they apply for. */
export function demoDeclared(
  texts: FormTexts,
  answers: Record<string, string> = {},
): Record<string, Record<string, unknown>> {
  return {
    declaration: {
      version: texts.declaration?.version,
      answers: { ...truthfulAnswers(texts), ...answers },
      signature: demoSignature(),
    },
    consents: { accepted: acceptedIn(texts) },
  };
}

function whoPages(person: DemoPerson, today: Day) {
  const { surname, givenName, surnamePinyin, givenPinyin, sex, birthDay, birthPlace, expiryDay } = person;
  const residentId = residentIdOf(person);
  return {
    document: {
      passportNumber: person.passportNumber,
      issueDay: person.issueDay,
      expiryDay,
      issuePlace: birthPlace,
      reason: expiryDay < today ? 'expired' : 'expiring',
    },
    person: { surname, givenName, surnamePinyin, givenPinyin, sex, birthDay, birthPlace, residentId },
  };
}

function lifePages({ surname, birthPlace, address, contact }: DemoPerson, today: Day) {
  const phone = '+14155550100';
  return {
    stay: {
      arrivedDay: addDays(today, -1500),
      arrivalPort: 'San Francisco',
      residence: 'worker',
      occupation: '工程师',
      employer: 'Demo Company',
    },
    address_abroad: { ...address, line2: '' },
    address_home: {
      province: '浙江省',
      line: '演示路1号',
      contactName: `${surname}家人`,
      contactPhone: '+8613800000000',
    },
    family: {
      father: { life: 'living', name: `${surname}父`, place: birthPlace },
      mother: { life: 'living', name: '王母', place: birthPlace },
      spouse: { has: false },
      children: [],
    },
    contact: { phone, email: contact, emergencyName: '李朋友', emergencyPhone: phone },
  };
}

/** Born in China, Chinese, nothing else: the answers that lead to no further question. */
function truthfulAnswers({ declaration }: FormTexts): Record<string, string> {
  const given = { country: 'CN', yes_no: 'no', text: '无', date: '1990-01-01' } as Record<string, string>;
  const asked = (declaration?.questions ?? []).filter(({ when, required }) => when === null && required);
  return Object.fromEntries(asked.map(({ id, kind }) => [id, given[kind] ?? '无']));
}

/** A wavy line across the middle of the box. */
function demoSignature(): [number, number][][] {
  const wave = (from: number, to: number): [number, number][] =>
    Array.from({ length: 40 }, (_, at) => [from + ((to - from) * at) / 40, 0.5 + 0.22 * Math.sin(at / 2.2)]);
  return [wave(0.22, 0.46), wave(0.5, 0.78)];
}
