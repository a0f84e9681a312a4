import type { ReactNode } from 'react';
import { DeskFormContext, useOpenDeskForm } from './desk-form.ts';
import type { Desk } from './desk.read.ts';
import { OrderFailed } from './order-failed.tsx';

type WithDeskFormProps = {
  /** Undefined while it is on its way. */
  desk: Desk | undefined;
  /** Why it is not coming. */
  error?: unknown;
  onRetry: () => void;
  children: (desk: Desk) => ReactNode;
};

/** An order with the form it was sent in: whatever names a field or shows an answer stands inside. */
export function WithDeskForm({ desk, error, onRetry, children }: WithDeskFormProps) {
  const opening = useOpenDeskForm(desk);
  if (desk === undefined || opening.form === null)
    return <OrderFailed error={error ?? opening.error} onRetry={onRetry} />;
  return <DeskFormContext.Provider value={opening.form}>{children(desk)}</DeskFormContext.Provider>;
}
