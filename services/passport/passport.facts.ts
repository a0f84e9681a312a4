import { listAt, textAt, valueAt } from '@lingshi/domain/form/answer-path.ts';
import type { Answers } from '@lingshi/domain/form/answer-path.ts';
import type { DrawnFact } from '@lingshi/domain/form/form.facts.ts';
import { chosen, drawn, GUARDIAN_FACTS, parentFacts } from '../travel-papers/paper.facts.ts';

/** What the rules may ask of a passport case, as this form says it. */
export const PASSPORT_FACTS: readonly DrawnFact[] = [
  chosen('stay', 'stay.residence'),
  drawn(['held'], ['held.document'], (answers, { kind }) => ({
    held: kind === 'first' ? textAt(answers, 'held.document') || undefined : 'ordinary_passport',
  })),
  drawn(['condition'], ['loss.how', 'document.reason'], (answers, { kind }) => ({
    condition: conditionOf(answers, kind),
  })),
  drawn(['copyKept', 'policeReport'], ['loss.copyKept', 'loss.police'], (answers) => ({
    copyKept: yesNo(answers, 'loss.copyKept'),
    policeReport: yesNo(answers, 'loss.police'),
  })),
  drawn(['endorsementFor'], ['endorsement.names'], (answers) => ({
    endorsementFor: endorsementFor(answers),
  })),
  parentFacts('parents'),
  GUARDIAN_FACTS,
].flat();

function yesNo(answers: Answers, path: string): boolean | undefined {
  const value = valueAt(answers, path);
  return typeof value === 'boolean' ? value : undefined;
}

function conditionOf(answers: Answers, kind: unknown): string | undefined {
  if (kind === 'replace_lost') return textAt(answers, 'loss.how') || undefined;
  if (kind === 'replace_damaged') return 'damaged';
  const reason = textAt(answers, 'document.reason');
  return reason === 'pages_full' || reason === 'looks_changed' ? reason : 'ok';
}

/** Of several the one that asks for most proof. */
function endorsementFor(answers: Answers): string | undefined {
  const kinds = listAt(answers, 'endorsement.names').map((one) => textAt(one, 'what'));
  const told = ['spouse_name', 'former_name'].find((kind) => kinds.includes(kind));
  return told ?? (kinds.some((kind) => kind !== '') ? 'other' : undefined);
}
