import { whoSigns } from '../evidence/signature.signer.ts';
import { parseDay } from '../shared/day.ts';
import { textAt } from './answer-path.ts';
import { sourcesOfFact } from './form.facts.ts';
import type { Complaint } from './check.types.ts';
import type { FormDef, Page } from './form.types.ts';
import type { VisibleForm } from './visible.ts';

/** Who signs what the form says; before a birth day is written it is the applicant. */
export function signerIn({ form, answers, known, facts }: VisibleForm): 'applicant' | 'guardian' {
  const at = form.factsFrom.birthDay;
  const birthDay = at === undefined ? null : parseDay(textAt(answers, at));
  if (birthDay === null) return 'applicant';
  const ward = known.ward === true && ({ ward: true } as const);
  return whoSigns({ ages: facts.rules.ages ?? [] }, { birthDay, ...ward }, facts.today).signer;
}

/** The answers that say who signs, as targets. */
export function signerTargets(form: FormDef): string[] {
  const { birthDay } = form.factsFrom;
  return [...(birthDay === undefined ? [] : [birthDay]), ...sourcesOfFact(form, 'ward')];
}

/**
 * Of a form that somebody fills in for themselves: nobody is a ward and files, the guardian does.
 * @returns what is wrong on this page; an order like it is refused as it is handed in
 */
export function ownWard({ form, known }: VisibleForm, page: Page): Complaint[] {
  if (known.ward !== true) return [];
  const box = page.fields.find(
    ({ id, kind }) => kind === 'flag' && sourcesOfFact(form, 'ward').includes(`${page.id}.${id}`),
  );
  return box === undefined ? [] : [{ field: box.id, code: 'guardian.ward_files' }];
}
