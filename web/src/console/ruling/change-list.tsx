import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../../kit/button.tsx';
import { useSubjectWords } from '../../kit/subject.words.ts';
import { useListKeys } from '../queue/list-keys.ts';
import { ErrorNotice } from '../error-notice.tsx';
import { DaysText } from './days-text.tsx';
import { useItemText } from '../../kit/item-text.ts';
import { useScopeText } from './row-text.tsx';
import { useRulingWords } from './ruling.words.ts';
import { useChanges, type RuleChange } from './rulings.ts';

/** The proposals of this post, newest first. */
export function ChangeList() {
  const t = useRulingWords();
  const { data, error, hasNextPage, fetchNextPage } = useChanges();
  const changes = useMemo(() => data?.pages.flatMap((page) => page.changes) ?? [], [data]);
  const [currentId, setCurrent] = useState<string | null>(null);
  useListKeys({ lines: changes, currentId, setCurrent });
  return (
    <section className="k-stack">
      <h2>{t('ruling.proposals')}</h2>
      <ErrorNotice error={error} />
      {data && changes.length === 0 && <p className="k-quiet">{t('ruling.no_proposals')}</p>}
      <ul className="c-rule-list" role="list">
        {changes.map((change) => (
          <li key={change.id}>
            <ChangeLink change={change} />
          </li>
        ))}
      </ul>
      {hasNextPage && <Button onClick={() => void fetchNextPage()}>{t('ruling.more')}</Button>}
    </section>
  );
}

export function ChangeLink({ change: { id, row, state } }: { change: RuleChange }) {
  const t = useRulingWords();
  const name = useSubjectWords();
  const scope = useScopeText();
  const item = useItemText();
  return (
    <Link id={`line-${id}`} href={`/rules/changes/${id}`}>
      {name(`subject.${row.subject}`)} · {item(row)} · {scope(row)} · <DaysText from={row.from} to={row.to} />{' '}
      · {t(`ruling.state.${state}`)}
    </Link>
  );
}
