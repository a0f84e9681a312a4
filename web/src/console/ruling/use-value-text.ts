import type { Condition } from '@lingshi/domain/policy/condition.ts';
import type { RuleField } from '@lingshi/domain/policy/rule-field.ts';
import type { Money } from '@lingshi/domain/shared/money.ts';
import { readPhrase, type Phrase } from '@lingshi/domain/shared/phrase.ts';
import { formatDocumentDay, formatMoney } from '../../kit/format.ts';
import { useLocale } from '../../kit/locale.ts';
import { CHOICE_WORDS, FACT_WORDS, FIELD_WORDS } from './field.words.ts';
import { textOf } from './text-of.ts';
import { useRulingWords } from './ruling.words.ts';

export type ValueText = {
  field: (path: readonly string[]) => string;
  choice: (value: string) => string;
  fact: (name: string) => string;
  condition: (condition: Condition | undefined) => string;
  value: (field: RuleField, value: unknown) => string;
};

/** Everything a rule says, in plain words. */
export function useValueText(): ValueText {
  const t = useRulingWords();
  const locale = useLocale();
  const named = (table: Readonly<Record<string, Phrase>>, name: string) => {
    const phrase = table[name];
    return phrase === undefined ? name : readPhrase(phrase, locale);
  };
  const choice = (value: string) => named(CHOICE_WORDS, value);
  const fact = (name: string) => named(FACT_WORDS, name);
  const part = (name: string) =>
    /^\d+$/.test(name) ? t('ruling.nth', { number: Number(name) + 1 }) : named(FIELD_WORDS, name);
  const single = (value: unknown) =>
    typeof value === 'boolean' ? t(value ? 'ruling.yes' : 'ruling.no') : choice(textOf(value));

  const condition = conditionText(t, fact, single);

  function value(field: RuleField, given: unknown): string {
    if (given === undefined || given === null) return t('ruling.empty');
    if (field.kind === 'money') return formatMoney(given as Money, locale);
    if (field.kind === 'words') return readPhrase(given as Phrase, locale);
    if (field.kind === 'day') return formatDocumentDay(textOf(given), locale);
    if (field.kind === 'condition') return condition(given as Condition);
    if (field.kind === 'fixed') return t('ruling.as_filed');
    return Array.isArray(given) ? given.map(single).join(' · ') : single(given);
  }

  return { field: (path) => path.map(part).join(' · '), choice, fact, condition, value };
}

type Say = (value: string) => string;

function conditionText(
  t: ReturnType<typeof useRulingWords>,
  fact: Say,
  single: (value: unknown) => string,
): ValueText['condition'] {
  function condition(given: Condition | undefined): string {
    if (given === undefined) return t('ruling.always');
    if ('all' in given) return joined('ruling.and', given.all);
    if ('any' in given) return joined('ruling.or', given.any);
    if ('not' in given) return t('ruling.not', { inner: inside(given.not) });
    if ('in' in given)
      return t('ruling.compare', {
        fact: fact(given.fact),
        is: '=',
        value: given.in.map(single).join(' / '),
      });
    return t('ruling.compare', { fact: fact(given.fact), is: given.is, value: single(given.value) });
  }

  function joined(key: 'ruling.and' | 'ruling.or', parts: readonly Condition[]): string {
    return parts.map(inside).reduce((left, right) => t(key, { left, right }));
  }

  /** "A and (B or C)" is another thing than "A and B, or C". */
  function inside(part: Condition): string {
    const several = 'all' in part || 'any' in part;
    return several ? t('ruling.bracket', { inner: condition(part) }) : condition(part);
  }
  return condition;
}
