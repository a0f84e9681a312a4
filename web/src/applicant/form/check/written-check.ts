import { checkAddress } from '@lingshi/domain/identity/address.ts';
import { findMismatches } from '@lingshi/domain/identity/agreement.ts';
import { normaliseChineseName } from '@lingshi/domain/identity/normalise.ts';
import { parsePassportNumber } from '@lingshi/domain/identity/passport-number.ts';
import {
  findUnprintable,
  takeSuggestions,
  type Complaint as Unprintable,
} from '@lingshi/domain/identity/printable.ts';
import { parseChineseName, parsePinyinName } from '@lingshi/domain/identity/real-name.ts';
import { parseResidentId, type Sex } from '@lingshi/domain/identity/resident-id.ts';
import { parseDay } from '@lingshi/domain/shared/day.ts';
import type { FormComplaint } from '@lingshi/domain/order/order.form-check.ts';
import type { AddressFormat } from '@lingshi/domain/policy/address-format.schema.ts';
import { addressAt, textAt, type AddressPrefix, type Answer } from '../answer-path.ts';
import type { Topic } from '../../offline/draft-store.ts';

type Check = (answer: Answer, today: string, format: AddressFormat) => FormComplaint[];

/** What can be said of the fields that were written, while others are still empty. */
export function checkSoFar(
  topic: Topic,
  answer: Answer,
  today: string,
  format: AddressFormat,
): FormComplaint[] {
  return CHECKS[topic]?.(answer, today, format) ?? [];
}

const CHECKS: Partial<Record<Topic, Check>> = {
  document: (answer, today) => [...checkPassport(answer), ...checkDays(answer, today)],
  person: (answer, today) => [
    ...checkNames(answer),
    ...checkPinyin(answer),
    ...inFuture('birthDay', answer, today),
    ...checkResidentId(answer, today),
  ],
  stay: (answer, today) => inFuture('arrivedDay', answer, today),
  address_abroad: (answer, _today, format) => checkParts(format, answer, ''),
  return_mail: (answer, _today, format) =>
    answer.sameAsAbroad === false ? checkParts(format, answer, 'address.') : [],
  address_home: (answer) => unprintable('line', 'home_address', textAt(answer, 'line')),
};

function checkPassport(answer: Answer): FormComplaint[] {
  const text = textAt(answer, 'passportNumber');
  const read = text === '' ? null : parsePassportNumber(text);
  return read === null || read.ok ? [] : [complaint('passportNumber', read)];
}

function checkDays(answer: Answer, today: string): FormComplaint[] {
  const [issued, expires] = [textAt(answer, 'issueDay'), textAt(answer, 'expiryDay')];
  const wrongOrder = isDay(issued) && isDay(expires) && expires <= issued;
  return [
    ...inFuture('issueDay', answer, today),
    ...(wrongOrder ? [{ field: 'expiryDay', code: 'form.day_order' }] : []),
  ];
}

function checkNames(answer: Answer): FormComplaint[] {
  const [surname, given] = [textAt(answer, 'surname'), textAt(answer, 'givenName')];
  const strange = [
    ...unprintable('surname', 'chinese_name', surname),
    ...unprintable('givenName', 'chinese_name', given),
  ];
  if (strange.length > 0 || surname === '' || given === '') return strange;
  const read = parseChineseName(surname + given);
  if (read.ok) return [];
  const index = Number(read.detail?.index ?? 0);
  const inGiven = index >= normaliseChineseName(surname).length;
  return [complaint(inGiven ? 'givenName' : 'surname', read)];
}

function checkPinyin(answer: Answer): FormComplaint[] {
  const name = { surname: textAt(answer, 'surnamePinyin'), given: textAt(answer, 'givenPinyin') };
  const strange = [
    ...unprintable('surnamePinyin', 'pinyin', name.surname),
    ...unprintable('givenPinyin', 'pinyin', name.given),
  ];
  if (strange.length > 0 || name.surname === '') return strange;
  const read = parsePinyinName(name);
  if (read.ok) return [];
  return [complaint(read.detail?.field === 'given' ? 'givenPinyin' : 'surnamePinyin', read)];
}

function checkResidentId(answer: Answer, today: string): FormComplaint[] {
  const text = textAt(answer, 'residentId');
  if (text === '') return [];
  const read = parseResidentId(text, today);
  if (!read.ok) return [complaint('residentId', read)];
  const [birthDay, sex] = [textAt(answer, 'birthDay'), textAt(answer, 'sex')];
  const sexOfForm: Sex | null = sex === 'F' || sex === 'M' ? sex : null;
  const form = { birthDay: isDay(birthDay) ? birthDay : null, sex: sexOfForm };
  const { birthDay: idDay, sex: idSex } = read.value;
  const claims = { form, resident_id: { birthDay: idDay, sex: idSex } } as const;
  return findMismatches(claims).map(({ code }) => ({ field: 'residentId', code, detail: { idDay, idSex } }));
}

function checkParts(format: AddressFormat, answer: Answer, prefix: AddressPrefix): FormComplaint[] {
  const found = checkAddress(format, addressAt(answer, prefix), 'soFar');
  return found.map((complaint) => ({ ...complaint, field: prefix + complaint.field }));
}

function unprintable(
  field: string,
  kind: 'pinyin' | 'chinese_name' | 'home_address',
  text: string,
): FormComplaint[] {
  return toFix(field, text, findUnprintable(kind, text));
}

/** One complaint a field: its first character, and the whole text with every suggestion taken. */
function toFix(field: string, text: string, found: readonly Unprintable[]): FormComplaint[] {
  const bad = found.filter(({ advice }) => !advice.startsWith('check_'));
  const [first] = bad;
  if (first === undefined) return [];
  const repaired = takeSuggestions(text, bad);
  const fix = repaired === text ? {} : { fix: repaired };
  return [{ field, code: 'address.not_printable', detail: { ...first, ...fix } }];
}

function inFuture(field: string, answer: Answer, today: string): FormComplaint[] {
  const day = textAt(answer, field);
  return isDay(day) && day > today ? [{ field, code: 'form.in_future' }] : [];
}

function complaint(
  field: string,
  { code, detail }: { code: string; detail?: Readonly<Record<string, unknown>> },
): FormComplaint {
  return { field, code, ...(detail && { detail: { ...detail } }) };
}

function isDay(text: string): boolean {
  return parseDay(text) !== null;
}
