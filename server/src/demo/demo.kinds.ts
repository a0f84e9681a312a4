import { addDays, addYears } from '@lingshi/domain/shared/day.ts';
import type { Day } from '@lingshi/domain/shared/day.ts';
import type { FormTexts } from './demo.texts.ts';
import type { DemoPerson } from './demo.people.ts';

export type PassportKind = 'first' | 'renew' | 'replace_lost' | 'replace_damaged' | 'endorse';
type Pages = Record<string, Record<string, unknown>>;

/** What a kind of the passport service asks and the others do not. */
export function kindPages(kind: PassportKind, person: DemoPerson, texts: FormTexts, today: Day): Pages {
  return KINDS[kind](person, texts, today);
}

const KINDS: Record<PassportKind, (person: DemoPerson, texts: FormTexts, today: Day) => Pages> = {
  first: ({ birthDay, surname }) => ({
    held: { document: 'none', statement: '第一次申请，回国探亲要用。' },
    parents: {
      bornIn: 'here',
      father: parent(`${surname}父`, addYears(birthDay, -30)),
      mother: parent('王母', addYears(birthDay, -29)),
    },
  }),
  renew: () => ({}),
  replace_lost: ({ passportNumber }, texts, today) => ({
    loss_notice: { accepted: acceptedIn(texts, 'loss') },
    loss: {
      how: 'lost',
      day: addDays(today, -3),
      place: 'San Francisco',
      story: '在图书馆学习后发现书包里的护照不见了，已回去找过。',
      police: true,
      policeNumber: 'DEMO-2026-17',
      numberKnown: true,
      passportNumber,
      copyKept: false,
    },
  }),
  replace_damaged: (_person, _texts, today) => ({
    damage: { what: 'water', day: addDays(today, -10), story: '放在衣袋里进了洗衣机，资料页起皱。' },
  }),
  endorse: ({ surnamePinyin }) => ({
    endorsement: {
      names: [
        { what: 'former_name', name: '演示曾用名' },
        { what: 'foreign_name', name: `MARY ${surnamePinyin}` },
      ],
    },
  }),
};

function parent(name: string, birthDay: Day) {
  return { nationality: 'chinese', settled: 'no', name, birthDay };
}

/** Points are agreed to where they are asked: those of a page of their own there, the others at the end. */
export function acceptedIn({ consents }: FormTexts, group?: string): Record<string, string> {
  const points = consents.filter((point) => point.group === group);
  return Object.fromEntries(points.map(({ id, version }) => [id, version]));
}
