import type { ReactNode } from 'react';
import { Icon, type IconShape } from './icon.tsx';
import './empty-state.css';

type EmptyStateProps = {
  icon: IconShape;
  title: ReactNode;
  /** What will be here and how it comes to be. */
  children?: ReactNode;
  act?: ReactNode;
};

export function EmptyState({ icon, title, children, act }: EmptyStateProps) {
  return (
    <div className="k-empty">
      <Icon of={icon} />
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {act}
    </div>
  );
}
