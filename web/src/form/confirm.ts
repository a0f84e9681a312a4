import { changeAt, isFilled, listAt, textAt, valueAt } from '@lingshi/domain/form/answer-path.ts';
import type { Answer } from '@lingshi/domain/form/answer-path.ts';
import { askedFields } from '@lingshi/domain/form/check.ts';
import { textsIn } from '@lingshi/domain/form/check.shape.ts';
import type { Field, KnownFact, Page } from '@lingshi/domain/form/form.types.ts';
import { tidied } from '@lingshi/domain/form/keep.ts';
import type { VisibleForm } from '@lingshi/domain/form/visible.ts';
import { askedQuestions } from '@lingshi/domain/policy/declaration.ts';

/** `email`: of the account, for whichever field asks one. */
export type Known = Readonly<Partial<Record<KnownFact | 'email', string>>>;

/** What the fields of a page begin with where nothing was written: shown, and no answer before the page is done. */
export function startOf(page: Page, known: Known): Answer {
  const entries = page.fields.flatMap(({ id, kind, startsAs = kind === 'email' ? kind : undefined }) => {
    const value = startsAs === undefined ? undefined : known[startsAs];
    return value === undefined || value === '' ? [] : [[id, value] as const];
  });
  return Object.fromEntries(entries);
}

/** The page as it is sent once the person has done with it: what was shown is confirmed, in the form that is printed. */
export function confirmed(seen: VisibleForm, page: Page): Answer {
  const whole = { ...seen.answers[page.id], ...tidied(seen, page) };
  return askedFields(seen, page).reduce<Answer>(
    (answer, { field, path }) => ({ ...answer, ...settled(field, path, answer, seen) }),
    whole,
  );
}

/** What widgets of several answers leave behind: an entry nobody wrote into, a question that is no longer asked. */
function settled(field: Field, path: string, answer: Answer, { facts }: VisibleForm): Answer {
  if (field.kind === 'list' && field.entry.kind !== 'group') {
    return changeAt(answer, path, listAt(answer, path).filter(isFilled));
  }
  if (field.kind === 'consents') return changeAt(answer, path, valueAt(answer, path) ?? {});
  const { declaration } = facts.rules;
  if (field.kind !== 'questions' || declaration === null) return {};
  const asked = askedQuestions(declaration, textsIn(valueAt(answer, path)));
  const kept = asked.flatMap(({ id }) => {
    const text = textAt(answer, `${path}.${id}`);
    return text === '' ? [] : [[id, text] as const];
  });
  return { ...changeAt(answer, path, Object.fromEntries(kept)), [field.versionAt]: declaration.version };
}
