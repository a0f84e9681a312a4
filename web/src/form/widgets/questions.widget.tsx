import { valueAt } from '@lingshi/domain/form/answer-path.ts';
import { textsIn } from '@lingshi/domain/form/check.shape.ts';
import type { FormRules } from '@lingshi/domain/form/form.facts.ts';
import { askedQuestions } from '@lingshi/domain/policy/declaration.ts';
import { Radios } from '../../kit/choices.tsx';
import { DateInput } from '../../kit/date-input.tsx';
import { useLocale } from '../../kit/locale.ts';
import { Select } from '../../kit/select.tsx';
import { TextInput } from '../../kit/text-input.tsx';
import { countryOptions } from '../countries.ts';
import { useFieldWords } from '../field.words.ts';
import type { FormWork, WidgetProps } from '../form-work.ts';
import { useSay } from '../use-words.ts';
import { textOf } from './widget-look.ts';

type Question = NonNullable<FormRules['declaration']>['questions'][number];
const LONGEST = 500;
const YES_NO = [
  ['no', 'has_not'],
  ['yes', 'has'],
] as const;

/** The questions of the rules, each as soon as the answers before it ask for it. */
export function QuestionsWidget({ path, work }: WidgetProps<'questions'>) {
  const questions = work.seen.facts.rules.declaration?.questions ?? [];
  const asked = askedQuestions({ questions }, textsIn(valueAt(work.answer, path)));
  return asked.map((question) => (
    <OneQuestion key={question.id} question={question} path={`${path}.${question.id}`} work={work} />
  ));
}

type OneProps = { question: Question; path: string; work: FormWork };

function OneQuestion({ question: { id, kind, help, required }, path, work }: OneProps) {
  const t = useFieldWords();
  const say = useSay();
  const locale = useLocale();
  const common = {
    name: path,
    label: work.label(path),
    error: work.error(path),
    optional: !required,
    ...(help && { hint: say(help) }),
    value: textOf(work.value(path)),
    onChange: (value: string) => work.put(path, value),
  };
  switch (kind) {
    case 'yes_no':
      return (
        <Radios {...common} inRow options={YES_NO.map(([value, word]) => ({ value, label: t(word) }))} />
      );
    case 'country':
      return <Select {...common} options={countryOptions(locale, t, !id.includes('nationality'))} />;
    case 'date':
      return (
        <DateInput
          {...common}
          onChange={(day) => {
            work.put(path, day);
            work.leave(path);
          }}
        />
      );
    case 'text':
      return <TextInput {...common} maxLength={LONGEST} onBlur={() => work.leave(path)} />;
  }
}
