import { truthOf } from './condition.ts';
import type { CaseFacts } from './fact.ts';
import type { Declaration, DeclarationQuestion } from './declaration.schema.ts';
import type { Words } from './source.schema.ts';
import { compareDays, parseDay } from '../shared/day.ts';
import type { Day } from '../shared/day.ts';

export type DeclarationAnswers = Readonly<Record<string, string | boolean>>;
export type DeclarationFlag = { question: string; code: string; words: Words };

/** A question by what decides whether it is asked and whether it is answered. */
export type AskedQuestion = Pick<DeclarationQuestion, 'id' | 'kind' | 'when' | 'required'>;
export type QuestionSet<Q extends AskedQuestion = AskedQuestion> = { readonly questions: readonly Q[] };

/** The questions these answers lead to, in order. */
export function askedQuestions<Q extends AskedQuestion>(
  declaration: QuestionSet<Q>,
  answers: DeclarationAnswers,
): Q[] {
  const asked: Q[] = [];
  for (const question of declaration.questions) {
    if (isAsked(question, asked, answers)) asked.push(question);
  }
  return asked;
}

// An answer to a question that is no longer asked (its own condition fell away) leads nowhere.
function isAsked(
  question: AskedQuestion,
  asked: readonly AskedQuestion[],
  answers: DeclarationAnswers,
): boolean {
  return Object.entries(question.when ?? {}).every(
    ([id, value]) => asked.some((earlier) => earlier.id === id) && asText(answers[id]) === value,
  );
}

export type OpenQuestions = {
  /** Ids of required questions without an answer. */
  missing: string[];
  /** Ids of questions whose answer cannot be one: a day that is none or is to come, no country. */
  invalid: string[];
};

/**
 * What still wants an answer, or another one. The questions are this platform's own, from the rules (facts A5).
 * Rule: notice 二(一)1.
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

/** Ids of required questions without an answer. */
function unansweredQuestions(declaration: QuestionSet, answers: DeclarationAnswers): string[] {
  const asked = askedQuestions(declaration, answers);
  return asked.filter(({ id, required }) => required && asText(answers[id]) === '').map(({ id }) => id);
}

/**
 * What an officer should look at. A flag is a pointer, never a decision.
 * @param facts of the case: they raise the flags of a question that the form asked in its own way
 */
export function declarationFlags(
  declaration: Declaration,
  answers: DeclarationAnswers,
  facts: CaseFacts = {},
): DeclarationFlag[] {
  const said = declaration.questions.flatMap(({ id, flags }) =>
    flags.flatMap(({ code, words, facts: when }) =>
      when !== undefined && truthOf(when, facts) === 'yes' ? [{ question: id, code, words }] : [],
    ),
  );
  const answered = askedQuestions(declaration, answers).flatMap((question) => {
    const given = asText(answers[question.id]);
    const raised = question.flags.filter(
      ({ is, value }) => given !== '' && (given === value) === (is === '='),
    );
    return raised.map(({ code, words }) => ({ question: question.id, code, words }));
  });
  const again = (one: DeclarationFlag) => said.some(({ code }) => code === one.code);
  return [...answered.filter((one) => !again(one)), ...said];
}

function asText(answer: string | boolean | undefined): string {
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no';
  return answer?.trim() ?? '';
}
