/** A person of the sandbox. None exists: see people.json. */
export type SandboxPerson = {
  name: string;
  birthDay: string;
  sex: 'F' | 'M';
  documents: { kind: string; number: string; valid: boolean }[];
};

export type Question = {
  requestId: string;
  document: { kind: string; number: string };
  name: string;
  birthDay: string;
  sex: string;
};

export type Answer = {
  requestId: string;
  document: { kind: string; number: string };
  verdict: 'match' | 'differs' | 'unknown' | 'not_valid';
  differs: ('name' | 'birth_day' | 'sex')[];
};

/** Says whether what was asked agrees with the register, and never what the register has instead. */
export function answerTo(people: readonly SandboxPerson[], question: Question): Answer {
  const { requestId, document, name, birthDay, sex } = question;
  const same = (one: { kind: string; number: string }) =>
    one.kind === document.kind && one.number === document.number;
  const person = people.find(({ documents }) => documents.some(same));
  const say = (verdict: Answer['verdict'], differs: Answer['differs'] = []): Answer => {
    return { requestId, document, verdict, differs };
  };
  if (person === undefined) return say('unknown');
  if (!person.documents.some((one) => same(one) && one.valid)) return say('not_valid');
  const differs: Answer['differs'] = [];
  if (person.name !== name) differs.push('name');
  if (person.birthDay !== birthDay) differs.push('birth_day');
  if (person.sex !== sex) differs.push('sex');
  return say(differs.length > 0 ? 'differs' : 'match', differs);
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What each part of a question looks like; anything else, and anything besides, is no question. */
const PARTS: Record<keyof Question, (value: unknown) => boolean> = {
  requestId: (value) => typeof value === 'string' && UUID.test(value),
  document: (value) => hasExactly(value, { kind: isShortText, number: isShortText }),
  name: isShortText,
  birthDay: isDay,
  sex: (value) => value === 'F' || value === 'M',
};

/** Null when the body is not what openapi.json describes. */
export function parseQuestion(body: string): Question | null {
  try {
    const value: unknown = JSON.parse(body);
    return hasExactly(value, PARTS) ? (value as Question) : null;
  } catch {
    return null;
  }
}

function hasExactly(value: unknown, parts: Record<string, (part: unknown) => boolean>): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const names = Object.keys(parts);
  const own = value as Record<string, unknown>;
  return (
    Object.keys(own).length === names.length &&
    names.every((name) => Object.hasOwn(own, name) && parts[name]?.(own[name]) === true)
  );
}

function isShortText(value: unknown): boolean {
  return typeof value === 'string' && value.length > 0 && value.length <= 100;
}

function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
}
