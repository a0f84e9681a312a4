import { listAt, textAt } from '@lingshi/domain/form/answer-path.ts';
import { timesMoney } from '@lingshi/domain/shared/money.ts';
import type { Aside, FormWork } from '../../form/form-work.ts';
import { formatMoney } from '../../kit/format.ts';
import { useLocale } from '../../kit/locale.ts';
import { useAsideWords } from './asides.words.ts';

function priceOf({ texts }: FormWork) {
  return texts?.fees.find(({ per }) => per === 'endorsement')?.amount;
}

/** One of a list, plain or with the name among other parts. */
function isWritten(entry: unknown): boolean {
  return (typeof entry === 'string' ? entry : textAt(entry, 'name')).trim() !== '';
}

export const PriceOfOne: Aside = function PriceOfOne({ work, children }) {
  const t = useAsideWords();
  const locale = useLocale();
  const each = priceOf(work);
  return children(each ? { hint: t('price', { price: formatMoney(each, locale) }) } : {});
};

export const PriceOfAll: Aside = function PriceOfAll({ work, path, children }) {
  const t = useAsideWords();
  const locale = useLocale();
  const each = priceOf(work);
  const count = listAt(work.answer, path).filter(isWritten).length;
  if (each === undefined || each.cents === 0 || count === 0) return children({});
  const total = (
    <p className="form-total" role="status">
      {t('total', { count, price: formatMoney(timesMoney(each, count), locale) })}
    </p>
  );
  return children({ below: total });
};
