import { useEffect, useId, useRef, type ReactNode } from 'react';
import './dialog.css';

type DialogProps = {
  open: boolean;
  /** Escape, or a tap beside it; not offered where an answer is owed (`mustAnswer`). */
  onClose: () => void;
  mustAnswer?: boolean;
  title: ReactNode;
  children?: ReactNode;
  /** Buttons, the one that goes on first. */
  acts?: ReactNode;
};

/** A question in the way of the page. The browser keeps the focus inside and gives it back. */
export function Dialog({ open, onClose, mustAnswer = false, title, children, acts }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  const head = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = box.current;
    if (open && dialog && !dialog.open) {
      dialog.showModal();
      // Not on the first button, which may be the one that cannot be undone.
      head.current?.focus();
    }
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  useEffect(
    () => (box.current ? hearClose(box.current, mustAnswer ? undefined : onClose) : undefined),
    [mustAnswer, onClose],
  );
  return (
    <dialog ref={box} className="k-dialog" aria-labelledby={titleId}>
      {open && (
        <div className="k-dialog-inner">
          <h2 id={titleId} tabIndex={-1} ref={head}>
            {title}
          </h2>
          {children && <div className="k-prose">{children}</div>}
          {acts && <div className="k-dialog-acts">{acts}</div>}
        </div>
      )}
    </dialog>
  );
}

/** Escape (the browser's own `cancel`) and a tap on the veil, which is the dialog element itself. */
function hearClose(dialog: HTMLDialogElement, onClose: (() => void) | undefined): () => void {
  const tap = ({ target }: Event) => {
    if (target === dialog) onClose?.();
  };
  const escape = (event: Event) => {
    event.preventDefault();
    onClose?.();
  };
  dialog.addEventListener('click', tap);
  dialog.addEventListener('cancel', escape);
  return () => {
    dialog.removeEventListener('click', tap);
    dialog.removeEventListener('cancel', escape);
  };
}
