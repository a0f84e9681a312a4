import { listAt } from '@lingshi/domain/form/answer-path.ts';
import { timesMoney } from '@lingshi/domain/shared/money.ts';
import type { Aside, FormWork } from '../../form/form-work.ts';
import { formatMoney } from '../../kit/format.ts';
import { useLocale } from '../../kit/locale.ts';
import { useAsideWords } from './asides.words.ts';

function priceOf({ texts }: FormWork) {
  return texts?.fees.find(({ per }) => per === 'endorsement')?.amount;
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
  const count = listAt(work.answer, path).filter((name) => String(name).trim() !== '').length;
  if (each === undefined || each.cents === 0 || count === 0) return children({});
  const total = (
    <p className="form-total" role="status">
      {t('total', { count, price: formatMoney(timesMoney(each, count), locale) })}
    </p>
  );
  return children({ below: total });
};
