import { tidyAddress } from '@lingshi/domain/identity/address.ts';
import { parsePassportNumber } from '@lingshi/domain/identity/passport-number.ts';
import { toPassportPinyin } from '@lingshi/domain/identity/pinyin.ts';
import { normaliseChineseName, normaliseDocumentNumber } from '@lingshi/domain/identity/normalise.ts';
import { checkTopic } from '@lingshi/domain/order/order.form-check.ts';
import type { FormComplaint } from '@lingshi/domain/order/order.form-check.ts';
import type { CountryCard } from '../../posts-read.ts';
import { addressAt, changeAt, listAt, textAt, valueAt, type Answer } from '../answer-path.ts';
import type { Topic } from '../../offline/draft-store.ts';
import { checkSoFar } from './written-check.ts';
import { isSigned } from './written-notes.ts';

/** What the rules of the form need to know of the country. */
type Land = Pick<CountryCard, 'addressFormat' | 'phone'>;

/**
 * The rules of the form on the device: the same the server asks, plus what can be said of a half-filled page.
 * Loaded after the page stands, because it brings the validator.
 */
export { findNotes, marksOfSignature, printedName, signerOf } from './written-notes.ts';

/**
 * Everything that does not hold yet, each field once: what was written first, then what is missing.
 * @param today the day at the post
 */
export function checkAll(
  topic: Topic,
  answer: Answer,
  today: string,
  { addressFormat }: Pick<Land, 'addressFormat'>,
): FormComplaint[] {
  const written = checkSoFar(topic, answer, today, addressFormat);
  const rest = checkTopic(topic, answer, today, addressFormat).map((complaint) =>
    placed(topic, answer, complaint),
  );
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
  if (topic === 'return_mail' && /^(line1|line2|city|state|county|zip)$/.test(field))
    return `address.${field}`;
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
export function tidy(topic: Topic, answer: Answer, land: Land): Answer {
  const edits = (TIDIES[topic] ?? []).map(
    ([path, bring]) => [path, bring(textAt(answer, path), land)] as const,
  );
  const changed = edits.filter(([path, text]) => text !== '' && text !== textAt(answer, path));
  const parts = changed.reduce<Answer>(
    (so, [path, text]) => ({ ...so, ...changeAt({ ...answer, ...so }, path, text) }),
    {},
  );
  return { ...parts, ...tidyOf(topic, answer, land), ...withoutHidden(topic, answer) };
}

type Tidy = readonly (readonly [path: string, bring: (text: string, land: Land) => string])[];

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
    ['phone', (text, { phone }) => tidyPhone(text, phone)],
    ['email', (text) => text.trim()],
  ],
};

function tidyPassport(text: string): string {
  const read = parsePassportNumber(text);
  return read.ok ? read.value.number : text;
}

/** What looks like a number of the country the form is for is one; spaces, brackets and hyphens are habit. */
export function tidyPhone(text: string, { callingCode, national }: Land['phone']): string {
  const plain = text.normalize('NFKC').replace(/[\s().\-‐-―−]/gu, '');
  if (new RegExp(`^(${national})$`).test(plain)) return `+${callingCode}${plain}`;
  if (new RegExp(`^${callingCode}(${national})$`).test(plain)) return `+${plain}`;
  return plain.replace(/^00/, '+');
}

function tidyOf(topic: Topic, answer: Answer, { addressFormat }: Land): Answer {
  if (topic === 'address_abroad') return tidyAddress(addressFormat, addressAt(answer, ''));
  const other = topic === 'return_mail' && answer.sameAsAbroad === false;
  if (!other) return {};
  const tidied = tidyAddress(addressFormat, addressAt(answer, 'address.'));
  return Object.keys(tidied).length === 0 ? {} : { address: { ...(answer.address as object), ...tidied } };
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
