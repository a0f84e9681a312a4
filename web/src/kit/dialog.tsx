import { useEffect, useId, useRef, type MouseEvent, type ReactNode } from 'react';
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
  const titleId = useId();
  useEffect(() => {
    const dialog = box.current;
    if (open && dialog && !dialog.open) dialog.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  function tap(event: MouseEvent) {
    if (!mustAnswer && event.target === box.current) onClose();
  }
  return (
    <dialog
      ref={box}
      className="k-dialog"
      aria-labelledby={titleId}
      onClick={tap}
      onCancel={(event) => {
        event.preventDefault();
        if (!mustAnswer) onClose();
      }}
    >
      {open && (
        <div className="k-dialog-inner">
          <h2 id={titleId}>{title}</h2>
          {children && <div className="k-prose">{children}</div>}
          {acts && <div className="k-dialog-acts">{acts}</div>}
        </div>
      )}
    </dialog>
  );
}
