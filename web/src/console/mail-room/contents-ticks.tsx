import { readPhrase } from '@lingshi/domain/shared/phrase.ts';
import { useMemo } from 'react';
import { useLocale } from '../../kit/locale.ts';
import { KeyCap } from '../keys/key-cap.tsx';
import { useKeys } from '../keys/keys.ts';
import type { Papers } from './counted.ts';
import { useMailWords } from './mail-room.words.ts';

type ContentsTicksProps = {
  expected: Papers['expected'];
  ticked: readonly string[];
  onChange: (ticked: string[]) => void;
};

/** The packing list of this case; a number key ticks. */
export function ContentsTicks({ expected, ticked, onChange }: ContentsTicksProps) {
  const t = useMailWords();
  const locale = useLocale();
  const bindings = useMemo(
    () =>
      expected.slice(0, 9).map(({ id }, index) => ({
        key: String(index + 1),
        words: index === 0 ? t('mail.key_tick') : '',
        run: () => onChange(toggled(ticked, id)),
      })),
    [expected, ticked, onChange, t],
  );
  useKeys(t('mail.scope'), bindings);
  return (
    <fieldset className="c-ticks">
      <legend>
        <h3>{t('mail.contents')}</h3>
      </legend>
      <p className="k-quiet">{t('mail.contents_hint', { count: Math.min(expected.length, 9) })}</p>
      {expected.map(({ id, words, quantity }, index) => (
        <label key={id} className="c-tick">
          <input
            type="checkbox"
            checked={ticked.includes(id)}
            onChange={() => onChange(toggled(ticked, id))}
          />
          <span>
            {readPhrase(words, locale)}{' '}
            <span className="k-quiet">{t('mail.quantity', { count: quantity })}</span>
          </span>
          <KeyCap of={String(index + 1)} />
        </label>
      ))}
    </fieldset>
  );
}

function toggled(ticked: readonly string[], id: string): string[] {
  return ticked.includes(id) ? ticked.filter((one) => one !== id) : [...ticked, id];
}
