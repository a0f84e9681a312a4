import { readPhrase } from '@lingshi/domain/shared/phrase.ts';
import { formatMoney } from '../../kit/format.ts';
import { useLocale } from '../../kit/locale.ts';
import { useSubjectWords } from '../../kit/subject.words.ts';
import { useErrorWords } from '../error-words.ts';
import { useItemText } from '../../kit/item-text.ts';
import { useRulingWords } from './ruling.words.ts';
import type { Replayed } from './rulings.ts';
import { useValueText } from './use-value-text.ts';

type Tried = Extract<Replayed, { tried: true }>;
type Change = Tried['groups'][number]['changes'][number];
type RuleChanged = Extract<Change, { what: 'rule' }>;

/** What a rule would have done to the orders of the last year; of rules that are not tried, that it is not known. */
export function ReplayView({ replayed }: { replayed: Replayed }) {
  const t = useRulingWords();
  return (
    <section className="k-stack" role="status">
      <h2>{t('ruling.tried')}</h2>
      {replayed.tried ? <Counted replayed={replayed} /> : <p>{t('ruling.not_tried')}</p>}
    </section>
  );
}

function Counted({ replayed: { orders, changed, partly, untried, groups, open } }: { replayed: Tried }) {
  const t = useRulingWords();
  const none = orders > 0 && untried === orders;
  return (
    <>
      {!none && <p>{t('ruling.counted', { orders: orders - untried, changed })}</p>}
      {untried > 0 && <p>{t('ruling.untried', { count: untried })}</p>}
      {partly > 0 && <p className="k-quiet">{t('ruling.partly', { count: partly })}</p>}
      <Groups groups={groups} />
      <p>{t('ruling.open', { orders: open.orders - open.untried, changed: open.changed })}</p>
      {open.numbers.length > 0 && <p className="k-quiet">{open.numbers.join(' · ')}</p>}
    </>
  );
}

function Groups({ groups }: Pick<Tried, 'groups'>) {
  const t = useRulingWords();
  const say = useChangeText();
  return (
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
  );
}

function useChangeText(): (change: Change) => string {
  const t = useRulingWords();
  const locale = useLocale();
  const error = useErrorWords();
  const text = useValueText();
  const ruleText = useRuleText();
  const served = (code: string) =>
    code === 'yes' || code === 'perhaps' ? t(`ruling.served.${code}`) : (error.code(code) ?? code);
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
      case 'rule':
        return ruleText(change);
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

/** Whether a rule holds for the case; one that does before and after says something else. */
function useRuleText(): (change: RuleChanged) => string {
  const t = useRulingWords();
  const name = useSubjectWords();
  const item = useItemText();
  const locale = useLocale();
  return (change) => {
    const { subject, words, before, after } = change;
    const short = item({ ...change, body: { words } });
    const named = short === change.item && words !== null ? readPhrase(words, locale) : short;
    const rule = { subject: name(`subject.${subject}`), item: named };
    if (before === after) return t('ruling.change.says', rule);
    const asks = subject === 'material' ? 'asked' : 'need';
    return t('ruling.change.rule', {
      ...both(change, (need) => t(`ruling.${asks}.${need ?? 'none'}`)),
      ...rule,
    });
  };
}

function both<V>({ before, after }: { before: V; after: V }, words: (value: V) => string) {
  return { before: words(before), after: words(after) };
}
