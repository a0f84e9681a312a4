import type { ReactNode } from 'react';

/** For ears only. */
export function VisuallyHidden({
  children,
  as: Tag = 'span',
}: {
  children: ReactNode;
  as?: 'span' | 'h2' | 'p';
}) {
  return <Tag className="k-hidden">{children}</Tag>;
}
