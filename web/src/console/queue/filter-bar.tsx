import { QUEUES } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import type { Queue } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import type { OrderStatus } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import { useMemo, type ReactNode } from 'react';
import { KeyCap } from '../keys/key-cap.tsx';
import { useKeys } from '../keys/keys.ts';
import { withFilter, type Filters } from './filters.ts';
import { useQueueWords } from './queue.words.ts';
import { useStatusWords } from './status-words.ts';

type FilterBarProps = { queue: Queue; filters: Filters; onChange: (filters: Filters) => void };

/** Each filter is one press away, by mouse or by its key. */
export function FilterBar({ queue, filters, onChange }: FilterBarProps) {
  const t = useQueueWords();
  const statusWords = useStatusWords();
  const statuses: readonly OrderStatus[] = QUEUES[queue];
  useFilterKeys(filters, onChange);
  function set<Name extends keyof Filters>(name: Name, value: Filters[Name] | undefined) {
    onChange(withFilter(filters, name, value));
  }
  return (
    <div className="c-filters" role="group" aria-label={t('queue.filters')}>
      <DistrictChoice value={filters.district} onChange={(value) => set('district', value)} />
      {queue !== 'ended' && <ClaimChoice value={filters.claim} onChange={(value) => set('claim', value)} />}
      {statuses.length > 1 && (
        <Choice
          label={t('queue.status')}
          value={filters.status}
          options={statuses.map((value) => ({ value, words: statusWords(value).name }))}
          onChange={(value) => set('status', value)}
        />
      )}
      {queue !== 'ended' && (
        <Toggle
          cap="o"
          on={filters.overdue === 'true'}
          onChange={(on) => set('overdue', on ? 'true' : undefined)}
        >
          {t('queue.overdue')}
        </Toggle>
      )}
      <Toggle
        cap="u"
        on={filters.unread === 'true'}
        onChange={(on) => set('unread', on ? 'true' : undefined)}
      >
        {t('queue.unread')}
      </Toggle>
    </div>
  );
}

type FilterProps<Name extends keyof Filters> = Pick<
  ChoiceProps<NonNullable<Filters[Name]>>,
  'value' | 'onChange'
>;

function DistrictChoice(props: FilterProps<'district'>) {
  const t = useQueueWords();
  return (
    <Choice
      {...props}
      label={t('queue.district')}
      cap="d"
      options={[
        { value: 'own', words: t('queue.district_own') },
        { value: 'away', words: t('queue.district_away') },
      ]}
    />
  );
}

function ClaimChoice(props: FilterProps<'claim'>) {
  const t = useQueueWords();
  return (
    <Choice
      {...props}
      label={t('queue.claim')}
      cap="m"
      options={[
        { value: 'mine', words: t('queue.claim_mine') },
        { value: 'free', words: t('queue.claim_free') },
      ]}
    />
  );
}

function useFilterKeys(filters: Filters, onChange: (filters: Filters) => void): void {
  const t = useQueueWords();
  const bindings = useMemo(() => {
    const { district, claim, overdue, unread } = filters;
    const nextDistrict = district === undefined ? 'own' : district === 'own' ? 'away' : undefined;
    const next = {
      d: withFilter(filters, 'district', nextDistrict),
      m: withFilter(filters, 'claim', claim === 'mine' ? undefined : 'mine'),
      o: withFilter(filters, 'overdue', overdue ? undefined : 'true'),
      u: withFilter(filters, 'unread', unread ? undefined : 'true'),
    };
    return [
      { key: 'd', words: t('queue.key_district'), run: () => onChange(next.d) },
      { key: 'm', words: t('queue.key_mine'), run: () => onChange(next.m) },
      { key: 'o', words: t('queue.key_overdue'), run: () => onChange(next.o) },
      { key: 'u', words: t('queue.key_unread'), run: () => onChange(next.u) },
    ];
  }, [filters, onChange, t]);
  useKeys(t('queue.scope'), bindings);
}

type ChoiceProps<Value extends string> = {
  label: string;
  cap?: string;
  value: Value | undefined;
  options: readonly { value: Value; words: string }[];
  onChange: (value: Value | undefined) => void;
};

/** One of a few, or all of them. */
function Choice<Value extends string>({ label, cap, value, options, onChange }: ChoiceProps<Value>) {
  const t = useQueueWords();
  return (
    <div className="c-choice" role="group" aria-label={label}>
      <span className="c-choice-label" aria-hidden="true">
        {label} {cap && <KeyCap of={cap} />}
      </span>
      <span className="c-choice-options">
        <button type="button" aria-pressed={value === undefined} onClick={() => onChange(undefined)}>
          {t('queue.all')}
        </button>
        {options.map((option) => (
          <button
            key={option.value}
            type="button"
            aria-pressed={value === option.value}
            onClick={() => onChange(option.value)}
          >
            {option.words}
          </button>
        ))}
      </span>
    </div>
  );
}

type ToggleProps = { cap: string; on: boolean; onChange: (on: boolean) => void; children: ReactNode };

function Toggle({ cap, on, onChange, children }: ToggleProps) {
  return (
    <button type="button" className="c-toggle" aria-pressed={on} onClick={() => onChange(!on)}>
      {children} <KeyCap of={cap} />
    </button>
  );
}
