import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { InlineError } from './field.tsx';
import { useKitWords } from './kit.words.ts';
import './summary-list.css';

export type SummaryRow = {
  key: string;
  label: string;
  value: ReactNode;
  /** Where to change it; left out where it can no longer be. */
  changeTo?: string;
  error?: ReactNode;
  /** Shown letter by letter as it will be printed. */
  printed?: boolean;
};

/** Check-your-answers: what was said, as it will be printed, each row with its way back. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  const t = useKitWords();
  return (
    <dl className="k-summary">
      {rows.map(({ key, label, value, changeTo, error, printed }) => (
        <div className={`k-summary-row${error ? ' k-summary-wrong' : ''}`} key={key}>
          <dt>{label}</dt>
          <dd>
            <span className={printed ? 'k-summary-print' : undefined}>{value}</span>
            {error && <InlineError>{error}</InlineError>}
          </dd>
          {changeTo && (
            <dd className="k-summary-act">
              <Link href={changeTo}>
                {t('kit.change')}
                <span className="k-hidden"> {label}</span>
              </Link>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
