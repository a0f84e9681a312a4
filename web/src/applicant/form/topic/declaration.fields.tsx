import { readPhrase } from '@lingshi/domain/shared/phrase.ts';
import { askedQuestions } from '@lingshi/domain/policy/declaration.ts';
import type { Declaration } from '@lingshi/domain/policy/declaration.schema.ts';
import { Notice } from '../../../kit/notice.tsx';
import { useLocale } from '../../../kit/locale.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { valueAt, type Answer } from '../answer-path.ts';
import { countryOptions } from '../countries.ts';
import { FormChoice, FormDay, FormSelect, FormText } from '../form-field.tsx';
import { usePageWords } from '../form.words.ts';
import { useFormTexts, type FormTexts, type OrderPage } from '../form-read.ts';
import type { Extra, TopicForm } from '../topic-form.ts';
import { SignatureFields } from './signature.fields.tsx';

type Texts = FormTexts['declaration'];
type Question = Texts['questions'][number];

export function DeclarationFields({ form }: { form: TopicForm }) {
  return (
    <Loaded query={useFormTexts(form.order)}>
      {({ declaration }) => <Asked form={form} texts={declaration} />}
    </Loaded>
  );
}

function Asked({ form, texts }: { form: TopicForm; texts: Texts }) {
  const locale = useLocale();
  const asked = questionsOf(texts, form.answer);
  return (
    <>
      {/* Facts A5: the official wording is not public, so it is said that this one is ours. */}
      <Notice tone="slate">
        <p>{readPhrase(texts.intro, locale)}</p>
      </Notice>
      {form.isOpen('answers') &&
        asked.map((question) => <QuestionField key={question.id} form={form} question={question} />)}
      {form.isOpen('signature') && <SignatureFields form={form} truth={readPhrase(texts.truth, locale)} />}
    </>
  );
}

/** What the page owes and how its questions are called: only the rules know it. */
export function useDeclarationExtra(order: OrderPage, answer: Answer): Extra {
  const locale = useLocale();
  const texts = useFormTexts(order).data?.declaration;
  if (!texts) return {};
  const asked = questionsOf(texts, answer);
  const given = givenIn(answer);
  const kept = asked.flatMap(({ id }) => (given[id] === undefined ? [] : [[id, given[id]] as const]));
  return {
    // Answers to questions that are no longer asked go, and with them what they would tell.
    final: { version: texts.version, answers: Object.fromEntries(kept) },
    owed: asked
      .filter(({ id, required }) => required && String(given[id] ?? '').trim() === '')
      .map(({ id }) => ({ field: `answers.${id}`, code: 'form.incomplete' })),
    labels: Object.fromEntries(asked.map(({ id, words }) => [`answers.${id}`, readPhrase(words, locale)])),
  };
}

function givenIn(answer: Answer): Record<string, string> {
  return (valueAt(answer, 'answers') ?? {}) as Record<string, string>;
}

function questionsOf({ questions }: Texts, answer: Answer): Question[] {
  const given = givenIn(answer);
  return askedQuestions({ questions } as unknown as Declaration, given) as unknown as Question[];
}

function QuestionField({
  form,
  question: { id, kind, help, required },
}: {
  form: TopicForm;
  question: Question;
}) {
  const t = usePageWords();
  const locale = useLocale();
  const common = {
    form,
    path: `answers.${id}`,
    optional: !required,
    ...(help && { hint: readPhrase(help, locale) }),
  };
  switch (kind) {
    case 'yes_no':
      return (
        <FormChoice
          {...common}
          inRow
          options={[
            { value: 'no', label: t('declaration.has_not') },
            { value: 'yes', label: t('declaration.has') },
          ]}
        />
      );
    case 'country':
      return <FormSelect {...common} options={countryOptions(locale, t, !id.includes('nationality'))} />;
    case 'date':
      return <FormDay {...common} />;
    case 'text':
      return <FormText {...common} maxLength={500} />;
  }
}
