import ChevronDown from 'lucide-react/icons/chevron-down';
import type { ReactNode, SyntheticEvent } from 'react';
import { Icon } from './icon.tsx';
import './fold.css';

type FoldProps = {
  title: ReactNode;
  /** What lies inside, seen while it is shut. */
  hint?: ReactNode;
  /** Its title is a heading of the page. */
  heading?: boolean;
  open?: boolean;
  onOpen?: () => void;
  children: ReactNode;
};

/** What most readers can leave shut. The browser's own: keyboard, search in page and screen readers know it. */
export function Fold({ title, hint, heading, open, onOpen, children }: FoldProps) {
  function toggle(event: SyntheticEvent<HTMLDetailsElement>) {
    if (event.currentTarget.open) onOpen?.();
  }
  return (
    <details className="k-fold" open={open} onToggle={toggle}>
      <summary>
        <span className="k-fold-words">
          {heading ? (
            <h2 className="k-fold-title">{title}</h2>
          ) : (
            <span className="k-fold-title">{title}</span>
          )}
          {hint && <span className="k-fold-hint">{hint}</span>}
        </span>
        <Icon of={ChevronDown} />
      </summary>
      <div className="k-fold-body">{children}</div>
    </details>
  );
}
