import type { Declaration, DeclarationQuestion } from './declaration.schema.ts';
import type { Words } from './source.schema.ts';

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

/** Ids of required questions without an answer. */
export function unansweredQuestions(declaration: QuestionSet, answers: DeclarationAnswers): string[] {
  const asked = askedQuestions(declaration, answers);
  return asked.filter(({ id, required }) => required && asText(answers[id]) === '').map(({ id }) => id);
}

/** What an officer should look at. A flag is a pointer, never a decision. */
export function declarationFlags(declaration: Declaration, answers: DeclarationAnswers): DeclarationFlag[] {
  return askedQuestions(declaration, answers).flatMap((question) => {
    const given = asText(answers[question.id]);
    const raised = question.flags.filter(
      ({ is, value }) => given !== '' && (given === value) === (is === '='),
    );
    return raised.map(({ code, words }) => ({ question: question.id, code, words }));
  });
}

function asText(answer: string | boolean | undefined): string {
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no';
  return answer?.trim() ?? '';
}
