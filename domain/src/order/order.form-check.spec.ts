import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getTestlandPolicy } from '../policy/testland.fixture.ts';
import { demandsOf } from './order.demands.ts';
import { getAddressFormat } from '../policy/address-format.ts';
import { SHIPPED } from '../policy/rules.fixture.ts';
import { checkTopic, missingTargets } from './order.form-check.ts';
import { TOPIC_NAMES, splitTarget } from './order.form.ts';

const US = getAddressFormat(SHIPPED, 'US');
const TODAY = '2026-03-02';
const person = {
  surname: '陈',
  givenName: '演示',
  surnamePinyin: 'CHEN',
  givenPinyin: 'YANSHI',
  sex: 'F',
  birthDay: '1991-04-12',
  birthPlace: '浙江',
  residentId: '',
  noResidentId: true,
};
const document = {
  passportNumber: 'E12345678',
  issueDay: '2016-06-02',
  expiryDay: '2026-06-01',
  issuePlace: '旧金山',
  reason: 'expiring',
  reasonNote: '',
};
const address = {
  line1: '200 Demo Street',
  city: 'San Mateo',
  state: 'CA',
  county: 'san-mateo',
  zip: '94401',
};

const fieldsOf = (topic: (typeof TOPIC_NAMES)[number], answer: object): string[] =>
  checkTopic(topic, answer, TODAY, US).map(({ field, code }) => `${field} ${code}`);

describe('a topic of the form', () => {
  it('that holds has no complaint', () => {
    expect(fieldsOf('person', person)).toEqual([]);
    expect(fieldsOf('document', document)).toEqual([]);
    expect(fieldsOf('address_abroad', address)).toEqual([]);
  });

  it('a name in characters needs its letters, and the other way round', () => {
    expect(fieldsOf('person', { ...person, givenPinyin: '' })).toContain('givenPinyin form.incomplete');
    expect(fieldsOf('person', { ...person, givenName: '' })).toContain('givenName form.incomplete');
    const oneName = { surname: '尼玛', surnamePinyin: 'NIMA', givenName: '', givenPinyin: '' };
    expect(fieldsOf('person', { ...person, ...oneName })).toEqual([]);
  });

  it('an identity number is given, or it is said that there is none', () => {
    expect(fieldsOf('person', { ...person, noResidentId: false })).toEqual(['residentId form.incomplete']);
    expect(fieldsOf('person', { ...person, residentId: '330106199104120029' })).not.toEqual([]);
  });

  it('a book expires after it was issued, and was issued before today', () => {
    expect(fieldsOf('document', { ...document, expiryDay: '2016-06-01' })).toContain(
      'expiryDay form.day_order',
    );
    expect(fieldsOf('document', { ...document, issueDay: '2026-03-03' })).toContain(
      'issueDay form.in_future',
    );
  });

  it('with more than a year left, a reason in words is asked', () => {
    const early = { ...document, issueDay: '2018-06-02', expiryDay: '2028-06-01' };
    expect(fieldsOf('document', early)).toEqual(['reasonNote form.reason_needed']);
    expect(fieldsOf('document', { ...early, reasonNote: '签证要求' })).toEqual([]);
  });

  it('in California a county is asked, because two posts share the state', () => {
    expect(fieldsOf('address_abroad', { ...address, county: '' })).toEqual(['county form.incomplete']);
  });

  it('whoever receives the new book can be written on a label', () => {
    const back = { recipient: 'YANSHI CHEN', sameAsAbroad: true, address: null };
    expect(fieldsOf('return_mail', back)).toEqual([]);
    expect(fieldsOf('return_mail', { ...back, recipient: '陈演示' })).toContain(
      'recipient address.not_printable',
    );
    expect(fieldsOf('return_mail', { ...back, sameAsAbroad: false })).toEqual(['address form.incomplete']);
  });
});

describe('the whole form', () => {
  it('empty lacks something of every topic, and both pictures', () => {
    const uploads = demandsOf(getTestlandPolicy(), {});
    const missing = missingTargets({}, { topics: TOPIC_NAMES, ...uploads }, [], TODAY, US);
    for (const topic of TOPIC_NAMES)
      expect(missing.some((target) => target.startsWith(`${topic}.`))).toBe(true);
    expect(missing).toContain('file.photo');
    expect(missing).toContain('file.data_page');
  });

  it('lacks just the pictures the rules name for the case', () => {
    const { filing, materials } = getTestlandPolicy();
    const [photo] = materials;
    if (photo === undefined) throw new Error('no materials');
    const minors = { fact: 'minor', is: '=', value: true } as const;
    const rows = [
      photo,
      { ...photo, item: 'consent', when: minors },
      { ...photo, item: 'copy', optional: true as const },
    ];
    const lacked = (minor: boolean, sent: string[]) =>
      missingTargets(
        {},
        { topics: [], ...demandsOf({ filing, materials: rows }, { minor }) },
        sent,
        TODAY,
        US,
      );
    expect(lacked(false, [])).toEqual(['file.photo']);
    expect(lacked(true, [])).toEqual(['file.photo', 'file.consent']);
    expect(lacked(true, ['photo', 'consent'])).toEqual([]);
  });

  it('whatever is typed, a complaint names a field there is, and nothing throws', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TOPIC_NAMES), fc.anything(), (topic, answer) => {
        for (const { field } of checkTopic(topic, answer, TODAY, US)) {
          const known = field === 'form' || splitTarget(`${topic}.${field.split('.')[0]}`) !== null;
          expect(known, `${topic}.${field}`).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
