import { compareDays, parseDay } from '../shared/day.ts';
import type { Day } from '../shared/day.ts';
import { checkValue } from '../shared/iso-7064.ts';
import { ok, refuse } from '../shared/result.ts';
import type { Refusal, Result } from '../shared/result.ts';
import { normaliseDocumentNumber } from './normalise.ts';

/** As passports print it. */
export const SEXES = ['F', 'M'] as const;
export type Sex = (typeof SEXES)[number];

/**
 * First two digits of an address code. Source: GB/T 2260; 81 to 83 are also the prefix of residence permits
 * for people of Hong Kong, Macao and Taiwan (810000, 820000, 830000).
 */
const PROVINCE = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])$/;
const WITHOUT_COUNTIES = /^(71|8[1-3])$/;
const EARLIEST_BIRTH: Day = '1900-01-01';

export type ResidentId = { number: string; birthDay: Day; sex: Sex; province: string };

/**
 * Reads a resident identity number. Source: GB 11643-1999: six digits of address, eight of birth date, three
 * of sequence (odd = male), one check character by ISO 7064 MOD 11-2.
 * A refusal's detail says which characters are meant (`from`, `to` in the normalised number), never what
 * they are.
 * @param today no birth date lies after it
 */
export function parseResidentId(text: string, today: Day): Result<ResidentId> {
  const number = normaliseDocumentNumber(text);
  if (!/^\d{17}[\dX]$/.test(number)) return refuseShape(number);
  if (!isAddressCode(number.slice(0, 6))) return refuse('identity.region_unknown', { from: 0, to: 6 });
  const birthDay = parseDay(`${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`);
  if (birthDay === null)
    return refuse('identity.birth_date_invalid', { reason: 'not_a_day', from: 6, to: 14 });
  const wrongAge = refuseBirthDay(birthDay, today);
  if (wrongAge !== null) return wrongAge;
  if (residentIdCheckCharacter(number) !== number[17]) {
    return refuse('identity.check_digit', { from: 17, to: 18 });
  }
  const sex = Number(number[16]) % 2 === 1 ? 'M' : 'F';
  return ok({ number, birthDay, sex, province: number.slice(0, 2) });
}

/** The eighteenth character for the first seventeen digits; 10 is written X. */
export function residentIdCheckCharacter(number: string): string {
  const value = checkValue(Array.from(number.slice(0, 17), Number), 11);
  return value === 10 ? 'X' : String(value);
}

function refuseShape(number: string): Refusal {
  // Numbers of fifteen digits (GB 11643-1989) ended with the first-generation card on 2013-01-01.
  if (/^\d{15}$/.test(number)) return refuse('identity.number_invalid', { reason: 'fifteen_digits' });
  if (number.length !== 18)
    return refuse('identity.number_invalid', { reason: 'length', length: number.length });
  return refuse('identity.number_invalid', { reason: 'characters' });
}

/**
 * Only the province is firm. Counties were merged, split and moved to other prefectures hundreds of times
 * and a number keeps the code of its day, so a list of today's counties would turn real citizens away. Some
 * cities (Dongguan 441900, Zhongshan 442000) have no county; no place of the mainland has the prefecture 00.
 */
function isAddressCode(code: string): boolean {
  const province = code.slice(0, 2);
  if (!PROVINCE.test(province)) return false;
  return WITHOUT_COUNTIES.test(province) || code.slice(2, 4) !== '00';
}

function refuseBirthDay(birthDay: Day, today: Day): Refusal | null {
  const place = { from: 6, to: 14 };
  if (compareDays(birthDay, today) > 0) {
    return refuse('identity.birth_date_invalid', { reason: 'in_future', ...place });
  }
  if (compareDays(birthDay, EARLIEST_BIRTH) < 0) {
    return refuse('identity.birth_date_invalid', { reason: 'too_early', ...place });
  }
  return null;
}
