import { listAt, textAt, valueAt } from '@lingshi/domain/form/answer-path.ts';
import type { Answers } from '@lingshi/domain/form/answer-path.ts';
import type { DrawnFact } from '@lingshi/domain/form/form.facts.ts';
import { drawn } from '../travel-papers/paper.facts.ts';

/** What the rules may ask of a passport case, as this form says it. */
export const PASSPORT_FACTS: readonly DrawnFact[] = [
  drawn(['stay'], ['stay.residence'], (answers) => ({ stay: chosen(answers, 'stay.residence') })),
  drawn(['held'], ['held.document'], (answers, { kind }) => ({
    held: kind === 'first' ? chosen(answers, 'held.document') : 'ordinary_passport',
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
  drawn(
    [
      'parentsKnown',
      'parentsChinese',
      'parentsOfHere',
      'parentsOfElsewhere',
      'parentsSettledHere',
      'parentsSettledElsewhere',
    ],
    ['parents.father', 'parents.mother'],
    parentFacts,
  ),
  drawn(
    ['guardiansKnown', 'guardiansSigning', 'guardiansByCode', 'soleCustody'],
    ['guardians.how', 'guardians.secondSigns', 'guardians.alone'],
    guardianFacts,
  ),
].flat();

type Drawn = DrawnFact['fact'];
type Told = { readonly [Fact in Drawn]?: ReturnType<DrawnFact['value']> };

function chosen(answers: Answers, path: string): string | undefined {
  return textAt(answers, path) || undefined;
}

function yesNo(answers: Answers, path: string): boolean | undefined {
  const value = valueAt(answers, path);
  return typeof value === 'boolean' ? value : undefined;
}

function conditionOf(answers: Answers, kind: unknown): string | undefined {
  if (kind === 'replace_lost') return chosen(answers, 'loss.how');
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

/** Nothing is counted before both were asked. */
function parentFacts(answers: Answers): Told {
  const parents = ['father', 'mother'].map((who) => ({
    nationality: textAt(answers, `parents.${who}.nationality`),
    settled: textAt(answers, `parents.${who}.settled`),
  }));
  if (parents.some(({ nationality }) => nationality === '')) return {};
  const count = (is: (parent: (typeof parents)[number]) => boolean) => parents.filter(is).length;
  return {
    parentsKnown: count(({ nationality }) => nationality !== 'unknown'),
    parentsChinese: count(({ nationality }) => nationality === 'chinese'),
    parentsOfHere: count(({ nationality }) => nationality === 'here'),
    parentsOfElsewhere: count(({ nationality }) => nationality === 'elsewhere'),
    parentsSettledHere: count(({ settled }) => settled === 'here'),
    parentsSettledElsewhere: count(({ settled }) => settled === 'elsewhere'),
  };
}

function guardianFacts(answers: Answers): Told {
  const how = textAt(answers, 'guardians.how');
  const signs = textAt(answers, 'guardians.secondSigns');
  if (how === '' || (how === 'two' && signs === '')) return {};
  const two = how === 'two';
  return {
    guardiansKnown: two ? 2 : 1,
    guardiansSigning: two && signs !== 'absent' ? 2 : 1,
    guardiansByCode: Number(two && signs === 'code'),
    soleCustody: textAt(answers, 'guardians.alone') === 'sole_custody',
  };
}
