import { residentIdCheckCharacter } from '@lingshi/domain/identity/resident-id.ts';
import type { Topic } from './golden-person.ts';
import { FOLLOWED } from './golden-person.ts';
import { named } from './open-states.ts';
import type { Answers } from './golden-person.ts';

type Answer = Record<string, unknown>;
/** A page with something on it to complain about, or, where it is not sent, to look at once more. */
export type Wrong = { topic: Topic; name: string; answer: Answer; sent?: false };

const FUTURE = '2099-05-06';
const LONG = 'A'.repeat(130);
/** Of no font: the private use area. */
const BOX = '\uE000';

/** Every complaint the form knows, field by field, in the words of its page. */
export function wrongAnswers(plain: Answers): Wrong[] {
  return [
    ...wrongDocuments(plain),
    ...wrongIds(plain),
    ...wrongNames(plain),
    ...wrongStays(plain),
    ...wrongAddresses(plain),
    ...wrongReturns(plain),
    ...wrongFamilies(plain),
    ...wrongContacts(plain),
    ...wrongDeclarations(plain),
  ];
}

function variants(topic: Topic, base: Answer, changes: Record<string, Answer>): Wrong[] {
  return Object.entries(changes).map(([name, change]) => ({ topic, name, answer: { ...base, ...change } }));
}

function notes(topic: Topic, base: Answer, changes: Record<string, Answer>): Wrong[] {
  return variants(topic, base, changes).map((one) => ({ ...one, sent: false }));
}

function wrongDocuments({ document }: Answers): Wrong[] {
  return [
    ...variants('document', document, {
      'a number too short, days the wrong way round': { passportNumber: 'E123', expiryDay: '2010-06-01' },
      'a letter in the number, issued in the future': { passportNumber: 'E12345AB8', issueDay: FUTURE },
      'a number of no series, half a day': { passportNumber: 'X12345678', issueDay: '2010-6-' },
      'an official passport, no reason': { passportNumber: 'DE1234567', reason: '' },
      'a passport of Hong Kong, no note': { passportNumber: 'H12345678', reason: 'other', reasonNote: '' },
      'a passport of Macao, a note too long': {
        passportNumber: 'M12345678',
        reason: 'other',
        reasonNote: '长'.repeat(501),
      },
      'a travel document, years left and no note': {
        passportNumber: 'L12345678',
        reason: 'expiring',
        expiryDay: FUTURE,
      },
      'a place too long': { issuePlace: LONG },
    }),
    ...notes('document', document, { 'a letter read as a digit': { passportNumber: 'E1234567O' } }),
  ];
}

function wrongIds({ person }: Answers): Wrong[] {
  const ids: Record<string, string> = {
    'too short': '123',
    'of fifteen digits': '320106880917972',
    'with letters': '3201061988091797AB',
    'of no region': '000106198809179721',
    'of no day': '320106198813179721',
    'of a day to come': '320106209909179721',
    'of a day too early': '320106180009179721',
    'with a wrong last character': String(person['residentId']).replace(/.$/, (last) =>
      last === '1' ? '2' : '1',
    ),
    'of another birthday': whole('32010619900101972'),
    'of the other sex': whole('32010619880917973'),
    'of another birthday and the other sex': whole('32010619900101973'),
  };
  const changes = Object.entries(ids).map(([name, residentId]) => [`an ID ${name}`, { residentId }] as const);
  return variants('person', person, Object.fromEntries(changes));
}

function whole(number: string): string {
  return number + residentIdCheckCharacter(number);
}

function wrongNames({ person }: Answers): Wrong[] {
  const emptied = Object.keys(person).map((field) => [field, ''] as const);
  return [
    { topic: 'person', name: 'nothing', answer: { ...Object.fromEntries(emptied), noResidentId: false } },
    ...variants('person', person, {
      'letters in the name, digits in the pinyin': { surname: 'Jiang', surnamePinyin: 'JIANG1' },
      'a full stop in the name, wide letters, no place': {
        givenName: '演．练',
        givenPinyin: 'ＹＡＮ',
        birthPlace: '',
      },
      'a space in the name, a dot in the pinyin': { givenName: '演 练', givenPinyin: 'YAN·LIAN' },
      'a box in the name, characters in the pinyin': { givenName: `演${BOX}`, givenPinyin: '演练' },
      'a picture in the name, an umlaut nobody can print': { givenName: '演😀', givenPinyin: 'Ü' },
      'a variant in the name, punctuation in the pinyin': { surname: '﨑', surnamePinyin: 'JIANG-' },
      'a name of one character': { givenName: '', givenPinyin: '' },
      'a name too long, pinyin too long': { givenName: '江'.repeat(30), givenPinyin: 'YAN'.repeat(13) },
      'a part of a name too long': { surname: '江'.repeat(21), surnamePinyin: 'JIANG'.repeat(8) },
      'a dot at the end': { givenName: '演·' },
      'a sign in the name': { givenName: '演，练' },
      'no surname in pinyin': { surnamePinyin: '' },
      'a name without pinyin': { givenPinyin: '' },
      'no ID': { residentId: '' },
      'pinyin without a name': { givenName: '' },
      'born in the future, a place too long': { birthDay: FUTURE, birthPlace: LONG },
      'half a birthday, no ID': { birthDay: '1988-9-', residentId: '' },
    }),
    ...notes('person', person, {
      'a v in the pinyin': { surnamePinyin: 'LV', givenPinyin: 'NV' },
      'a rare character': { givenName: '𬭎𪚥' },
    }),
  ];
}

