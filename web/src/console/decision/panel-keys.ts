import { useEffect, useMemo, useRef } from 'react';
import { useKeys } from '../keys/keys.ts';
import { useDecisionWords } from './decision.words.ts';

/** Into the first field when the panel opens; where there is none, onto the word that sends it. */
export function useFirstFocus() {
  const panel = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const first = panel.current?.querySelector<HTMLElement>('select, input, textarea');
    (first ?? panel.current?.querySelector<HTMLElement>('.c-decision-end button'))?.focus();
  }, []);
  return panel;
}

/** Confirm and fold away, from any field of the panel. */
export function usePanelKeys(confirm: () => void, onClose: () => void): void {
  const t = useDecisionWords();
  const latest = useRef({ confirm, onClose });
  useEffect(() => {
    latest.current = { confirm, onClose };
  });
  const bindings = useMemo(
    () => [
      {
        key: 'mod+Enter',
        words: t('decision.key_confirm'),
        run: () => latest.current.confirm(),
        inFields: true,
      },
      { key: 'Escape', words: t('decision.key_cancel'), run: () => latest.current.onClose(), inFields: true },
    ],
    [t],
  );
  useKeys(t('decision.scope'), bindings);
}
