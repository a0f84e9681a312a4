import { RULE_READERS, RULE_ROLES } from '@lingshi/domain/policy/rule-change.guard.ts';
import { readPhrase } from '@lingshi/domain/shared/phrase.ts';
import { Link } from 'wouter';
import { useLocale } from '../../kit/locale.ts';
import { Spinner } from '../../kit/progress.tsx';
import { useSubjectWords } from '../../kit/subject.words.ts';
import { DayText } from '../../kit/when.tsx';
import { ErrorNotice } from '../error-notice.tsx';
import { hasRole } from '../session/session.ts';
import { MissingPage } from '../shell/missing.page.tsx';
import { useMe } from '../shell/officer-context.ts';
import { useTitle } from '../shell/title.ts';
import { useItemText } from '../../kit/item-text.ts';
import { useQuestionWords } from './question.words.ts';
import { RowText, useScopeText } from './row-text.tsx';
import { answerAddress, ruleAddress, useOpenQuestions, type OpenQuestion } from './rulings.ts';
import './ruling.css';

/** What only a ministry can answer: every rule in force here that is our own or unconfirmed, with its question. */
export function QuestionsPage() {
  return hasRole(useMe(), ...RULE_READERS) ? <Questions /> : <MissingPage />;
}

function Questions() {
  const t = useQuestionWords();
  const { data, error, refetch } = useOpenQuestions();
  useTitle(t('question.title'));
  return (
    <div className="c-page c-rules">
      <header className="c-page-head">
        <p>
          <Link href="/rules">{t('question.rules')}</Link>
        </p>
        <h1>{t('question.title')}</h1>
        <p className="k-quiet">{t('question.lede')}</p>
      </header>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Spinner />}
      {data && (
        <p>
          {data.questions.length === 0
            ? t('question.none')
            : t('question.count', { count: data.questions.length })}
        </p>
      )}
      {data?.questions.map((question) => (
        <Question key={nameOf(question)} question={question} />
      ))}
    </div>
  );
}

function nameOf({ number, rows }: OpenQuestion): string {
  return `${number ?? ''} ${rows[0]?.row.subject} ${rows[0]?.row.item}`;
}

function Question({ question }: { question: OpenQuestion }) {
  const t = useQuestionWords();
  const locale = useLocale();
  const item = useItemText();
  const { number, words, rows, maps } = question;
  const [first] = rows;
  return (
    <section className="k-stack">
      <h2>
        {words === null
          ? t('question.holds', { rule: first === undefined ? '' : item(first.row) })
          : t('question.asked', { number: number ?? 0, words: readPhrase(words, locale) })}
      </h2>
      <ul className="c-rule-list" role="list">
        {rows.map((one) => (
          <Waiting key={ruleAddress(one.row)} of={one} />
        ))}
        {maps.map(({ id, source }) => (
          <li className="k-card" key={id}>
            <h3>{t('question.map', { id })}</h3>
            <p className="k-quiet">{source}</p>
            <p>{t('question.in_files')}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One rule that waits, and the way to its answer. */
function Waiting({ of: { row, answer } }: { of: OpenQuestion['rows'][number] }) {
  const t = useQuestionWords();
  const me = useMe();
  const name = useSubjectWords();
  const [item, scope] = [useItemText(), useScopeText()];
  const title = `${name(`subject.${row.subject}`)} · ${item(row)}`;
  return (
    <li className="k-card">
      <h3>
        {title} · {scope(row)}
      </h3>
      <RowText row={row} />
      {answer && (
        <p>
          <Link href={`/rules/changes/${answer.changeId}`}>
            {t.rich(answer.state === 'approved' ? 'question.answered' : 'question.proposed', {
              day: <DayText day={answer.from} plain />,
            })}
          </Link>
        </p>
      )}
      {answer === null && hasRole(me, ...RULE_ROLES) && (
        <p>
          <Link href={answerAddress(row)}>
            {t('question.answer')}
            <span className="k-hidden"> {title}</span>
          </Link>
        </p>
      )}
    </li>
  );
}
