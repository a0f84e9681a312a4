import { textAt, valueAt } from '@lingshi/domain/form/answer-path.ts';
import type { Answers } from '@lingshi/domain/form/answer-path.ts';
import type { DrawnFact } from '@lingshi/domain/form/form.facts.ts';

type Told = { readonly [Fact in DrawnFact['fact']]?: ReturnType<DrawnFact['value']> };

/** Several facts that are read together. */
export function drawn(
  facts: readonly DrawnFact['fact'][],
  from: readonly string[],
  tell: (...given: Parameters<DrawnFact['value']>) => Told,
): DrawnFact[] {
  return facts.map((fact) => ({ fact, from, value: (...given) => tell(...given)[fact] }));
}

/** A fact that an answer is, word for word. */
export function chosen(fact: DrawnFact['fact'], from: string): DrawnFact {
  return { fact, from: [from], value: (answers) => textAt(answers, from) || undefined };
}

const OF_PARENTS = [
  'parentsKnown',
  'parentsChinese',
  'parentsOfHere',
  'parentsOfElsewhere',
  'parentsSettledHere',
  'parentsSettledElsewhere',
] as const;

/** Nothing is counted before both parents were asked; one whose residence nobody knows is not known. */
export function parentFacts(page: string): DrawnFact[] {
  const asked = [`${page}.father`, `${page}.mother`];
  return drawn(OF_PARENTS, asked, (answers) => countParents(answers, asked));
}

function countParents(answers: Answers, asked: readonly string[]): Told {
  const parents = asked.map((parent) => ({
    nationality: textAt(answers, `${parent}.nationality`),
    settled: textAt(answers, `${parent}.settled`),
  }));
  const open = ({ nationality, settled }: (typeof parents)[number]) =>
    nationality === '' || (nationality === 'chinese' && settled === '');
  if (parents.some(open)) return {};
  const count = (is: (parent: (typeof parents)[number]) => boolean) => parents.filter(is).length;
  return {
    parentsKnown: count(({ nationality, settled }) => nationality !== 'unknown' && settled !== 'unknown'),
    parentsChinese: count(({ nationality }) => nationality === 'chinese'),
    parentsOfHere: count(({ nationality }) => nationality === 'here'),
    parentsOfElsewhere: count(({ nationality }) => nationality === 'elsewhere'),
    parentsSettledHere: count(({ settled }) => settled === 'here'),
    parentsSettledElsewhere: count(({ settled }) => settled === 'elsewhere'),
  };
}

/** Whether a guardian acts for an adult; nobody is asked before an age is known. */
export const WARD_FACTS = drawn(['ward'], ['person.birthDay', 'person.ward'], (answers) => {
  if (textAt(answers, 'person.birthDay') === '') return {};
  return { ward: valueAt(answers, 'person.ward') === true };
});

/** Who signs for a child or a ward, as its page says it. */
export const GUARDIAN_FACTS = drawn(
  ['guardiansKnown', 'guardiansSigning', 'guardiansByCode', 'soleCustody'],
  ['guardians.how', 'guardians.secondSigns', 'guardians.alone'],
  countGuardians,
);

function countGuardians(answers: Answers): Told {
  const how = textAt(answers, 'guardians.how');
  const signs = textAt(answers, 'guardians.secondSigns');
  if (how === '' || (how === 'two' && signs === '')) return {};
  const two = how === 'two';
  return {
    guardiansKnown: two ? 2 : 1,
    guardiansSigning: two && signs !== 'absent' ? 2 : 1,
    guardiansByCode: Number(two && signs === 'code'),
    soleCustody: !two,
  };
}
