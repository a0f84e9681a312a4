import ChevronRight from 'lucide-react/icons/chevron-right';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { newTabFor } from './button.tsx';
import { Icon, type IconShape } from './icon.tsx';
import './link-list.css';

/** Ways on, one a row: answers to pick, settings, orders, threads. Each child is a LinkRow. */
export function LinkList({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul className="k-links" role="list" aria-label={label}>
      {children}
    </ul>
  );
}

type LinkRowProps = {
  to: string;
  icon?: IconShape;
  /** Amber: it is the reader's turn; the words say so too. */
  tone?: 'amber';
  title: ReactNode;
  /** One short line below the title. */
  hint?: ReactNode;
  /** Stands before the chevron: a count, a state. */
  end?: ReactNode;
  /** For tel:, mailto:, files and other sites. */
  outside?: boolean;
};

export function LinkRow({ to, icon, tone, title, hint, end, outside = false }: LinkRowProps) {
  const inner = (
    <>
      {icon && <Icon of={icon} className={`k-link-icon${tone ? ` k-link-${tone}` : ''}`} />}
      <span className="k-link-words">
        <span className="k-link-title">{title}</span>
        {hint && <span className="k-link-hint">{hint}</span>}
      </span>
      {end && <span className="k-link-end">{end}</span>}
      {!outside && <Icon of={ChevronRight} className="k-link-on" />}
    </>
  );
  return (
    <li>
      {outside ? (
        <a className="k-link" href={to} {...newTabFor(to)}>
          {inner}
        </a>
      ) : (
        <Link className="k-link" href={to}>
          {inner}
        </Link>
      )}
    </li>
  );
}
