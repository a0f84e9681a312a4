import type { ReactNode } from 'react';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { ErrorNotice } from './error-notice.tsx';

type ConfirmProps = {
  /** On the button that asks. */
  ask: string;
  asking: boolean;
  onAsk: (asking: boolean) => void;
  title: string;
  yes: string;
  no: string;
  onYes: () => void;
  /** Of the wish, while it is under way and when it failed. */
  state?: { busy: boolean; error: unknown };
  /** What follows from it. */
  children: ReactNode;
};

/** What cannot be taken back: says before what follows, and cannot be done by a slip. */
export function Confirm(props: ConfirmProps) {
  const { ask, asking, onAsk, title, yes, no, onYes, state, children } = props;
  return (
    <>
      <Button kind="plain" onClick={() => onAsk(true)}>
        {ask}
      </Button>
      <Dialog
        open={asking}
        onClose={() => onAsk(false)}
        title={title}
        acts={
          <>
            <Button kind="danger" busy={state?.busy ?? false} onClick={onYes}>
              {yes}
            </Button>
            <Button onClick={() => onAsk(false)}>{no}</Button>
          </>
        }
      >
        {children}
        <ErrorNotice error={state?.error} />
      </Dialog>
    </>
  );
}
