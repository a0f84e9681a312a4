import { textAt } from '@lingshi/domain/form/answer-path.ts';
import type { Answers } from '@lingshi/domain/form/answer-path.ts';
import type { DrawnFact } from '@lingshi/domain/form/form.facts.ts';
import { chosen, drawn } from '../travel-papers/paper.facts.ts';

const CONDITIONS: Readonly<Record<string, string>> = {
  lost: 'lost',
  stolen: 'stolen',
  damaged: 'damaged',
  expired: 'ok',
  none: 'ok',
  usable: 'ok',
};

/** What the rules may ask of the case, as the first page says it. */
export const EMERGENCY_FACTS: readonly DrawnFact[] = [
  chosen('stay', 'journey.residence'),
  chosen('urgency', 'journey.urgency'),
  ...drawn(['held', 'condition', 'usable'], ['journey.what'], passportFacts),
];

function passportFacts(answers: Answers) {
  const what = textAt(answers, 'journey.what');
  if (what === '') return {};
  return {
    held: what === 'none' ? 'none' : 'ordinary_passport',
    condition: CONDITIONS[what],
    usable: what === 'usable',
  };
}
