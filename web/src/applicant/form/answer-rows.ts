import { readPhrase } from '@lingshi/domain/shared/phrase.ts';
import { addressLines } from '@lingshi/domain/identity/address.ts';
import { formatDocumentDay } from '../../kit/format.ts';
import type { Locale } from '../../kit/locale.ts';
import type { CountryCard } from '../posts-read.ts';
import type { Topic } from '../offline/draft-store.ts';
import { addressAt, listAt, textAt, valueAt, type AddressPrefix, type Answer } from './answer-path.ts';
import { countryName } from './countries.ts';
import { labelKey, type useFieldWords } from './field.words.ts';
import type { PageWords } from './form.words.ts';
import type { FormTexts, Posts } from './form-read.ts';

/** One answer in words. `printed`: shown letter by letter as paper will have it. */
export type AnswerRow = { path: string; label: string; value: string; printed?: boolean };

/** What answers are put into words with. */
export type Reading = {
  f: ReturnType<typeof useFieldWords>;
  p: PageWords;
  locale: Locale;
  posts: Posts | undefined;
  /** How addresses are written in the country of the post. */
  format: CountryCard['addressFormat'] | undefined;
  texts: FormTexts | undefined;
};

/** Every answer of a topic as it will be printed or kept; an empty answer has an empty value. */
export function rowsOf(topic: Topic, answer: Answer, reading: Reading): AnswerRow[] {
  return WRITERS[topic](answer, reading);
}

type Writer = (answer: Answer, reading: Reading) => AnswerRow[];

const WRITERS: Record<Topic, Writer> = {
  document: (answer, reading) => [
    ...texts('document', ['passportNumber'], answer, reading, true),
    ...days('document', ['issueDay', 'expiryDay'], answer, reading),
    ...texts('document', ['issuePlace'], answer, reading),
    choice('document', 'reason', answer, reading),
    ...filled(texts('document', ['reasonNote'], answer, reading)),
  ],
  person: (answer, reading) => [
    ...texts('person', ['surname', 'givenName'], answer, reading),
    ...texts('person', ['surnamePinyin', 'givenPinyin'], answer, reading, true),
    choice('person', 'sex', answer, reading),
    ...days('person', ['birthDay'], answer, reading),
    ...texts('person', ['birthPlace'], answer, reading),
    residentId(answer, reading),
  ],
  stay: (answer, reading) => [
    ...days('stay', ['arrivedDay'], answer, reading),
    ...texts('stay', ['arrivalPort'], answer, reading),
    choice('stay', 'residence', answer, reading),
    ...texts('stay', ['occupation'], answer, reading),
    ...filled(texts('stay', ['employer'], answer, reading)),
  ],
  address_abroad: (answer, reading) => addressRows('', answer, reading),
  post: (answer, { f, posts, locale }) => {
    const post = posts?.posts.find(({ id }) => id === answer.post);
    return [
      {
        path: 'post',
        label: f('post.post'),
        value: (post && readPhrase(post.name, locale)) ?? textAt(answer, 'post'),
      },
    ];
  },
  address_home: (answer, reading) =>
    texts('address_home', ['province', 'line', 'contactName', 'contactPhone'], answer, reading),
  family: familyRows,
  contact: (answer, reading) =>
    texts('contact', ['phone', 'email', 'emergencyName', 'emergencyPhone'], answer, reading),
  endorsement: (answer, { f }) => [
    {
      path: answer.wanted === true ? 'names' : 'wanted',
      label: f('endorsement.names'),
      value: endorsementWords(answer, f),
    },
  ],
  return_mail: (answer, reading) => [
    ...texts('return_mail', ['recipient'], answer, reading, true),
    ...(answer.sameAsAbroad === false
      ? addressRows('address.', answer, reading)
      : [sameAddress(answer, reading)]),
  ],
  declaration: declarationRows,
  consents: (answer, { texts: known, locale, p }) =>
    (known?.consents ?? []).map(({ id, version, title }) => ({
      path: `accepted.${id}`,
      label: readPhrase(title, locale),
      value: textAt(answer, `accepted.${id}`) === version ? p('check.agreed') : '',
    })),
};

function texts(
  topic: Topic,
  paths: readonly string[],
  answer: Answer,
  { f }: Reading,
  printed = false,
): AnswerRow[] {
  return paths.map((path) => ({
    path,
    label: f(labelKey(topic, path)),
    value: textAt(answer, path),
    printed,
  }));
}

