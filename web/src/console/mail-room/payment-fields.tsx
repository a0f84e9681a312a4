import { INSTRUMENT_WORDS } from '@lingshi/contract/order/instrument.words.ts';
import { INSTRUMENT_KINDS } from '@lingshi/domain/policy/policy-body.schema.ts';
import { readPhrase } from '@lingshi/domain/shared/phrase.ts';
import { currencyName, formatMoney } from '../../kit/format.ts';
import { useLocale } from '../../kit/locale.ts';
import { Radios } from '../../kit/choices.tsx';
import { TextInput } from '../../kit/text-input.tsx';
import type { Counted, Papers } from './counted.ts';
import { useMailWords } from './mail-room.words.ts';

type PaymentFieldsProps = {
  papers: Papers;
  counted: Counted;
  onChange: (part: Partial<Counted>) => void;
  unseen: readonly ('kind' | 'amount')[];
};

/** The instrument as it lies on the table. Nothing is ticked beforehand: somebody has to look. */
export function PaymentFields({ papers: { payment }, counted, onChange, unseen }: PaymentFieldsProps) {
  const t = useMailWords();
  const locale = useLocale();
  if (payment === null) return <p className="k-quiet">{t('mail.no_payment_due')}</p>;
  return (
    <section className="c-payment" aria-label={t('mail.payment')}>
      <h3>{t('mail.payment')}</h3>
      <Radios
        name="kind"
        label={t('mail.kind')}
        inRow
        value={counted.kind ?? ''}
        error={unseen.includes('kind') ? t('mail.missing.kind') : undefined}
        options={[
          ...INSTRUMENT_KINDS.map((kind) => ({
            value: kind,
            label: readPhrase(INSTRUMENT_WORDS[kind], locale),
          })),
          { value: 'none' as const, label: t('mail.kind.none') },
        ]}
        onChange={(kind) => onChange({ kind })}
      />
      {counted.kind !== null && counted.kind !== 'none' && (
        <Paid payment={payment} counted={counted} onChange={onChange} unseen={unseen} />
      )}
    </section>
  );
}

type PaidProps = Omit<PaymentFieldsProps, 'papers'> & { payment: NonNullable<Papers['payment']> };

/** What is read off the instrument. */
function Paid({ payment, counted, onChange, unseen }: PaidProps) {
  const t = useMailWords();
  const locale = useLocale();
  return (
    <>
      <div className="c-payment-row">
        <TextInput
          name="amount"
          look="number"
          inputMode="decimal"
          label={t('mail.amount', { currency: currencyName(payment.amount.currency, locale) })}
          hint={t('mail.amount_hint', { money: formatMoney(payment.amount, locale) })}
          error={unseen.includes('amount') ? t('mail.missing.amount') : undefined}
          value={counted.amount}
          onChange={(amount) => onChange({ amount })}
        />
        <TextInput
          name="serial"
          look="number"
          label={t('mail.serial')}
          optional
          value={counted.serial}
          maxLength={40}
          onChange={(serial) => onChange({ serial })}
        />
      </div>
      <Written payment={payment} counted={counted} onChange={onChange} />
    </>
  );
}

/** To whom it is made out, and what for. */
function Written({ payment: { payee, memo }, counted, onChange }: Omit<PaidProps, 'unseen'>) {
  const t = useMailWords();
  return (
    <>
      <Seen
        checked={counted.payeeRight}
        words={t('mail.payee', { payee })}
        onChange={(payeeRight) => onChange({ payeeRight })}
      />
      {memo !== '' && (
        <Seen
          checked={counted.memoRight}
          words={t('mail.memo', { memo })}
          onChange={(memoRight) => onChange({ memoRight })}
        />
      )}
    </>
  );
}

type SeenProps = { checked: boolean; words: string; onChange: (checked: boolean) => void };

function Seen({ checked, words, onChange }: SeenProps) {
  return (
    <label className="c-tick">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>{words}</span>
    </label>
  );
}
