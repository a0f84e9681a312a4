import { checkAddress } from '../identity/address.ts';
import type { AddressFormat } from '../policy/address-format.schema.ts';
import { findMismatches } from '../identity/agreement.ts';
import { fitsMachineReadableZone } from '../identity/machine-readable-name.ts';
import { parsePassportNumber } from '../identity/passport-number.ts';
import { findUnprintable } from '../identity/printable.ts';
import type { TextKind } from '../identity/printable.ts';
import { parseChineseName, parsePinyinName } from '../identity/real-name.ts';
import { parseResidentId } from '../identity/resident-id.ts';
import { compareDays, yearsBetween } from '../shared/day.ts';
import type { Day } from '../shared/day.ts';
import type { Refusal, Result } from '../shared/result.ts';
import type { Demands } from './order.demands.ts';
import { TOPICS } from './order.form.ts';
import type { Answers, Topic, TopicAnswer } from './order.form.ts';

/** What does not hold: the field within its topic, a code with words in the catalogues, values to show. */
export type FormComplaint = { field: string; code: string; detail?: Record<string, unknown> };
type Check<T extends Topic> = (answer: TopicAnswer<T>, today: Day, format: AddressFormat) => FormComplaint[];
type Checks = { [T in Topic]?: Check<T> };

/**
 * Checks one topic alone: shape first, then what its own fields must agree on.
 * @param today the day at the post; nothing here reads a clock
 * @param format how addresses are written in the country of the post
 */
export function checkTopic(
  topic: Topic,
  answer: unknown,
  today: Day,
  format: AddressFormat,
): FormComplaint[] {
  const parsed = TOPICS[topic].safeParse(answer);
  if (!parsed.success) {
    return parsed.error.issues.map((issue) => ({
      field: issue.path.join('.') || 'form',
      code: issue.code === 'too_big' ? 'form.too_long' : 'form.incomplete',
    }));
  }
  const check = CHECKS[topic] as
    | ((answer: unknown, today: Day, format: AddressFormat) => FormComplaint[])
    | undefined;
  return check?.(parsed.data, today, format) ?? [];
}

/**
 * What the whole form lacks of what the rules demand, as targets (`topic.field`, `file.slot`). Empty = ready to submit.
 */
export function missingTargets(
  answers: Answers,
  { topics, uploads }: Pick<Demands, 'uploads'> & { topics: readonly Topic[] },
  files: readonly string[],
  today: Day,
  format: AddressFormat,
): string[] {
  const fields = topics.flatMap((topic) =>
    checkTopic(topic, answers[topic], today, format).map(
      ({ field }) => `${topic}.${field.split('.')[0] ?? 'form'}`,
    ),
  );
  const slots = uploads.filter((slot) => !files.includes(slot));
  return [...new Set([...fields, ...slots.map((slot) => `file.${slot}`)])];
}

const CHECKS: Checks = {
  document: checkDocument,
  person: checkPerson,
  stay: ({ arrivedDay }, today) => notAfter('arrivedDay', arrivedDay, today),
  address_abroad: (address, _today, format) => checkAddress(format, address, 'whole'),
  return_mail: checkReturnMail,
  address_home: ({ line }) => printable('line', 'home_address', line),
  family: checkFamily,
  endorsement: ({ wanted, names }) =>
    wanted && names.length === 0 ? [{ field: 'names', code: 'form.incomplete' }] : [],
};

function checkDocument(answer: TopicAnswer<'document'>, today: Day): FormComplaint[] {
  const { issueDay, expiryDay, reason, reasonNote } = answer;
  const complaints = complaintsOf('passportNumber', parsePassportNumber(answer.passportNumber));
  if (compareDays(expiryDay, issueDay) <= 0) complaints.push({ field: 'expiryDay', code: 'form.day_order' });
  complaints.push(...notAfter('issueDay', issueDay, today));
  // Rule: facts A4: with more than a year left a reason in words is asked; so it is for `other`.
  const early = reason === 'expiring' && yearsBetween(today, expiryDay) >= 1;
  if ((early || reason === 'other') && reasonNote === '') {
    complaints.push({ field: 'reasonNote', code: 'form.reason_needed' });
  }
  return complaints;
}

function checkPerson(answer: TopicAnswer<'person'>, today: Day): FormComplaint[] {
  const { surname, givenName, surnamePinyin, givenPinyin, birthDay, sex } = answer;
  const complaints = [
    ...complaintsOf('surname', parseChineseName(surname + givenName)),
    ...complaintsOf('surnamePinyin', parsePinyinName({ surname: surnamePinyin, given: givenPinyin })),
    ...notAfter('birthDay', birthDay, today),
  ];
  // A name in characters and not in letters, or the other way round, cannot be printed as one name.
  if ((givenName === '') !== (givenPinyin === '')) {
    complaints.push({ field: givenName === '' ? 'givenName' : 'givenPinyin', code: 'form.incomplete' });
  }
  // ICAO Doc 9303-4: 39 characters of the machine readable zone hold the whole name.
  if (!fitsMachineReadableZone({ surname: surnamePinyin, given: givenPinyin })) {
    complaints.push({ field: 'givenPinyin', code: 'form.too_long' });
  }
  if (answer.residentId === '') {
    if (!answer.noResidentId) complaints.push({ field: 'residentId', code: 'form.incomplete' });
    return complaints;
  }
  const id = parseResidentId(answer.residentId, today);
  if (!id.ok) return [...complaints, ...complaintsOf('residentId', id)];
  const claims = { form: { birthDay, sex }, resident_id: { birthDay: id.value.birthDay, sex: id.value.sex } };
  return [...complaints, ...findMismatches(claims).map(({ code }) => ({ field: 'residentId', code }))];
}

/** Both stand on the label that brings the new book. */
function checkReturnMail(
  { recipient, sameAsAbroad, address }: TopicAnswer<'return_mail'>,
  _today: Day,
  format: AddressFormat,
): FormComplaint[] {
  const complaints = printable('recipient', 'latin_address', recipient);
  if (sameAsAbroad) return complaints;
  const missing = [{ field: 'address', code: 'form.incomplete' }];
  return [...complaints, ...(address === null ? missing : checkAddress(format, address, 'whole'))];
}

// Rule: facts A3.5: reviewers need the family to check identity; 'no spouse' and 'deceased' are answers.
function checkFamily({ father, mother, spouse }: TopicAnswer<'family'>): FormComplaint[] {
  const complaints: FormComplaint[] = [];
  if (father.life !== 'unknown' && father.name === '')
    complaints.push({ field: 'father', code: 'form.incomplete' });
  if (mother.life !== 'unknown' && mother.name === '')
    complaints.push({ field: 'mother', code: 'form.incomplete' });
  if (spouse.has && spouse.name === '') complaints.push({ field: 'spouse', code: 'form.incomplete' });
  return complaints;
}

function printable(field: string, kind: TextKind, text: string): FormComplaint[] {
  // Advice that asks to look again is no refusal: the text can be printed.
  const [first] = findUnprintable(kind, text).filter(({ advice }) => !advice.startsWith('check_'));
  return first === undefined ? [] : [{ field, code: 'address.not_printable', detail: { ...first } }];
}

function notAfter(field: string, day: Day, today: Day): FormComplaint[] {
  return compareDays(day, today) > 0 ? [{ field, code: 'form.in_future' }] : [];
}

function complaintsOf(field: string, result: Result<unknown>): FormComplaint[] {
  return result.ok ? [] : [complaintFrom(field, result)];
}

function complaintFrom(field: string, { code, detail }: Refusal): FormComplaint {
  return { field, code, ...(detail && { detail: { ...detail } }) };
}
