import { Money as Amount } from '../../kit/when.tsx';
import { useFeeWay } from '../policy/fee-way.words.ts';
import { useRuleWords } from '../rule-words.ts';
import { Section } from '../shell/section.tsx';
import { SourceMark } from '../../kit/source-line.tsx';
import type { OrderPage } from './order-read.ts';
import { useOrderWords } from './order.words.ts';

/** What it costs, fixed when it was submitted, and who never asks for it. Rule: notice 三(六). */
export function Money({ order: { fee, handling } }: { order: OrderPage }) {
  const wayOf = useFeeWay();
  const t = useOrderWords();
  const say = useRuleWords();
  if (!fee) return null;
  return (
    <Section title={t('money.title')}>
      <table className="ord-fee">
        <tbody>
          {fee.lines.map(({ id, words, amount, source }) => (
            <tr key={id}>
              <th scope="row">
                {say(words)} <SourceMark source={source} />
              </th>
              <td>
                <Amount of={amount} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('money.total')}</th>
            <td>
              <Amount of={fee.total} />
            </td>
          </tr>
        </tfoot>
      </table>
      <p className="k-quiet">
        {t('money.never')} {wayOf(handling)}
      </p>
    </Section>
  );
}
