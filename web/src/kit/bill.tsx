import type { Money as Sum } from '@lingshi/domain/shared/money.ts';
import type { ReactNode } from 'react';
import { Money } from './when.tsx';
import './bill.css';

/** `of`: null where nothing is asked for it. */
export type BillLine = { key: string; label: ReactNode; of: Sum | null };

/** What something costs, line by line, and what it comes to. */
export function Bill({ lines, total }: { lines: readonly BillLine[]; total: Omit<BillLine, 'key'> | null }) {
  return (
    <dl className="k-bill">
      {lines.map(({ key, label, of }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>{of && <Money of={of} />}</dd>
        </div>
      ))}
      {total && (
        <div className="k-bill-total">
          <dt>{total.label}</dt>
          <dd>{total.of && <Money of={total.of} />}</dd>
        </div>
      )}
    </dl>
  );
}
