import { useState } from 'react';
import type { FieldProps } from './field.tsx';
import { TextInput } from './text-input.tsx';

const DIGITS = 6;

export type CodeEntry = {
  code: string;
  /** It was sent off before all digits were there. */
  short: boolean;
  write: (text: string) => void;
  submit: () => void;
};

/**
 * A one-time code being typed, pasted or filled in by the phone. `onWhole` is called by itself at the last digit; a
 * code that turned out wrong can be cleared.
 */
export function useCode(onWhole: (digits: string, clear: () => void) => void): CodeEntry {
  const [code, setCode] = useState('');
  const [short, setShort] = useState(false);
  const clear = () => setCode('');
  return {
    code,
    short,
    write: (text) => {
      const digits = text.normalize('NFKC').replaceAll(/\D/g, '').slice(0, DIGITS);
      setCode(digits);
      setShort(false);
      if (digits.length === DIGITS && digits !== code) onWhole(digits, clear);
    },
    submit: () => {
      if (code.length === DIGITS) onWhole(code, clear);
      else setShort(true);
    },
  };
}

type CodeFieldProps = Pick<FieldProps, 'label' | 'hint' | 'error'> & { entry: CodeEntry };

export function CodeField({ entry, ...words }: CodeFieldProps) {
  return (
    <TextInput
      {...words}
      name="code"
      look="code"
      inputMode="numeric"
      autoComplete="one-time-code"
      value={entry.code}
      onChange={entry.write}
    />
  );
}
