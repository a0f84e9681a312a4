import { textAt } from '@lingshi/domain/form/answer-path.ts';
import type { Answer, Answers } from '@lingshi/domain/form/answer-path.ts';
import type { Complaint, Found, PageCheck } from '@lingshi/domain/form/check.types.ts';
import { nameKey, normaliseDocumentNumber } from '@lingshi/domain/identity/normalise.ts';
import { compareDays, parseDay } from '@lingshi/domain/shared/day.ts';

/** Nobody is younger than their child: a slip of the pen, or the days are in each other's place. */
export function parentsAreOlder({ answer, answers }: Parameters<PageCheck>[0]): Found {
  return { complaints: youngerThanChild(answer, answers, ['father', 'mother'], 'form.parent_too_young') };
}

/** Two guardians are two people, and both older than the child. */
export function guardiansAreTwo({ answer, answers, asked }: Parameters<PageCheck>[0]): Found {
  const places = ['first', 'second'].filter(asked);
  const young = youngerThanChild(answer, answers, places, 'guardian.too_young');
  return { complaints: [...young, ...(asked('second') ? sameGuardian(answer) : [])] };
}

function youngerThanChild(
  answer: Answer,
  answers: Answers,
  places: readonly string[],
  code: string,
): Complaint[] {
  const child = parseDay(textAt(answers['person'], 'birthDay'));
  if (child === null) return [];
  return places.flatMap((place) => {
    const born = parseDay(textAt(answer, `${place}.birthDay`));
    const younger = born !== null && compareDays(born, child) >= 0;
    return younger ? [{ field: `${place}.birthDay`, code }] : [];
  });
}

/** One name and one birth day are one person, as they are to whoever signs by code. */
function sameGuardian(answer: Answer): Complaint[] {
  const [one, other] = ['first', 'second'].map((place) => ({
    name: nameKey(textAt(answer, `${place}.name`)),
    born: textAt(answer, `${place}.birthDay`),
  }));
  const same = one?.name !== '' && one?.name === other?.name && one?.born === other?.born;
  return same ? [{ field: 'second.name', code: 'guardian.same_person' }] : [];
}

/** No source says what numbers of travel documents look like, so any is taken. */
export function tidyDocumentNumber(text: string): string {
  return normaliseDocumentNumber(text);
}
