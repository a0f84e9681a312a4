import { FIELD_WORDS, TOPIC_WORDS } from './field.words.ts';

/** Shown by something else, or no matter for an officer's eye. */
const NOT_SHOWN = new Set(['declaration.version']);
/** Where nothing is said there is nothing to look at, and a line less to pass over. */
const HIDDEN_WHEN_EMPTY = new Set([
  'document.reasonNote',
  'address_abroad.line2',
  'address_abroad.county',
  'stay.employer',
  'person.noResidentId',
  'endorsement.names',
  'return_mail.address',
]);

export type FieldEntry = { target: string; value: unknown };

/** Who it is and with what book first, whatever order they were stored in. */
export function inFormOrder<A extends { topic: string }>(answers: readonly A[]): A[] {
  const order = ['person', ...Object.keys(TOPIC_WORDS)];
  const place = ({ topic }: A) => (order.includes(topic) ? order.indexOf(topic) : order.length);
  return answers.toSorted((a, b) => place(a) - place(b));
}

/** The fields of a topic in the order of the form, whatever order they were stored in. */
export function fieldsOf(topic: string, answer: Readonly<Record<string, unknown>>): FieldEntry[] {
  const known = Object.keys(FIELD_WORDS).filter((target) => target.startsWith(`${topic}.`));
  const later = Object.keys(answer)
    .map((name) => `${topic}.${name}`)
    .filter((target) => !known.includes(target));
  return [...known, ...later]
    .map((target) => ({ target, value: answer[target.slice(topic.length + 1)] }))
    .filter(({ target, value }) => {
      if (NOT_SHOWN.has(target)) return false;
      return !(isEmpty(value) && (HIDDEN_WHEN_EMPTY.has(target) || value === undefined));
    });
}

export function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    value === false ||
    (Array.isArray(value) && value.length === 0)
  );
}
