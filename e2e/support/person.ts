import { dayIn } from '@lingshi/domain/shared/day.ts';
import { demoPeople } from '../../server/src/demo/demo.people.ts';
import type { DemoPerson } from '../../server/src/demo/demo.people.ts';

/**
 * A fictional adult in San Mateo, whose book runs out soon. No two `key`s share a birthplace, an address or a number, and none is
 * of the demo's own people, so that journeys do not meet each other's orders.
 * @param key 1 to 99
 */
export function fictionalPerson(key: number): DemoPerson {
  const [likeness, other] = demoPeople(dayIn('America/Los_Angeles', new Date()));
  if (likeness === undefined || other === undefined) throw new Error('The demo has people.');
  const two = String(key).padStart(2, '0');
  return {
    ...likeness,
    portrait: other.portrait,
    key: `e2e-${two}`,
    contact: `e2e-${two}@demo.invalid`,
    surname: '江',
    givenName: '演练',
    surnamePinyin: 'JIANG',
    givenPinyin: 'YANLIAN',
    birthDay: '1988-09-17',
    // Two of one name, birthday and birthplace are one person, whatever their numbers say.
    birthPlace: `江苏第${Array.from(two, (digit) => '〇一二三四五六七八九'[Number(digit)]).join('')}镇`,
    passportNumber: `E000010${two}`,
    // Region, birthday, then a number whose last digit is even: a woman.
    residentId17: `32010619880917${two}2`,
  };
}
