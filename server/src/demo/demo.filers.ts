import { addDays, addYears } from '@lingshi/domain/shared/day.ts';
import type { Day } from '@lingshi/domain/shared/day.ts';
import { demoPeople } from './demo.people.ts';
import type { DemoPerson } from './demo.people.ts';

type Own = Pick<
  DemoPerson,
  | 'key'
  | 'surname'
  | 'givenName'
  | 'surnamePinyin'
  | 'givenPinyin'
  | 'birthDay'
  | 'birthPlace'
  | 'passportNumber'
  | 'residentId17'
>;

const LOST: Own = {
  key: 'shen',
  surname: '沈',
  givenName: '演失',
  surnamePinyin: 'SHEN',
  givenPinyin: 'YANSHI',
  birthDay: '2001-02-14',
  birthPlace: '山东',
  passportNumber: 'E00000207',
  residentId17: '37010220010214002',
};
const DAMAGED: Own = {
  key: 'gao',
  surname: '高',
  givenName: '试损',
  surnamePinyin: 'GAO',
  givenPinyin: 'SHISUN',
  birthDay: '1984-07-08',
  birthPlace: '河北',
  passportNumber: 'E00000215',
  residentId17: '13010219840708004',
};
const ENDORSED: Own = {
  key: 'ma',
  surname: '马',
  givenName: '样注',
  surnamePinyin: 'MA',
  givenPinyin: 'YANGZHU',
  birthDay: '1990-12-01',
  birthPlace: '陕西',
  passportNumber: 'E00000223',
  residentId17: '61010219901201006',
};
const CHILD: Own = {
  key: 'child',
  surname: '林',
  givenName: '小样',
  surnamePinyin: 'LIN',
  givenPinyin: 'XIAOYANG',
  birthDay: '',
  birthPlace: '美国',
  passportNumber: 'E00000231',
  residentId17: '',
};

const WARD: Own = {
  key: 'ward',
  surname: '林',
  givenName: '示老',
  surnamePinyin: 'LIN',
  givenPinyin: 'SHILAO',
  birthDay: '1946-09-30',
  birthPlace: '福建',
  passportNumber: 'E00000249',
  residentId17: '',
};

/** Who lives the other kinds of the passport service in the demo; their books are good for years. */
export function demoFilers(
  today: Day,
): Record<'lost' | 'damaged' | 'endorsed' | 'child' | 'ward', DemoPerson> {
  const [first, second, third] = demoPeople(today);
  if (!first || !second || !third) throw new Error('the demo has three people');
  const expiryDay = addDays(today, 1900);
  const dates = { expiryDay, issueDay: addDays(addYears(expiryDay, -10), 1) };
  const of = (own: Own, like: DemoPerson): DemoPerson => ({
    ...like,
    ...own,
    ...dates,
    contact: `${own.key}@demo.invalid`,
  });
  return {
    lost: of(LOST, second),
    damaged: of(DAMAGED, first),
    endorsed: of(ENDORSED, third),
    // Its book runs out soon, as that of whoever is like it.
    ward: { ...first, ...WARD, contact: third.contact },
    child: { ...of({ ...CHILD, birthDay: addDays(today, -2400) }, second), contact: third.contact },
  };
}
