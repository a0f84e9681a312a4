import { expect, it } from 'vitest';
import { getTestlandPolicy } from '../../test/policy/testland.ts';
import { demandsOf } from './order.demands.ts';

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
  const demanded = (minor: boolean) => demandsOf({ filing, materials: rows }, { minor }).uploads;
  expect(demandsOf(getTestlandPolicy(), {}).uploads).toEqual(expect.arrayContaining(['photo', 'data_page']));
  expect(demanded(false)).toEqual(['photo']);
  expect(demanded(true)).toEqual(['photo', 'consent']);
});
