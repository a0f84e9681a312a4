import { SUBJECTS } from '@lingshi/domain/policy/policy-body.schema.ts';
import { RULE_ROLES } from '@lingshi/domain/policy/rule-change.guard.ts';
import { useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { Button } from '../../kit/button.tsx';
import { Spinner } from '../../kit/progress.tsx';
import { useSubjectWords } from '../../kit/subject.words.ts';
import { ErrorNotice } from '../error-notice.tsx';
import { hasRole } from '../session/session.ts';
import { MissingPage } from '../shell/missing.page.tsx';
import { useMe } from '../shell/officer-context.ts';
import { useTitle } from '../shell/title.ts';
import { ChangeForm } from './change-form.tsx';
import { ChangeLink } from './change-list.tsx';
import { useItemText } from '../../kit/item-text.ts';
import { RowText, useScopeText } from './row-text.tsx';
import { useRulingWords } from './ruling.words.ts';
import { useRule, type RuleChange, type RuleKey, type RuleRow } from './rulings.ts';
import './ruling.css';

/** One rule over all days, every change that was ever proposed, and the form for the next. */
export function RulePage() {
  const search = useSearch();
  const key = keyIn(search);
  const answering = new URLSearchParams(search).has('answer');
  return key === null ? <MissingPage /> : <Rule rule={key} answering={answering} />;
}

function keyIn(search: string): RuleKey | null {
  const given = new URLSearchParams(search);
  const subject = SUBJECTS.find((one) => one === given.get('subject'));
  const [item, service, kind] = ['item', 'service', 'kind'].map((name) => given.get(name) ?? '');
  return subject && item && service && kind ? { subject, item, service, kind } : null;
}

function Rule({ rule, answering }: { rule: RuleKey; answering: boolean }) {
  const t = useRulingWords();
  const name = useSubjectWords();
  const item = useItemText();
  const { data, error, refetch } = useRule(rule);
  const title = `${name(`subject.${rule.subject}`)} · ${item({ ...rule, body: data?.base?.body })}`;
  useTitle(title);
  return (
    <div className="c-page c-rules">
      <header className="c-page-head">
        <p>
          <Link href="/rules">{t('ruling.title')}</Link>
        </p>
        <h1>{title}</h1>
        <p className="k-quiet">
          <code>{rule.item}</code>
        </p>
      </header>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Spinner />}
      {data && <Propose rule={rule} base={data.base} seen={data.seen} answering={answering} />}
      {data && <History rows={data.rows} changes={data.changes} />}
    </div>
  );
}

type ProposeProps = { rule: RuleKey; base: RuleRow | null; seen: string; answering: boolean };

function Propose({ rule, base, seen, answering }: ProposeProps) {
  const t = useRulingWords();
  const me = useMe();
  const [, go] = useLocation();
  const [writing, setWriting] = useState(answering);
  if (!hasRole(me, ...RULE_ROLES) || base === null) return null;
  if (!writing)
    return (
      <div>
        <Button kind="primary" onClick={() => setWriting(true)}>
          {t('ruling.propose')}
        </Button>
      </div>
    );
  return (
    <ChangeForm
      row={{ ...base, ...rule }}
      seen={seen}
      answering={answering}
      onSent={(id) => go(`/rules/changes/${id}`)}
      onCancel={() => setWriting(false)}
    />
  );
}

function History({ rows, changes }: { rows: readonly RuleRow[]; changes: readonly RuleChange[] }) {
  const t = useRulingWords();
  const scope = useScopeText();
  return (
    <section className="k-stack">
      <h2>{t('ruling.history')}</h2>
      <ul className="c-rule-list" role="list">
        {rows.map((row) => (
          <li className="k-card" key={`${row.ruleSet} ${row.post} ${row.service}/${row.kind} ${row.from}`}>
            <h3>{scope(row)}</h3>
            <RowText row={row} />
          </li>
        ))}
      </ul>
      <h2>{t('ruling.proposals')}</h2>
      {changes.length === 0 && <p className="k-quiet">{t('ruling.no_proposals')}</p>}
      <ul className="c-rule-list" role="list">
        {changes.map((change) => (
          <li key={change.id}>
            <ChangeLink change={change} />
          </li>
        ))}
      </ul>
    </section>
  );
}
