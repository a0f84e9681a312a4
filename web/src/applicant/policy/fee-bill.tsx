import type { ReactNode } from 'react';
import type { Money } from '@lingshi/domain/shared/money.ts';
import type { Words } from '@lingshi/domain/policy/source.schema.ts';
import { Bill } from '../../kit/bill.tsx';
import { SourceMark } from '../../kit/source-line.tsx';
import { useRuleWords } from '../rule-words.ts';

type Fee = { lines: readonly { id: string; words: Words; amount: Money; source: string }[]; total: Money };

/** What the rules ask for a case: each sum with its source, and what they come to. The same on every screen. */
export function FeeBill({ fee, total }: { fee: Fee; total: ReactNode }) {
  const say = useRuleWords();
  return (
    <Bill
      lines={fee.lines.map(({ id, words, amount, source }) => ({
        key: id,
        label: (
          <>
            {say(words)} <SourceMark source={source} />
          </>
        ),
        of: amount,
      }))}
      total={{ label: total, of: fee.total }}
    />
  );
}