function wrongStays({ stay, address_home: home }: Answers): Wrong[] {
  return [
    ...variants('stay', stay, {
      'arrived in the future, a job too long': { arrivedDay: FUTURE, occupation: LONG },
      'half a day, an employer too long': { arrivedDay: '2019-1-', employer: LONG, residence: '' },
    }),
    ...variants('address_home', home, {
      'a picture in the line': { line: '演示路😀1号' },
      'an accent in the line, a name too long': { line: '演示路é1号', contactName: LONG },
      'a box in the line': { line: `演示路${BOX}` },
      'a line too long, a phone too long': { line: '路'.repeat(121), contactPhone: '1'.repeat(31) },
    }),
  ];
}

function wrongAddresses({ address_abroad: address }: Answers): Wrong[] {
  return variants('address_abroad', address, {
    'signs that have other words, a ZIP too short': { line1: '12 A＆B St #5', zip: '9411', city: 'São José' },
    'characters and pictures, no county': { line1: '市场街 1 号', line2: '😀', county: '', zip: '93426' },
    'a ZIP of another state': { state: 'NV' },
    'a ZIP of a military post office': { zip: '96201' },
    'too long, no state': { line1: LONG, line2: LONG, city: LONG, state: '', county: '' },
    'letters in the ZIP': { zip: 'ABCDE' },
  });
}

function wrongReturns({ return_mail: mail, address_abroad: address }: Answers): Wrong[] {
  const elsewhere = { recipient: 'JIANG YANLIAN', sameAsAbroad: false };
  return [
    ...variants('return_mail', mail, {
      'nowhere to': { recipient: '', sameAsAbroad: null },
      'another address, none given': { ...elsewhere, address: null },
      'another address that cannot be printed': {
        ...elsewhere,
        address: {
          ...address,
          line1: '市场街 1 号',
          line2: 'Apt #5',
          city: 'São José',
          zip: '1',
          county: '',
        },
      },
      'a recipient too long': { recipient: LONG },
      'a recipient with a sign': { recipient: 'JIANG & CO' },
    }),
    ...notes('return_mail', mail, { 'a recipient in characters': { recipient: '江演练' } }),
  ];
}

function wrongFamilies({ family, endorsement }: Answers): Wrong[] {
  const nameless = { life: 'living', name: '', place: '' };
  const child = { name: '江小', birthDay: '2015-06-07' };
  const long = { life: 'living', name: LONG, place: LONG };
  return [
    ...variants('family', family, {
      'parents without names, no word of a spouse': { father: nameless, mother: nameless, spouse: {} },
      'dead parents without names': { father: { ...nameless, life: 'deceased' }, mother: {} },
      'a spouse without a name, children half told': {
        spouse: { has: true, name: '' },
        children: [
          { name: '', birthDay: '' },
          { name: '江小', birthDay: '2015-6-' },
        ],
      },
      'names too long': {
        father: long,
        spouse: { has: true, name: LONG },
        children: [{ ...child, name: LONG }],
      },
      'thirteen children': { children: Array.from({ length: 13 }, () => child) },
    }),
    ...notes('family', family, { 'twelve children': { children: Array.from({ length: 12 }, () => child) } }),
    ...variants('endorsement', endorsement, {
      'wanted, none named': { wanted: true, names: [] },
      'a name too long': { wanted: true, names: ['JIANG', LONG].map(named) },
      'four names': { wanted: true, names: ['A', 'B', 'C', 'D'].map(named) },
    }),
  ];
}

function wrongContacts({ contact }: Answers): Wrong[] {
  return variants('contact', contact, {
    'letters in the phone, half an address': { phone: 'abc', email: 'jiang@' },
    'a phone too short, an address too long': { phone: '123', email: `${LONG}@example.com` },
    'names and numbers too long': { emergencyName: LONG, emergencyPhone: '1'.repeat(31), email: 'jiang' },
  });
}

function wrongDeclarations({ declaration }: Answers): Wrong[] {
  const given = declaration['answers'] as Answer;
  const yes = Object.entries(FOLLOWED).filter(([, value]) => value === 'yes');
  const line = (x: number, y: number, width: number, height: number) => [
    Array.from({ length: 30 }, (_, at) => [x + (width * at) / 30, y + (at % 2) * height]),
  ];
  return [
    ...variants('declaration', declaration, {
      'further questions unanswered, a dot for a name': {
        answers: { ...given, ...Object.fromEntries(yes) },
        signature: [[[0.5, 0.5]]],
      },
      'words too long, half a day': {
        answers: { ...given, ...FOLLOWED, remark: '长'.repeat(501), permanent_residence_day: '2018-9-' },
      },
    }),
    ...notes('declaration', declaration, {
      'a small signature off the centre': { signature: line(0.02, 0.05, 0.3, 0.2) },
      'a signature to the edge': { signature: line(0, 0.2, 1, 0.6) },
    }),
    ...notes(
      'consents',
      {},
      {
        'agreed to older words': { accepted: { no_fingerprints: 'old', personal_data: 'old' } },
      },
    ),
  ];
}
