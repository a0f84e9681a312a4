import { noteWords } from '@lingshi/contract/policy/note.words.ts';
import { useState } from 'react';
import { useSearch } from 'wouter';
import { Card } from '../../kit/card.tsx';
import { DateInput } from '../../kit/date-input.tsx';
import { useItemText } from '../../kit/item-text.ts';
import { LinkList, LinkRow } from '../../kit/link-list.tsx';
import { Page } from '../../kit/page.tsx';
import { SourceMark, useSourceText } from '../../kit/source-line.tsx';
import { useSubjectWords } from '../../kit/subject.words.ts';
import { DayText, Money } from '../../kit/when.tsx';
import { NotServed } from '../policy/not-served.tsx';
import { refusalIn } from '../policy/served-read.ts';
import { useRuleWords } from '../rule-words.ts';
import { Loaded } from '../shell/loaded.tsx';
import { Section } from '../shell/section.tsx';
import { DaysText } from './days-text.tsx';
import { PostChoice } from './post-choice.tsx';
import { useWhy, type Why } from './why-read.ts';
import { useWhyWords } from './why.words.ts';
import './why.css';

type WhyProps = { params: { service: string; kind: string; post?: string } };

/** Answer, rules and sources of one kind of service at one post on one day: what the command line prints as well. */
export function WhyPage({ params: { service, kind, post: named } }: WhyProps) {
  const t = useWhyWords();
  const search = useSearch();
  const post = named ?? '';
  const [day, setDay] = useState(new URLSearchParams(search).get('day') ?? '');
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day);
  return (
    <Page title={t('why.title')} back="/precheck">
      <PostChoice post={post} addressOf={(id) => `/why/${service}/${kind}/${id}?${search}`} />
      <DateInput name="day" label={t('why.day')} value={day} onChange={setDay} optional />
      {post !== '' && <Asked asked={{ ...caseIn(search), service, kind, post, ...(isDay && { day }) }} />}
      <LinkList>
        <LinkRow to={post === '' ? '/fees' : `/fees/${post}`} title={t('why.to_fees')} />
      </LinkList>
    </Page>
  );
}

function Asked({ asked }: { asked: Parameters<typeof useWhy>[0] }) {
  return <Loaded query={useWhy(asked)}>{(why) => <Answer why={why} />}</Loaded>;
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
  const sourceText = useSourceText();
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
          {[...new Set(sources.map(sourceText))].map((text) => (
            <li key={text}>{text}</li>
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

/** A row in the reader's words: what it is about, who says so, and since when. */
function Rule({ row }: { row: Why['rows'][number] }) {
  const t = useWhyWords();
  const name = useSubjectWords();
  const say = useRuleWords();
  const sourceText = useSourceText();
  const itemText = useItemText();
  const { subject, source, confidence, from, to, item, note, words } = row;
  const called = words === null ? itemText(row) : say(words);
  return (
    <li className="k-card">
      <p>
        {name(`subject.${subject}`)}
        {called !== item && `: ${called}`}
      </p>
      <p className="k-quiet">
        {sourceText(source)} · {name(`confidence.${confidence}`)} · <DaysText from={from} to={to} />
      </p>
      {note && <p className="k-quiet">{t('why.note', { note: say(noteWords(note)) })}</p>}
    </li>
  );
}
