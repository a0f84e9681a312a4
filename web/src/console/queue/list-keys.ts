import { useMemo } from 'react';
import { useKeys, type KeyBinding } from '../keys/keys.ts';
import { useQueueWords } from './queue.words.ts';

type Line = { id: string };
type ListKeys<L extends Line> = {
  lines: readonly L[];
  currentId: string | null;
  setCurrent: (id: string) => void;
  /** Called when moving beyond the last line. */
  more?: (() => void) | undefined;
  claim?: ((line: L) => void) | undefined;
};

/** j and k move over the lines; the browser's own focus goes along, so Enter opens what is seen. */
export function useListKeys<L extends Line>(keys: ListKeys<L>): void {
  const { lines, currentId, setCurrent, more, claim } = keys;
  const t = useQueueWords();
  const bindings = useMemo(() => {
    function move(step: number) {
      const here = lines.findIndex(({ id }) => id === currentId);
      const next = here === -1 ? 0 : here + step;
      if (next >= lines.length - 3) more?.();
      const line = lines[Math.min(Math.max(next, 0), lines.length - 1)];
      if (line) {
        setCurrent(line.id);
        focusLine(line.id);
      }
    }
    const found: KeyBinding[] = [
      { key: 'j', also: ['ArrowDown'], words: t('queue.key_down'), run: () => move(1) },
      { key: 'k', also: ['ArrowUp'], words: t('queue.key_up'), run: () => move(-1) },
      {
        key: 'Enter',
        words: t('queue.key_open'),
        run: () => currentId && document.getElementById(`line-${currentId}`)?.click(),
      },
    ];
    if (claim) {
      found.push({
        key: 'c',
        words: t('queue.key_claim'),
        run: () => {
          const line = lines.find(({ id }) => id === currentId);
          if (line) claim(line);
        },
      });
    }
    return found;
  }, [lines, currentId, setCurrent, more, claim, t]);
  useKeys(t('queue.scope'), bindings);
}

export function focusLine(id: string): void {
  const link = document.getElementById(`line-${id}`);
  link?.focus({ preventScroll: true });
  link?.closest('tr, li')?.scrollIntoView({ block: 'nearest' });
}
