import type { Money } from '@lingshi/domain/shared/money.ts';
import { useState } from 'react';
import type { FieldProps } from '../../kit/field.tsx';
import { TextInput } from '../../kit/text-input.tsx';
import { textOf } from './text-of.ts';
import { useRulingWords } from './ruling.words.ts';

type Input<V> = FieldProps & { value: V; onChange: (value: unknown) => void };

/** What is no number goes on as it was typed: the server says what is wrong, and nothing is lost. */
export function NumberInput({ value, onChange, ...field }: Input<unknown>) {
  const [typed, setTyped] = useState(textOf(value));
  function change(text: string) {
    setTyped(text);
    onChange(text.trim() === '' ? undefined : numberIn(text));
  }
  return <TextInput {...field} inputMode="decimal" look="short" value={typed} onChange={change} />;
}

function numberIn(text: string): number | string {
  const number = Number(text.normalize('NFKC'));
  return Number.isFinite(number) ? number : text;
}

/** A sum as it is written by hand, such as 23.50. */
export function AmountInput({ value, onChange, name, ...field }: Input<Money | undefined>) {
  const t = useRulingWords();
  const { currency = '', cents } = value ?? {};
  const [typed, setTyped] = useState(typeof cents === 'number' ? (cents / 100).toFixed(2) : '');
  function change(text: string) {
    setTyped(text);
    const number = numberIn(text);
    onChange({ currency, cents: typeof number === 'number' ? Math.round(number * 100) : number });
  }
  return (
    <>
      <TextInput {...field} name={name} inputMode="decimal" look="short" value={typed} onChange={change} />
      <TextInput
        name={`${name}.currency`}
        label={t('ruling.currency')}
        look="short"
        value={currency}
        maxLength={3}
        onChange={(next) => onChange({ currency: next, cents })}
      />
    </>
  );
}
