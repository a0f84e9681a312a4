import { addDays } from '@lingshi/domain/shared/day.ts';
import type { Day } from '@lingshi/domain/shared/day.ts';
import { demoPeople } from './demo.people.ts';
import type { DemoPerson } from './demo.people.ts';
import type { DemoChild, TravelKind } from './demo.travel.ts';

export type DemoFamily = { kind: TravelKind; parent: DemoPerson; child: DemoChild };

/** What tells these people from those of demo.people.ts; the rest is one of theirs. */
type Told = Pick<
  DemoPerson,
  | 'key'
  | 'contact'
  | 'surname'
  | 'givenName'
  | 'surnamePinyin'
  | 'givenPinyin'
  | 'birthDay'
  | 'passportNumber'
> & { residentId17: string; like: number };

const PARENTS: readonly Told[] = [
  {
    key: 'sun',
    contact: 'sun@demo.invalid',
    surname: '孙',
    givenName: '样母',
    surnamePinyin: 'SUN',
    givenPinyin: 'YANGMU',
    birthDay: '1992-06-08',
    passportNumber: 'E00000066',
    residentId17: '33010619920608002',
    like: 0,
  },
  {
    key: 'qian',
    contact: 'qian@demo.invalid',
    surname: '钱',
    givenName: '试母',
    surnamePinyin: 'QIAN',
    givenPinyin: 'SHIMU',
    birthDay: '1989-02-14',
    passportNumber: 'E00000074',
    residentId17: '33010619890214004',
    like: 1,
  },
  {
    key: 'zheng',
    contact: 'zheng@demo.invalid',
    surname: '郑',
    givenName: '例母',
    surnamePinyin: 'ZHENG',
    givenPinyin: 'LIMU',
    birthDay: '1987-10-30',
    passportNumber: 'E00000082',
    residentId17: '33010619871030006',
    like: 2,
  },
];

const TRAVELLERS: readonly Told[] = [
  {
    key: 'feng',
    contact: 'feng@demo.invalid',
    surname: '冯',
    givenName: '旅样',
    surnamePinyin: 'FENG',
    givenPinyin: 'LVYANG',
    birthDay: '1975-03-19',
    passportNumber: 'E00000090',
    residentId17: '33010619750319008',
    like: 0,
  },
  {
    key: 'xu',
    contact: 'xu@demo.invalid',
    surname: '许',
    givenName: '急样',
    surnamePinyin: 'XU',
    givenPinyin: 'JIYANG',
    birthDay: '1968-12-01',
    passportNumber: 'E00000108',
    residentId17: '33010619681201002',
    like: 2,
  },
];

type Child = Pick<DemoChild, 'givenName' | 'givenPinyin' | 'foreignPassport' | 'oldDocument'>;

/** Born so many days before today: a newborn, and two who have had a document already. */
const CHILDREN: readonly (Child & { kind: TravelKind; days: number })[] = [
  {
    kind: 'first',
    days: 60,
    givenName: '宝样',
    givenPinyin: 'EMMA BAOYANG',
    foreignPassport: '590000017',
    oldDocument: '',
  },
  {
    kind: 'renew',
    days: 1100,
    givenName: '贝试',
    givenPinyin: 'BEISHI',
    foreignPassport: '590000025',
    oldDocument: 'L00000025',
  },
  {
    kind: 'replace',
    days: 1500,
    givenName: '圆例',
    givenPinyin: 'YUANLI',
    foreignPassport: '590000033',
    oldDocument: 'L00000033',
  },
];

/** A family for each kind of travel document. */
export function demoFamilies(today: Day): DemoFamily[] {
  return CHILDREN.flatMap(({ kind, days, ...named }, at) => {
    const told = PARENTS[at];
    if (told === undefined) return [];
    const parent = personLike(told, today);
    const { surname, surnamePinyin } = parent;
    const birthDay = addDays(today, -days);
    return [{ kind, parent, child: { ...named, surname, surnamePinyin, sex: 'F', birthDay } }];
  });
}

/** Visitors who lost their passport. */
export function demoTravellers(today: Day): DemoPerson[] {
  return TRAVELLERS.map((told) => personLike(told, today));
}

function personLike({ like, ...told }: Told, today: Day): DemoPerson {
  const person = demoPeople(today)[like];
  if (person === undefined) throw new Error('the demo has three people');
  return { ...person, ...told };
}
