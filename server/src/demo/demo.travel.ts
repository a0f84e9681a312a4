import { addDays, addYears } from '@lingshi/domain/shared/day.ts';
import type { Day } from '@lingshi/domain/shared/day.ts';
import { demoDeclared } from './demo.answers.ts';
import { acceptedIn } from './demo.kinds.ts';
import type { FormTexts } from './demo.texts.ts';
import type { DemoPerson } from './demo.people.ts';

type Pages = Record<string, Record<string, unknown>>;

/** A fictional child of one of the demo's people. */
export type DemoChild = Pick<
  DemoPerson,
  'surname' | 'givenName' | 'surnamePinyin' | 'givenPinyin' | 'sex' | 'birthDay'
> & { foreignPassport: string; oldDocument: string };

export type Filing = { post: string; texts: FormTexts; today: Day };

/** How a child's travel document is asked for: a first one, another, one in place of a damaged one. */
export type TravelKind = 'first' | 'renew' | 'replace';

/** Both parents Chinese and not settled abroad, born where the application is made: facts A4. */
export function travelDocumentAnswers(
  kind: TravelKind,
  { child, parent }: { child: DemoChild; parent: DemoPerson },
  { post, texts, today }: Filing,
): Pages {
  const { surname, givenName, surnamePinyin, givenPinyin, sex, birthDay } = child;
  return {
    ...(kind === 'first' ? firstPages(child, today) : oldPages(kind, child, today)),
    person: { surname, givenName, surnamePinyin, givenPinyin, sex, birthDay, birthPlace: '美国' },
    nationality: { bornIn: 'here', other: 'birth' },
    family: parentPages(parent),
    guardians: guardianPage(parent),
    address_abroad: { ...parent.address, line2: '' },
    post: { post },
    return_mail: { recipient: `${parent.givenPinyin} ${parent.surnamePinyin}`, sameAsAbroad: true },
    ...homePages(parent),
    ...demoDeclared(texts, { birth_country: 'US' }),
  };
}

function firstPages(child: DemoChild, today: Day): Pages {
  const { surnamePinyin: surname, givenPinyin: givenNames, foreignPassport: number } = child;
  return {
    situation: { holder: 'child', held: 'foreign_passport' },
    foreign_passport: { surname, givenNames, number, expiryDay: addYears(today, 5) },
  };
}

/** The child as the paper shows it that is photographed: the foreign passport, or the travel document until now. */
export function holderOf(kind: TravelKind, child: DemoChild, parent: DemoPerson, today: Day): DemoPerson {
  const { foreignPassport, oldDocument, ...named } = child;
  const first = { passportNumber: foreignPassport, issueDay: today, expiryDay: addYears(today, 5) };
  return {
    ...parent,
    ...named,
    ...(kind === 'first' ? first : { passportNumber: oldDocument, ...daysOfOld(child, today) }),
  };
}

/** Two years from soon after birth on, or what is left of them. */
function daysOfOld({ birthDay }: DemoChild, today: Day): { issueDay: Day; expiryDay: Day } {
  const [soon, usual] = [addDays(birthDay, 20), addDays(today, -700)];
  const issueDay = soon > usual ? soon : usual;
  return { issueDay, expiryDay: addDays(issueDay, 730) };
}

function oldPages(kind: TravelKind, child: DemoChild, today: Day): Pages {
  const document = { passportNumber: child.oldDocument, ...daysOfOld(child, today), issuePlace: '旧金山' };
  const how = { how: 'damaged', day: addDays(today, -9), place: '家里', story: '孩子把封面撕坏了。' };
  // Whether an old one is asked for hangs on what happened to it.
  return { ...(kind === 'replace' && { loss: how }), document };
}

function parentPages({ surname, givenName, birthDay }: DemoPerson): Record<string, unknown> {
  const known = { nationality: 'chinese', settled: 'no' };
  return {
    mother: { ...known, name: surname + givenName, birthDay },
    father: { ...known, name: `${surname}父样`, birthDay: '1985-02-03' },
  };
}

/** The second guardian signs from an account of their own. */
function guardianPage({ surname, givenName, birthDay }: DemoPerson): Record<string, unknown> {
  return {
    how: 'two',
    first: { name: surname + givenName, birthDay, relation: 'mother' },
    second: { name: `${surname}父样`, birthDay: '1985-02-03', relation: 'father' },
    secondSigns: 'code',
  };
}

function homePages({ surname, contact }: DemoPerson): Pages {
  const phone = '+14155550100';
  return {
    address_home: {
      province: '浙江省',
      line: '演示路1号',
      contactName: `${surname}家人`,
      contactPhone: '+8613800000000',
    },
    contact: { phone, email: contact, emergencyName: '李朋友', emergencyPhone: phone },
  };
}

/** A visitor who lost the passport and leaves in so many days. */
export function emergencyAnswers(person: DemoPerson, days: number, { post, texts, today }: Filing): Pages {
  const { surname, givenName, surnamePinyin, givenPinyin, sex, birthDay, birthPlace, passportNumber } =
    person;
  return {
    journey: {
      travelDay: addDays(today, days),
      residence: 'visitor',
      what: 'lost',
      urgency: 'booked_trip',
      story: '昨天在公交车上，包被人拿走了，护照在里面。',
    },
    person: { surname, givenName, surnamePinyin, givenPinyin, sex, birthDay, birthPlace, noResidentId: true },
    loss: { day: addDays(today, -1), passportNumber, accepted: acceptedIn(texts, 'loss') },
    stay: { arrivedDay: addDays(today, -12), arrivalPort: 'San Francisco' },
    address_abroad: { ...person.address, line2: '' },
    post: { post },
    contact: homePages(person)['contact'] ?? {},
    ...demoDeclared(texts),
  };
}
