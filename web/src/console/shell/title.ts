import { useEffect } from 'react';
import { useKitWords } from '../../kit/kit.words.ts';

/** The name of the tab. Never a person's name: it stays in the browser's history. */
export function useTitle(title: string): void {
  const t = useKitWords();
  useEffect(() => {
    document.title = `${title} · ${t('kit.product')}`;
  }, [title, t]);
}
