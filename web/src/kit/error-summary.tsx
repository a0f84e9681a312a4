import CircleAlert from 'lucide-react/icons/circle-alert';
import { useEffect, useRef, type MouseEvent, type ReactNode } from 'react';
import { fieldId } from './field.tsx';
import { Icon } from './icon.tsx';
import { useKitWords } from './kit.words.ts';
import './error-summary.css';

/** `name` is the field's; without one the sentence stands alone (the network, the whole page). */
export type FieldError = { name?: string; words: ReactNode };

type ErrorSummaryProps = {
  errors: readonly FieldError[];
  /** Count of attempts: each new one takes the focus back to the summary. */
  attempt?: number;
  title?: ReactNode;
};

/** On top of the page after a failed attempt. Takes the focus; each line leads to its field. */
export function ErrorSummary({ errors, attempt = 1, title }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const t = useKitWords();
  const shown = errors.length > 0;
  useEffect(() => {
    if (shown) box.current?.focus();
  }, [attempt, shown]);
  if (!shown) return null;
  return (
    <div className="k-errors" role="alert" tabIndex={-1} ref={box}>
      <h2>
        <Icon of={CircleAlert} />
        {title ?? t('kit.errors_title', { count: errors.length })}
      </h2>
      <ul role="list">
        {errors.map(({ name, words }, index) => (
          <li key={name ?? index}>
            {name === undefined ? words : <ErrorLink name={name}>{words}</ErrorLink>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function ErrorLink({ name, children }: { name: string; children: ReactNode }) {
  function lead(event: MouseEvent) {
    event.preventDefault();
    const field = document.getElementById(fieldId(name));
    field?.focus({ preventScroll: true });
    (field?.closest('.k-field') ?? field)?.scrollIntoView({ block: 'center' });
  }
  return (
    <a href={`#${fieldId(name)}`} onClick={lead}>
      {children}
    </a>
  );
}
