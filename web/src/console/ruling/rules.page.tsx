import { SUBJECTS } from '@lingshi/domain/policy/policy-body.schema.ts';
import type { Subject } from '@lingshi/domain/policy/policy-body.schema.ts';
import { RULE_READERS } from '@lingshi/domain/policy/rule-change.guard.ts';
import { useState } from 'react';
import { Link } from 'wouter';
import { DateInput } from '../../kit/date-input.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Spinner } from '../../kit/progress.tsx';
import { Select } from '../../kit/select.tsx';
import { useSubjectWords } from '../../kit/subject.words.ts';
import { DayText } from '../../kit/when.tsx';
import { ErrorNotice } from '../error-notice.tsx';
import { hasRole } from '../session/session.ts';
import { MissingPage } from '../shell/missing.page.tsx';
import { useMe } from '../shell/officer-context.ts';
import { useTitle } from '../shell/title.ts';
import { ChangeList } from './change-list.tsx';
import { useItemText } from '../../kit/item-text.ts';
import { RowText, useScopeText } from './row-text.tsx';
import { useRulingWords } from './ruling.words.ts';
import { ruleAddress, useLostRules, useRules, type RuleRow } from './rulings.ts';
import './ruling.css';

/** What is in force at this post on any day, and the proposals to change it. */
export function RulesPage() {
  return hasRole(useMe(), ...RULE_READERS) ? <Rules /> : <MissingPage />;
}

function Rules() {
  const me = useMe();
  const t = useRulingWords();
  const name = useSubjectWords();
  const [day, setDay] = useState('');
  const [subject, setSubject] = useState<Subject>('fee');
  useTitle(t('ruling.title'));
  const asked = /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : '';
  return (
    <div className="c-page c-rules">
      <header className="c-page-head">
        <h1>{t('ruling.title')}</h1>
        <p className="k-quiet">{t('ruling.lede')}</p>
        <p>
          <Link href="/rules/questions">{t('ruling.questions')}</Link>
        </p>
      </header>
      {hasRole(me, 'post_admin', 'auditor') && <LostRules />}
      <ChangeList />
      <div className="c-rules-asked">
        <Select<Subject>
          name="subject"
          label={t('ruling.subject')}
          value={subject}
          onChange={setSubject}
          options={SUBJECTS.map((value) => ({ value, label: name(`subject.${value}`) }))}
        />
        <DateInput name="day" label={t('ruling.day')} value={day} onChange={setDay} optional />
      </div>
      <InForce day={asked} subject={subject} />
    </div>
  );
}

/** There should be none: whoever sees this line tells the operator. */
function LostRules() {
  const t = useRulingWords();
  const { data } = useLostRules();
  if (!data || data.orders.length === 0) return null;
  return (
    <Notice tone="vermilion" live="alert" title={t('ruling.lost', { count: data.orders.length })}>
      <p>{data.orders.map(({ number }) => number).join(' · ')}</p>
    </Notice>
  );
}

function InForce({ day, subject }: { day: string; subject: Subject }) {
  const t = useRulingWords();
  const { data, error, refetch } = useRules(day);
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Spinner />;
  const rows = data.rows.filter((row) => row.subject === subject);
  return (
    <section className="k-stack">
      <h2>{t.rich('ruling.in_force', { day: <DayText day={data.day} plain /> })}</h2>
      {rows.length === 0 && <p>{t('ruling.none')}</p>}
      <ul className="c-rule-list" role="list">
        {rows.map((row) => (
          <RuleItem key={`${row.item} ${row.service}/${row.kind}`} row={row} />
        ))}
      </ul>
    </section>
  );
}

function RuleItem({ row }: { row: RuleRow }) {
  const scope = useScopeText();
  const item = useItemText();
  return (
    <li className="k-card">
      <h3>
        <Link href={ruleAddress(row)}>
          {item(row)} · {scope(row)}
        </Link>
      </h3>
      <RowText row={row} />
    </li>
  );
}
