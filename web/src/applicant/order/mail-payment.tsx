import { CopyLine } from '../../kit/copy-line.tsx';
import { formatMoney } from '../../kit/format.ts';
import { useLocale } from '../../kit/locale.ts';
import { Notice } from '../../kit/notice.tsx';
import type { Mailing } from './order-read.ts';
import { useOrderWords } from './order.words.ts';
import { useInstrumentWords } from './instrument.ts';

/** How to have the instrument made out, to the cent. Rule: notice 二(一)6. */
export function PaymentStep({ payment }: { payment: Mailing['payment'] }) {
  const t = useOrderWords();
  return (
    <>
      <PaymentLines payment={payment} />
      <Notice tone="slate" title={t('pay.fraud')}>
        {t('pay.fraud_text')}
      </Notice>
    </>
  );
}

/** The instruments that are taken, and what stands on them. */
export function PaymentLines({ payment }: { payment: Mailing['payment'] }) {
  const t = useOrderWords();
  const locale = useLocale();
  const sayInstrument = useInstrumentWords();
  const { amount, payee, memo, instruments } = payment;
  return (
    <>
      <p>{t('pay.text')}</p>
      <ul>
        {instruments.map((instrument) => (
          <li key={instrument}>{sayInstrument(instrument)}</li>
        ))}
      </ul>
      <div className="ord-slip">
        <CopyLine label={t('pay.amount')} text={(amount.cents / 100).toFixed(2)}>
          {formatMoney(amount, locale)}
        </CopyLine>
        <CopyLine label={t('pay.payee')} text={payee} />
        {memo !== '' && <CopyLine label={t('pay.memo')} text={memo} />}
      </div>
      <p className="k-quiet">{t('pay.one_each')}</p>
    </>
  );
}
