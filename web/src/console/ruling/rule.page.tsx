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
import { RowText, useScopeText } from './row-text.tsx';
import { useRulingWords } from './ruling.words.ts';
import { useRule, type RuleChange, type RuleKey, type RuleRow } from './rulings.ts';
import './ruling.css';

/** One rule over all days, every change that was ever proposed, and the form for the next. */
export function RulePage() {
  const key = keyIn(useSearch());
  return key === null ? <MissingPage /> : <Rule rule={key} />;
}

function keyIn(search: string): RuleKey | null {
  const given = new URLSearchParams(search);
  const subject = SUBJECTS.find((one) => one === given.get('subject'));
  const [item, service, kind] = ['item', 'service', 'kind'].map((name) => given.get(name) ?? '');
  return subject && item && service && kind ? { subject, item, service, kind } : null;
}

function Rule({ rule }: { rule: RuleKey }) {
  const t = useRulingWords();
  const name = useSubjectWords();
  const { data, error, refetch } = useRule(rule);
  const title = `${name(`subject.${rule.subject}`)} · ${rule.item}`;
  useTitle(title);
  return (
    <div className="c-page c-rules">
      <header className="c-page-head">
        <p>
          <Link href="/rules">{t('ruling.title')}</Link>
        </p>
        <h1>{title}</h1>
      </header>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Spinner />}
      {data && <Propose rule={rule} rows={data.rows} seen={data.seen} />}
      {data && <History rows={data.rows} changes={data.changes} />}
    </div>
  );
}

function Propose({ rule, rows, seen }: { rule: RuleKey; rows: readonly RuleRow[]; seen: string }) {
  const t = useRulingWords();
  const me = useMe();
  const [, go] = useLocation();
  const [writing, setWriting] = useState(false);
  const last = rows.at(-1);
  if (!hasRole(me, ...RULE_ROLES) || last === undefined) return null;
  if (rule.subject === 'route') return <p className="k-quiet">{t('ruling.in_files')}</p>;
  if (!writing)
    return (
      <div>
        <Button kind="primary" onClick={() => setWriting(true)}>
          {t('ruling.propose')}
        </Button>
      </div>
    );
  const row = { ...last, ...rule };
  return (
    <ChangeForm
      row={row}
      seen={seen}
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
