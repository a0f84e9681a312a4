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

/** Null when the body is not what openapi.json describes. */
export function parseQuestion(body: string): Question | null {
  try {
    const value = JSON.parse(body) as Question;
    const texts = [
      value.requestId,
      value.name,
      value.birthDay,
      value.sex,
      value.document.kind,
      value.document.number,
    ];
    return texts.every((text) => typeof text === 'string' && text.length > 0 && text.length <= 100)
      ? value
      : null;
  } catch {
    return null;
  }
}
