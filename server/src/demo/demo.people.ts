import { addDays, addYears } from '@lingshi/domain/shared/day.ts';
import type { Day } from '@lingshi/domain/shared/day.ts';

/** The fictional people of the demo. Names mean "demo", numbers are made so that no real document has them. */
export type DemoPerson = {
  key: string;
  contact: string;
  surname: string;
  givenName: string;
  surnamePinyin: string;
  givenPinyin: string;
  sex: 'F' | 'M';
  birthDay: string;
  birthPlace: string;
  passportNumber: string;
  issueDay: string;
  expiryDay: string;
  /** Seventeen digits; the check character is computed. */
  residentId17: string;
  address: { line1: string; city: string; state: string; county: string; zip: string };
  /** Where a face is in a sample picture: left and top of a 3:4 frame, in pixels. */
  portrait: { sample: string; left: number; top: number; width: number };
};

type Kept = Omit<DemoPerson, 'issueDay' | 'expiryDay'> & { daysLeft: number };

const PEOPLE: readonly Kept[] = [
  {
    key: 'chen',
    contact: 'chen@demo.invalid',
    surname: '陈',
    givenName: '演示',
    surnamePinyin: 'CHEN',
    givenPinyin: 'YANSHI',
    sex: 'F',
    birthDay: '1991-04-12',
    birthPlace: '浙江',
    passportNumber: 'E00000017',
    daysLeft: 88,
    residentId17: '33010619910412002',
    address: { line1: '200 Demo Street', city: 'San Mateo', state: 'CA', county: 'san-mateo', zip: '94401' },
    portrait: { sample: 'sample5', left: 700, top: 50, width: 320 },
  },
  {
    key: 'zhou',
    contact: 'zhou@demo.invalid',
    surname: '周',
    givenName: '样例',
    surnamePinyin: 'ZHOU',
    givenPinyin: 'YANGLI',
    sex: 'F',
    birthDay: '1986-11-03',
    birthPlace: '四川',
    passportNumber: 'E00000025',
    daysLeft: 11,
    residentId17: '51010419861103004',
    address: { line1: '17 Sample Avenue', city: 'Seattle', state: 'WA', county: '', zip: '98101' },
    portrait: { sample: 'sample5', left: 1040, top: 120, width: 320 },
  },
  {
    key: 'lin',
    contact: 'lin@demo.invalid',
    surname: '林',
    givenName: '试用',
    surnamePinyin: 'LIN',
    givenPinyin: 'SHIYONG',
    sex: 'F',
    birthDay: '1979-08-25',
    birthPlace: '福建',
    passportNumber: 'E00000033',
    daysLeft: -160,
    residentId17: '35020319790825006',
    address: { line1: '5 Example Road', city: 'Portland', state: 'OR', county: '', zip: '97201' },
    portrait: { sample: 'sample5', left: 1330, top: 320, width: 380 },
  },
];

/**
 * People nobody has signed up yet: whoever tries the demo signs up as one of them, with the specimen of their data
 * page (demo.specimens.ts). The sandbox registry knows the second alone, so that both answers can be seen to come.
 */
const NEWCOMERS: readonly Omit<Kept, 'daysLeft'>[] = [
  {
    key: 'wu',
    contact: 'wu@demo.invalid',
    surname: '吴',
    givenName: '新来',
    surnamePinyin: 'WU',
    givenPinyin: 'XINLAI',
    sex: 'F',
    birthDay: '1993-05-21',
    birthPlace: '湖北',
    passportNumber: 'E00000041',
    residentId17: '42010619930521004',
    address: { line1: '8 Trial Lane', city: 'Oakland', state: 'CA', county: 'alameda', zip: '94607' },
    portrait: { sample: 'sample6', left: 180, top: 430, width: 380 },
  },
  {
    key: 'he',
    contact: 'he@demo.invalid',
    surname: '何',
    givenName: '家样',
    surnamePinyin: 'HE',
    givenPinyin: 'JIAYANG',
    sex: 'F',
    birthDay: '1990-09-17',
    birthPlace: '湖南',
    passportNumber: 'E00000058',
    residentId17: '43010219900917008',
    address: { line1: '8 Trial Lane', city: 'Oakland', state: 'CA', county: 'alameda', zip: '94607' },
    portrait: { sample: 'sample6', left: 590, top: 290, width: 370 },
  },
];

const NEWCOMER_DAYS_LEFT = 150;

/** Their books run out by the month and not by the day: a specimen saved yesterday says the same today. */
export function demoNewcomers(today: Day): DemoPerson[] {
  const expiryDay = addDays(`${today.slice(0, 7)}-01`, NEWCOMER_DAYS_LEFT);
  const issueDay = addDays(addYears(expiryDay, -10), 1);
  return NEWCOMERS.map((person) => ({ ...person, expiryDay, issueDay }));
}

/** Their books run out around `today`, whenever the demo is started. */
export function demoPeople(today: Day): DemoPerson[] {
  return PEOPLE.map(({ daysLeft, ...person }) => {
    const expiryDay = addDays(today, daysLeft);
    return { ...person, expiryDay, issueDay: addDays(addYears(expiryDay, -10), 1) };
  });
}

/** The addresses the demo's user may sign in with. */
export function demoContacts(): string[] {
  return PEOPLE.map(({ contact }) => contact);
}
