import { noteWords } from '@lingshi/contract/policy/note.words.ts';
import { useState } from 'react';
import { useSearch } from 'wouter';
import { Card } from '../../kit/card.tsx';
import { DateInput } from '../../kit/date-input.tsx';
import { isEnglish, useLocale } from '../../kit/locale.ts';
import { LinkList, LinkRow } from '../../kit/link-list.tsx';
import { Page } from '../../kit/page.tsx';
import { clauseOf } from '../../kit/source-clause.ts';
import { SourceMark } from '../../kit/source-line.tsx';
import { useSubjectWords } from '../../kit/subject.words.ts';
import { DayText, Money } from '../../kit/when.tsx';
import { NotServed } from '../policy/not-served.tsx';
import { refusalIn } from '../policy/served-read.ts';
import { useRuleWords } from '../rule-words.ts';
import { Loaded } from '../shell/loaded.tsx';
import { Section } from '../shell/section.tsx';
import { DaysText } from './days-text.tsx';
import { PostChoice, usePostChoice } from './post-choice.tsx';
import { useWhy, type Why } from './why-read.ts';
import { useWhyWords } from './why.words.ts';
import './why.css';

type WhyProps = { params: { service: string; kind: string; post?: string } };

/** Answer, rules and sources of one kind of service at one post on one day: what the command line prints as well. */
export function WhyPage({ params: { service, kind, post: named } }: WhyProps) {
  const t = useWhyWords();
  const search = useSearch();
  const post = usePostChoice(named);
  const [day, setDay] = useState(new URLSearchParams(search).get('day') ?? '');
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day);
  const query = useWhy({ ...caseIn(search), service, kind, post, ...(isDay && { day }) });
  return (
    <Page title={t('why.title')} back="/precheck">
      <PostChoice post={post} addressOf={(id) => `/why/${service}/${kind}/${id}?${search}`} />
      <DateInput name="day" label={t('why.day')} value={day} onChange={setDay} optional />
      <Loaded query={query}>{(why) => <Answer why={why} />}</Loaded>
      <LinkList>
        <LinkRow to={`/fees/${post}`} title={t('why.to_fees')} />
      </LinkList>
    </Page>
  );
}

/** What else the address says of the case, as `rules explain` takes it. */
function caseIn(search: string): { state?: string; county?: string; born?: string; expires?: string } {
  const given = new URLSearchParams(search);
  const names = ['state', 'county', 'born', 'expires'].filter((name) => given.has(name));
  return Object.fromEntries(names.map((name) => [name, given.get(name) ?? '']));
}

function Answer({ why }: { why: Why }) {
  const t = useWhyWords();
  const say = useRuleWords();
  const locale = useLocale();
  const { asked, serviceWords, kindWords, answer, rows, sources } = why;
  const refused = refusalIn(answer.served);
  const named = { service: say(serviceWords), kind: say(kindWords), day: <DayText day={asked.day} plain /> };
  return (
    <>
      <p>{t.rich('why.lede', named)}</p>
      {refused && <NotServed card={refused} />}
      <Said answer={answer} />
      <Section title={t('why.rules')}>
        <ul className="why-rows" role="list">
          {rows.map((row) => (
            <Rule key={`${row.subject} ${row.item}`} row={row} />
          ))}
        </ul>
      </Section>
      <Section title={t('why.sources')}>
        <ul>
          {sources.map((source) => (
            <li key={source}>
              {isEnglish(locale) || isNamed(source) ? source : <SourceMark source={source} />}
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function Said({ answer: { fee, materials, stages } }: Pick<Why, 'answer'>) {
  const t = useWhyWords();
  const say = useRuleWords();
  return (
    <Card>
      <h2>{t('why.fee')}</h2>
      <p>{fee === null ? t('why.no_fee') : <Money of={fee.total} />}</p>
      <h2>{t('why.materials')}</h2>
      <ul>
        {materials.map(({ id, words, source }) => (
          <li key={id}>
            {say(words)} <SourceMark source={source} />
          </li>
        ))}
      </ul>
      <h2>{t('why.path')}</h2>
      <ol>
        {stages.map(({ id, words }) => (
          <li key={id}>{say(words)}</li>
        ))}
      </ol>
    </Card>
  );
}

/** A row as it stands in the files: its name is what an editor looks for. Its remarks are written in English alone. */
function Rule({ row }: { row: Why['rows'][number] }) {
  const t = useWhyWords();
  const name = useSubjectWords();
  const say = useRuleWords();
  const locale = useLocale();
  const { subject, item, at, for: scope, ruleSet, from, to, source, confidence, note, words } = row;
  return (
    <li className="k-card">
      <p>
        {name(`subject.${subject}`)}
        {words && `: ${say(words)}`}
      </p>
      <p className="k-quiet">
        {isEnglish(locale) ? source : <SourceMark source={source} />} · {name(`confidence.${confidence}`)} ·{' '}
        <DaysText from={from} to={to} />
      </p>
      {note && <p className="k-quiet">{t('why.note', { note: say(noteWords(note)) })}</p>}
      <code className="why-key">{[ruleSet, subject, item, at, scope].join(' ')}</code>
    </li>
  );
}

/** A source that has a name of its own stands as it is; clauses and notes of ours are said in words. */
function isNamed(source: string): boolean {
  return clauseOf(source).kind === 'heard' && !source.startsWith('facts ');
}