function days(topic: Topic, paths: readonly string[], answer: Answer, { f, locale }: Reading): AnswerRow[] {
  return paths.map((path) => {
    const day = textAt(answer, path);
    return { path, label: f(labelKey(topic, path)), value: day && formatDocumentDay(day, locale) };
  });
}

function choice(topic: Topic, path: string, answer: Answer, { f }: Reading): AnswerRow {
  const value = textAt(answer, path);
  const key = `${topic}.${path}.${value}` as 'person.sex.F';
  return { path, label: f(labelKey(topic, path)), value: value && f(key) };
}

function filled(rows: readonly AnswerRow[]): AnswerRow[] {
  return rows.filter(({ value }) => value !== '');
}

function residentId(answer: Answer, { f }: Reading): AnswerRow {
  const label = f('person.residentId');
  return answer.noResidentId === true
    ? { path: 'noResidentId', label, value: f('person.noResidentId') }
    : { path: 'residentId', label, value: textAt(answer, 'residentId'), printed: true };
}

/** As the envelope has it, in one row. */
function addressRows(prefix: AddressPrefix, answer: Answer, { f, format, locale }: Reading): AnswerRow[] {
  const address = addressAt(answer, prefix);
  const value = format ? addressLines(format, address).join('\n') : '';
  const county = format?.fields.find(({ id }) => id === 'county');
  const where = (address.county ?? '').replaceAll('-', ' ').toUpperCase();
  return [
    { path: `${prefix}line1`, label: f('return_mail.address'), value, printed: true },
    ...filled(
      county ? [{ path: `${prefix}county`, label: readPhrase(county.words, locale), value: where }] : [],
    ),
  ];
}

function sameAddress(answer: Answer, { f }: Reading): AnswerRow {
  const value = answer.sameAsAbroad === true ? f('return_mail.sameAsAbroad.yes') : '';
  return { path: 'sameAsAbroad', label: f('return_mail.address'), value };
}

function familyRows(answer: Answer, { f, locale }: Reading): AnswerRow[] {
  const parents = (['father', 'mother'] as const).map((who) => {
    const life = textAt(answer, `${who}.life`) as 'living' | 'deceased' | 'unknown' | '';
    const parts = [
      textAt(answer, `${who}.name`),
      life && f(`family.life.${life}`),
      textAt(answer, `${who}.place`),
    ];
    return { path: `${who}.life`, label: f(`family.${who}`), value: parts.filter(Boolean).join(' · ') };
  });
  const has = valueAt(answer, 'spouse.has');
  const spouse =
    has === true ? textAt(answer, 'spouse.name') : has === false ? f('family.spouse.has.no') : '';
  const children = listAt(answer, 'children').map((child, index) => ({
    path: `children.${index}.name`,
    label: f('family.children.nth', { nth: index + 1 }),
    value: [textAt(child, 'name'), formatDocumentDay(textAt(child, 'birthDay'), locale)]
      .filter(Boolean)
      .join(' · '),
  }));
  return [...parents, { path: 'spouse.has', label: f('family.spouse'), value: spouse }, ...children];
}

function endorsementWords(answer: Answer, f: Reading['f']): string {
  if (answer.wanted === true) return listAt(answer, 'names').map(String).join('\n');
  return answer.wanted === false ? f('endorsement.wanted.no') : '';
}

function declarationRows(answer: Answer, reading: Reading): AnswerRow[] {
  const { texts: known, locale, p, f } = reading;
  const given = (valueAt(answer, 'answers') ?? {}) as Record<string, unknown>;
  const rows = (known?.declaration.questions ?? [])
    .filter(({ id }) => given[id] !== undefined && given[id] !== '')
    .map(({ id, kind, words }) => ({
      path: `answers.${id}`,
      label: readPhrase(words, locale),
      value: answerWords(String(given[id]), kind, locale, p),
    }));
  const strokes = listAt(answer, 'signature').length;
  const signed = strokes > 0 ? p('check.signed') : '';
  return [...rows, { path: 'signature', label: f('declaration.signature'), value: signed }];
}

function answerWords(value: string, kind: string, locale: Locale, p: PageWords): string {
  if (kind === 'yes_no')
    return value === 'yes' || value === 'true' ? p('declaration.has') : p('declaration.has_not');
  if (kind === 'country') return countryName(value, locale, p);
  return kind === 'date' ? formatDocumentDay(value, locale) : value;
}
