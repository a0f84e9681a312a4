import { formatDay, formatMoney } from '../../kit/format.ts';
import { useLocale } from '../../kit/locale.ts';
import { Notice } from '../../kit/notice.tsx';
import type { OrderPage } from '../form/form-read.ts';
import { useRuleWords } from '../rule-words.ts';
import { useRulesSinceWords } from './rules-since.words.ts';

type Since = NonNullable<OrderPage['rulesSince']>;
type Change = Since['changes'][number];

/** Rules that came while a draft lay: what is different, and that nothing was lost. */
export function RulesChanged({ since: { since, changes } }: { since: Since }) {
  const t = useRulesSinceWords();
  const lineOf = useChangeLine();
  return (
    <Notice tone="slate" title={t('since.title')}>
      <p>{t('since.kept', { day: formatDay(since, useLocale()) })}</p>
      <ul>
        {changes.map((change) => (
          <li key={'item' in change ? change.item : change.what}>{lineOf(change)}</li>
        ))}
      </ul>
    </Notice>
  );
}

function useChangeLine(): (change: Change) => string {
  const t = useRulesSinceWords();
  const say = useRuleWords();
  const locale = useLocale();
  const sum = (of: Extract<Change, { what: 'fee' }>['after']) =>
    of === null ? t('since.no_fee') : formatMoney(of, locale);
  return (change) => {
    switch (change.what) {
      case 'fee':
        return t('since.fee', { before: sum(change.before), after: sum(change.after) });
      case 'material':
        return t(materialKey(change.after), { name: say(change.words) });
      case 'guardians':
        return t('since.guardians', { before: change.before, after: change.after });
      case 'path':
        return t('since.path');
    }
  };
}

function materialKey(need: string | null) {
  if (need === null) return 'since.material_gone';
  return need === 'perhaps' ? 'since.material_perhaps' : 'since.material_new';
}
