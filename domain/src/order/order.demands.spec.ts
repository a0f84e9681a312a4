import { expect, it } from 'vitest';
import type { CaseFacts } from '../policy/fact.ts';
import { getTestlandPolicy } from '../../test/policy/testland.ts';
import { demandsOf } from './order.demands.ts';
import type { Demands } from './order.demands.ts';

it('the pictures demanded of a case are just those the rules name for it', () => {
  const { filing, materials } = getTestlandPolicy();
  const [photo] = materials;
  if (photo === undefined) throw new Error('no materials');
  const minors = { fact: 'minor', is: '=', value: true } as const;
  const rows = [
    photo,
    { ...photo, item: 'consent', when: minors },
    { ...photo, item: 'copy', optional: true as const },
  ];
  const slotsOf = ({ uploads }: Demands) => uploads.map(({ slot }) => slot);
  const demanded = (minor: boolean) => slotsOf(demandsOf({ filing, materials: rows }, { minor }));
  expect(slotsOf(demandsOf(getTestlandPolicy(), {}))).toEqual(expect.arrayContaining(['photo', 'data_page']));
  expect(demanded(false)).toEqual(['photo']);
  expect(demanded(true)).toEqual(['photo', 'consent']);
});

it('a slot that takes one picture for each name has as many as there are names, and one while none is known', () => {
  const { filing, materials } = getTestlandPolicy();
  const words = { zh: '证明', en: 'Proof' };
  const proof = {
    ...materials[0]!,
    item: 'proof',
    slot: { title: words, why: words, many: true, each: 'endorsement' },
  } as const;
  const asked = (facts: CaseFacts) => demandsOf({ filing, materials: [proof] }, facts).uploads;
  expect(asked({ endorsements: 3 })).toEqual([{ slot: 'proof', pictures: 3 }]);
  expect(asked({ endorsements: 0 })).toEqual([{ slot: 'proof', pictures: 1 }]);
  expect(asked({})).toEqual([{ slot: 'proof', pictures: 1 }]);
});
