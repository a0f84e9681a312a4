import { parsePassportNumber } from '@lingshi/domain/identity/passport-number.ts';
import { toPassportPinyin } from '@lingshi/domain/identity/pinyin.ts';
import { normaliseChineseName, normaliseDocumentNumber } from '@lingshi/domain/identity/normalise.ts';
import { checkTopic } from '@lingshi/domain/order/order.form-check.ts';
import type { FormComplaint } from '@lingshi/domain/order/order.form-check.ts';
import { changeAt, listAt, textAt, valueAt, type Answer } from '../answer-path.ts';
import type { Topic } from '../../offline/draft-store.ts';
import { checkSoFar } from './written-check.ts';
import { isSigned } from './written-notes.ts';

/**
 * The rules of the form on the device: the same the server asks, plus what can be said of a half-filled page.
 * Loaded after the page stands, because it brings the validator.
 */
export { findNotes, marksOfSignature, printedName, signerOf } from './written-notes.ts';

/**
 * Everything that does not hold yet, each field once: what was written first, then what is missing.
 * @param today the day at the post
 */
export function checkAll(topic: Topic, answer: Answer, today: string): FormComplaint[] {
  const written = checkSoFar(topic, answer, today);
  const rest = checkTopic(topic, answer, today).map((complaint) => placed(topic, answer, complaint));
  const unsigned =
    topic === 'declaration' && !isSigned(answer) ? [{ field: 'signature', code: 'signature.empty' }] : [];
  const seen = new Set<string>();
  return [...written, ...unsigned, ...halfNames(topic, answer), ...rest].filter(
    ({ field }) => !seen.has(field) && Boolean(seen.add(field)),
  );
}

/** A given name may be absent, but not in one of its two writings only. */
function halfNames(topic: Topic, answer: Answer): FormComplaint[] {
  const [given, pinyin] = [textAt(answer, 'givenName'), textAt(answer, 'givenPinyin')];
  if (topic !== 'person' || (given === '') === (pinyin === '')) return [];
  return [{ field: given === '' ? 'givenName' : 'givenPinyin', code: 'form.incomplete' }];
}

/** The domain names a part of the topic; the page has an input for it. */
function placed(topic: Topic, answer: Answer, complaint: FormComplaint): FormComplaint {
  return { ...complaint, field: fieldOf(topic, answer, complaint) };
}

function fieldOf(topic: Topic, answer: Answer, { field, detail }: FormComplaint): string {
  if (topic === 'person' && field === 'surnamePinyin' && detail?.field === 'given') return 'givenPinyin';
  if (topic === 'return_mail' && /^(line1|line2|city)$/.test(field)) return `address.${field}`;
  if (topic === 'return_mail' && field === 'address') return 'address.line1';
  if (topic === 'endorsement' && field === 'names') return 'names.0';
  if (topic !== 'family' || field.includes('.')) return field;
  if (field === 'spouse') return valueAt(answer, 'spouse.has') !== true ? 'spouse.has' : 'spouse.name';
  return textAt(answer, `${field}.life`) === '' ? `${field}.life` : `${field}.name`;
}

/**
 * What is written is brought to the form that is printed: capitals without marks, half-width numbers.
 * @returns the part of the answer that changes; nothing that would change the meaning
 */
export function tidy(topic: Topic, answer: Answer): Answer {
  const edits = (TIDIES[topic] ?? []).map(([path, bring]) => [path, bring(textAt(answer, path))] as const);
  const changed = edits.filter(([path, text]) => text !== '' && text !== textAt(answer, path));
  const parts = changed.reduce<Answer>(
    (so, [path, text]) => ({ ...so, ...changeAt({ ...answer, ...so }, path, text) }),
    {},
  );
  return { ...parts, ...withoutHidden(topic, answer) };
}

type Tidy = readonly (readonly [path: string, bring: (text: string) => string])[];

const TIDIES: Partial<Record<Topic, Tidy>> = {
  document: [['passportNumber', tidyPassport]],
  person: [
    ['surname', normaliseChineseName],
    ['givenName', normaliseChineseName],
    ['surnamePinyin', toPassportPinyin],
    ['givenPinyin', toPassportPinyin],
    ['residentId', normaliseDocumentNumber],
  ],
  contact: [
    ['phone', tidyPhone],
    ['email', (text) => text.trim()],
  ],
  address_abroad: [['zip', tidyZip]],
  return_mail: [['address.zip', tidyZip]],
};

function tidyPassport(text: string): string {
  const read = parsePassportNumber(text);
  return read.ok ? read.value.number : text;
}

/** Ten digits are a number of the country the form is for; spaces, brackets and hyphens are habit. */
export function tidyPhone(text: string): string {
  const plain = text.normalize('NFKC').replace(/[\s().\-‐-―−]/gu, '');
  if (/^[2-9]\d{9}$/.test(plain)) return `+1${plain}`;
  if (/^1[2-9]\d{9}$/.test(plain)) return `+${plain}`;
  return plain.replace(/^00/, '+');
}

function tidyZip(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '');
}

/** What a page no longer shows is not kept: an answer behind a closed question would contradict it. */
function withoutHidden(topic: Topic, answer: Answer): Answer {
  if (topic === 'endorsement') return { names: namesOf(answer) };
  if (topic === 'return_mail' && answer.sameAsAbroad === true) return { address: null };
  return topic === 'person' && answer.noResidentId === true ? { residentId: '' } : {};
}

function namesOf(answer: Answer): string[] {
  const names = listAt(answer, 'names').map(String);
  return answer.wanted === true ? names.filter((name) => name.trim() !== '') : [];
}
