import type { FormEvent, ReactNode } from 'react';
import './page.css';

/**
 * The fields of one page with their PrimaryBar as last child: Enter sends it. The browser's own bubbles are off,
 * our words and the error summary say what to mend.
 */
export function Form({ onSubmit, children }: { onSubmit: () => void; children: ReactNode }) {
  function submit(event: FormEvent) {
    event.preventDefault();
    onSubmit();
  }
  return (
    <form className="k-form" noValidate onSubmit={submit}>
      {children}
    </form>
  );
}
