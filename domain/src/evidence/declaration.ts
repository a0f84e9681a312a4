import { askedQuestions, unansweredQuestions } from '../policy/declaration.ts';
import type { AskedQuestion, DeclarationAnswers, QuestionSet } from '../policy/declaration.ts';
import { compareDays, parseDay } from '../shared/day.ts';
import type { Day } from '../shared/day.ts';

export type OpenQuestions = {
  /** Ids of required questions without an answer. */
  missing: string[];
  /** Ids of questions whose answer cannot be one: a day that is none or is to come, no country. */
  invalid: string[];
};

/**
 * What is open of a set of questions: which of them are asked follows from earlier answers.
 * @param today the day at the post
 */
export function openQuestions(
  questions: QuestionSet,
  answers: DeclarationAnswers,
  today: Day,
): OpenQuestions {
  const invalid = askedQuestions(questions, answers).filter((question) =>
    isInvalid(question, answers, today),
  );
  return { missing: unansweredQuestions(questions, answers), invalid: invalid.map(({ id }) => id) };
}

function isInvalid({ id, kind }: AskedQuestion, answers: DeclarationAnswers, today: Day): boolean {
  const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
  if (answer === undefined || answer === '') return false;
  if (kind === 'yes_no') return answer !== 'yes' && answer !== 'no' && typeof answer !== 'boolean';
  if (typeof answer === 'boolean') return true;
  if (kind === 'country') return !/^[A-Z]{2}$/.test(answer);
  return kind === 'date' && !isPastDay(answer, today);
}

function isPastDay(text: string, today: Day): boolean {
  const day = parseDay(text);
  return day !== null && compareDays(day, today) <= 0;
}
