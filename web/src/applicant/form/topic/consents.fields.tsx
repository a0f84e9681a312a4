import { readPhrase } from '@lingshi/domain/shared/phrase.ts';
import { Checkbox } from '../../../kit/choices.tsx';
import { useLocale } from '../../../kit/locale.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { SourceLine } from '../../source-line.tsx';
import { changeAt, textAt, type Answer } from '../answer-path.ts';
import { usePageWords } from '../form.words.ts';
import { useFormTexts, type FormTexts, type OrderPage } from '../form-read.ts';
import type { Extra, TopicForm } from '../topic-form.ts';

type Consent = FormTexts['consents'][number];

/** Rules: notice 三(四), 三(六), 三(八), and our own on personal data. None is ticked for anybody. */
export function ConsentsFields({ form }: { form: TopicForm }) {
  return (
    <Loaded query={useFormTexts(form.order)}>
      {({ consents }) => <Points form={form} consents={consents} />}
    </Loaded>
  );
}

function Points({ form, consents }: { form: TopicForm; consents: readonly Consent[] }) {
  if (!form.isOpen('accepted')) return null;
  return (
    <>
      {consents.map((consent) => (
        <Point key={consent.id} form={form} consent={consent} />
      ))}
    </>
  );
}

function Point({ form, consent }: { form: TopicForm; consent: Consent }) {
  const t = usePageWords();
  const locale = useLocale();
  const { id, version, title, text, agree, source } = consent;
  const path = `accepted.${id}`;
  const before = textAt(form.answer, path);
  function answer(checked: boolean) {
    const { accepted } = changeAt(form.answer, path, checked ? version : undefined);
    form.put('accepted', JSON.parse(JSON.stringify(accepted)));
  }
  return (
    <section className="form-part">
      <h2>{readPhrase(title, locale)}</h2>
      <p>{readPhrase(text, locale)}</p>
      <SourceLine source={source} />
      {before !== '' && before !== version && <p className="form-changed">{t('consents.outdated')}</p>}
      <Checkbox
        name={path}
        label={readPhrase(agree, locale)}
        error={form.error(path)}
        checked={before === version}
        onChange={answer}
      />
    </section>
  );
}

/** What is not agreed to yet; the rules name the points. */
export function useConsentsExtra(order: OrderPage, answer: Answer): Extra {
  const locale = useLocale();
  const consents = useFormTexts(order).data?.consents ?? [];
  return {
    final: { accepted: answer.accepted ?? {} },
    owed: consents
      .filter((consent) => !isAccepted(answer, consent))
      .map(({ id }) => ({ field: `accepted.${id}`, code: 'consent.missing' })),
    labels: Object.fromEntries(
      consents.map(({ id, title }) => [`accepted.${id}`, readPhrase(title, locale)]),
    ),
  };
}

/** A consent counts for the text that was on the screen: a newer text asks again. */
function isAccepted(answer: Answer, { id, version }: Consent): boolean {
  return textAt(answer, `accepted.${id}`) === version;
}
