import { addDays, dayIn } from '@lingshi/domain/shared/day.ts';
import { demoPeople } from '../../server/src/demo/demo.people.ts';
import type { DemoPerson } from '../../server/src/demo/demo.people.ts';

/** One number a person, 1 to 99: the journeys share one platform, where two of one number are one person. */
const PERSON_NUMBERS = {
  renewal: 1,
  'bad-input.twice': 11,
  'bad-input.behind': 12,
  'bad-input.offline': 13,
  'bad-input.file': 14,
  'bad-input.abroad': 15,
  'bad-input.owner': 16,
  'bad-input.guesser': 17,
  'bad-input.lost-answer': 18,
  keyboard: 21,
  photo: 31,
  'travel.first': 41,
  'travel.renew': 42,
  'travel.replace': 43,
  'travel.emergency': 44,
  behalf: 51,
  exception: 52,
  'face.moving': 61,
  'face.still': 62,
  'face.without': 63,
  signature: 64,
  'face.picture': 65,
  'face.tries': 66,
  'face.minor': 67,
  'served.endorsement': 71,
  'served.draft': 72,
  'desk.doubtful': 73,
  'desk.sound': 74,
  'desk.child': 75,
  'desk.mandate': 76,
  'ward.daughter': 78,
  'ward.mother': 79,
  'lost-passport.student': 81,
  'lost-passport.finder': 82,
  endorsement: 83,
  'notices.tabs': 84,
  'notices.found': 85,
  'number.stranger': 86,
  'number.holder': 87,
  'device.first': 88,
  'device.second': 89,
  'device.reader': 90,
  'golden.first': 91,
  'golden.replace_lost': 92,
  'golden.replace_damaged': 93,
  'golden.endorse': 94,
  golden: 97,
  hostile: 98,
} as const;
export type PersonKey = keyof typeof PERSON_NUMBERS;
if (new Set(Object.values(PERSON_NUMBERS)).size < Object.keys(PERSON_NUMBERS).length)
  throw new Error('Two journeys share the number of a person.');

/**
 * A fictional adult in San Mateo, whose book runs out soon. No two `key`s share a birthplace, an address or a number, and none is
 * of the demo's own people, so that journeys do not meet each other's orders.
 * @param key of PERSON_NUMBERS
 */
export function fictionalPerson(key: PersonKey): DemoPerson {
  const [likeness, other] = demoPeople(dayIn('America/Los_Angeles', new Date()));
  if (likeness === undefined || other === undefined) throw new Error('The demo has people.');
  const two = String(PERSON_NUMBERS[key]).padStart(2, '0');
  // Two of one name and birthday are shown to an officer as perhaps one person.
  const birthDay = addDays('1988-09-17', PERSON_NUMBERS[key] - PERSON_NUMBERS.golden);
  return {
    ...likeness,
    portrait: other.portrait,
    key: `e2e-${two}`,
    contact: `e2e-${two}@demo.invalid`,
    surname: '江',
    givenName: '演练',
    surnamePinyin: 'JIANG',
    givenPinyin: 'YANLIAN',
    birthDay,
    // Two of one name, birthday and birthplace are one person, whatever their numbers say.
    birthPlace: `江苏第${Array.from(two, (digit) => '〇一二三四五六七八九'[Number(digit)]).join('')}镇`,
    passportNumber: `E000010${two}`,
    // Region, birthday, then a number whose last digit is even: a woman.
    residentId17: `320106${birthDay.replaceAll('-', '')}${two}2`,
  };
}
