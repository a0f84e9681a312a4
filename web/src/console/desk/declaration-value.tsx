import { readPhrase } from '@lingshi/domain/shared/phrase.ts';
import { DayText } from '../../kit/when.tsx';
import { useLocale, intlTag } from '../../kit/locale.ts';
import { useFormTexts, type DeskOrder } from './desk.read.ts';
import { useDeskWords } from './desk.words.ts';

type Props = { value: unknown; order: DeskOrder };

/** Question by question, in the order they were asked; only those that were. */
export function DeclarationText({ value, order }: Props) {
  const locale = useLocale();
  const questions = useFormTexts(order)?.declaration.questions ?? [];
  const answers = new Map(Object.entries((value ?? {}) as Record<string, unknown>));
  const asked = questions.filter(({ id }) => hasWords(answers.get(id)));
  const unknown = [...answers.keys()].filter((id) => !questions.some((one) => one.id === id));
  return (
    <dl className="c-questions">
      {asked.map(({ id, words, kind }) => (
        <div key={id}>
          <dt>{readPhrase(words, locale)}</dt>
          <dd>
            <Answer kind={kind} answer={answers.get(id)} />
          </dd>
        </div>
      ))}
      {unknown.map((id) => (
        <div key={id}>
          <dt>{id}</dt>
          <dd>
            <Answer kind="text" answer={answers.get(id)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Answer({ kind, answer }: { kind: string; answer: unknown }) {
  const t = useDeskWords();
  const locale = useLocale();
  const text = String(answer);
  if (kind === 'yes_no') return <>{t(text === 'yes' || text === 'true' ? 'desk.yes' : 'desk.no')}</>;
  if (kind === 'date') return <DayText day={text} plain />;
  if (kind === 'country' && /^[A-Z]{2}$/.test(text))
    return <>{new Intl.DisplayNames(intlTag(locale), { type: 'region' }).of(text)}</>;
  return <>{text}</>;
}

export function SignatureText({ value }: { value: unknown }) {
  const t = useDeskWords();
  return <>{t(value ? 'desk.signed' : 'desk.not_signed')}</>;
}

export function ConsentsText({ value, order }: Props) {
  const locale = useLocale();
  const texts = useFormTexts(order)?.consents ?? [];
  const accepted = Object.keys((value ?? {}) as Record<string, string>);
  return (
    <ul role="list">
      {accepted.map((id) => (
        <li key={id}>{readPhrase(texts.find((one) => one.id === id)?.title ?? id, locale)}</li>
      ))}
    </ul>
  );
}

function hasWords(answer: unknown): boolean {
  return answer !== undefined && answer !== null && answer !== '';
}
