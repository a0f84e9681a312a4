import { useMemo } from 'react';
import { useKeys, type KeyBinding } from '../keys/keys.ts';
import { useDeskWords } from './desk.words.ts';

type DeskKeys = { back: () => void; reload: () => void };

/** Over the fields with j and k; the focus lies on the flag button of the field one looks at. */
export function useDeskKeys({ back, reload }: DeskKeys): void {
  const t = useDeskWords();
  const bindings = useMemo(
    (): KeyBinding[] => [
      { key: 'j', words: t('desk.key_down'), run: () => step(1) },
      { key: 'k', words: t('desk.key_up'), run: () => step(-1) },
      { key: '.', words: t('desk.key_next_flag'), run: () => step(1, '.c-field-flagged') },
      { key: 'f', words: t('desk.key_flag'), run: () => press('[data-row-focus]') },
      { key: 's', words: t('desk.key_show'), run: () => press('[data-unmask]') },
      { key: 'q', words: t('desk.key_back'), run: back },
      { key: 'l', words: t('desk.key_reload'), run: reload },
    ],
    [back, reload, t],
  );
  useKeys(t('desk.scope'), bindings);
}

/** Goes to the next row that fits, from where the focus is. */
function step(by: 1 | -1, which = ''): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-field-row]')];
  const here = rows.findIndex((row) => row.contains(document.activeElement));
  const ahead = by === 1 ? rows.slice(here + 1) : rows.slice(0, Math.max(here, 0)).toReversed();
  const next = ahead.find((row) => which === '' || row.matches(which));
  const target = next?.querySelector<HTMLElement>('[data-row-focus], [data-unmask]');
  target?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'nearest' });
}

/** Presses the button of the row with the focus; for a masked number also the first one there is. */
function press(which: string): void {
  const row = document.activeElement?.closest('[data-field-row]');
  const own = row?.querySelector<HTMLElement>(which);
  const first = which === '[data-unmask]' ? document.querySelector<HTMLElement>(which) : null;
  (own ?? first)?.click();
}
