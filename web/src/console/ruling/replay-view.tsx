import { readPhrase } from '@lingshi/domain/shared/phrase.ts';
import { formatMoney } from '../../kit/format.ts';
import { useLocale } from '../../kit/locale.ts';
import { useErrorWords } from '../error-words.ts';
import { useRulingWords } from './ruling.words.ts';
import type { Replayed } from './rulings.ts';
import { useValueText } from './use-value-text.ts';

type Change = Replayed['groups'][number]['changes'][number];

/** What a rule would have done to the orders of the last year, counted and grouped. */
export function ReplayView({ replayed }: { replayed: Replayed }) {
  const t = useRulingWords();
  const say = useChangeText();
  const { orders, changed, partly, groups, open } = replayed;
  return (
    <section className="k-stack" role="status">
      <h2>{t('ruling.tried')}</h2>
      <p>{t('ruling.counted', { orders, changed })}</p>
      {partly > 0 && <p className="k-quiet">{t('ruling.partly', { count: partly })}</p>}
      <ul>
        {groups.map((group) => (
          <li key={JSON.stringify(group.changes)}>
            {t('ruling.group', { count: group.orders })}
            <ul>
              {group.changes.map((change) => (
                <li key={say(change)}>{say(change)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <p>{t('ruling.open', { orders: open.orders, changed: open.changed })}</p>
      {open.numbers.length > 0 && <p className="k-quiet">{open.numbers.join(' · ')}</p>}
    </section>
  );
}

function useChangeText(): (change: Change) => string {
  const t = useRulingWords();
  const locale = useLocale();
  const error = useErrorWords();
  const text = useValueText();
  const served = (code: string) =>
    code === 'yes' || code === 'perhaps' ? t(`ruling.served.${code}`) : (error.code(code) ?? code);
  const need = (value: string | null) =>
    t(value === 'required' || value === 'perhaps' ? `ruling.need.${value}` : 'ruling.need.none');
  const number = (value: number | null) => (value === null ? t('ruling.empty') : String(value));
  return (change) => {
    switch (change.what) {
      case 'offered':
        return t(
          'ruling.change.offered',
          both(change, (is) => t(is ? 'ruling.yes' : 'ruling.no')),
        );
      case 'served':
        return t('ruling.change.served', both(change, served));
      case 'fee':
        return t(
          'ruling.change.fee',
          both(change, (sum) => (sum === null ? t('ruling.empty') : formatMoney(sum, locale))),
        );
      case 'material':
        return t('ruling.change.material', { ...both(change, need), item: readPhrase(change.words, locale) });
      case 'path':
        return t(
          'ruling.change.path',
          both(change, (steps) => steps.map(text.choice).join(' · ')),
        );
      case 'guardians':
        return t('ruling.change.guardians', both(change, String));
      case 'deadline':
        return t('ruling.change.deadline', { ...both(change, number), item: change.item });
    }
  };
}

function both<V>({ before, after }: { before: V; after: V }, words: (value: V) => string) {
  return { before: words(before), after: words(after) };
}
