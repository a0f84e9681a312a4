import { askedQuestions, declarationFlags, unansweredQuestions } from '../policy/declaration.ts';
import type {
  AskedQuestion,
  DeclarationAnswers,
  DeclarationFlag,
  QuestionSet,
} from '../policy/declaration.ts';
import type { Declaration } from '../policy/declaration.schema.ts';
import { compareDays, parseDay } from '../shared/day.ts';
import type { Day } from '../shared/day.ts';

export type DeclarationState = {
  /** Everything that had to be answered is, and every answer can be one. */
  complete: boolean;
  /** Ids of required questions without an answer. */
  missing: string[];
  /** Ids of questions whose answer cannot be one: a day that is none or is to come, no country. */
  invalid: string[];
  /** Ids of answers to questions that these answers do not lead to: not signed, not printed. */
  unasked: string[];
  /** Pointers for the officer, never a decision. */
  flags: DeclarationFlag[];
};

/**
 * Judges the answers of a declaration of nationality status. The questions are this platform's own, from
 * the rules (facts A5); which of them are asked follows from earlier answers. Rule: notice 二(一)1.
 * @param today the day at the post
 */
export function evaluateDeclaration(
  declaration: Declaration,
  answers: DeclarationAnswers,
  today: Day,
): DeclarationState {
  const asked = askedQuestions(declaration, answers);
  const { missing, invalid } = openQuestions(declaration, answers, today);
  const unasked = Object.keys(answers).filter((id) => asked.every((question) => question.id !== id));
  const complete = missing.length === 0 && invalid.length === 0;
  return { complete, missing, invalid, unasked, flags: declarationFlags(declaration, answers) };
}

/** Ids of questions that still want an answer, and of those whose answer cannot be one. */
export function openQuestions(
  questions: QuestionSet,
  answers: DeclarationAnswers,
  today: Day,
): Pick<DeclarationState, 'missing' | 'invalid'> {
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
