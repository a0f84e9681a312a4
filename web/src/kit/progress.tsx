import type { ReactNode } from 'react';
import { useKitWords } from './kit.words.ts';
import './progress.css';

type ProgressProps = { done: number; total: number; label?: ReactNode };

/** How far: tasks of a form, bytes of a file. Says it in words as well. */
export function Progress({ done, total, label }: ProgressProps) {
  const t = useKitWords();
  return (
    <label className="k-progress">
      <span>{label ?? t('kit.progress', { done, total })}</span>
      <progress value={done} max={Math.max(total, 1)} />
    </label>
  );
}

/** Shows itself only when the wait passes one second. `children` says what is being done. */
export function Spinner({ children }: { children?: ReactNode }) {
  const t = useKitWords();
  return (
    <div className="k-spinner" role="status">
      <span className="k-spinner-ring" aria-hidden="true" />
      {children ?? t('kit.loading')}
    </div>
  );
}
