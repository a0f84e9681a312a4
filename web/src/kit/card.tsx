import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Icon, type IconShape } from './icon.tsx';
import type { Tone } from './notice.tsx';
import './card.css';

type CardProps = {
  tone?: Tone;
  /** A short line above the title: whose turn it is, which order. With its icon. */
  over?: ReactNode;
  overIcon?: IconShape;
  title?: ReactNode;
  children?: ReactNode;
};

export function Card({ tone, over, overIcon, title, children }: CardProps) {
  return (
    <section className={`k-card${tone && tone !== 'slate' ? ` k-card-${tone}` : ''}`}>
      {over && (
        <p className="k-card-over">
          {overIcon && <Icon of={overIcon} />}
          {over}
        </p>
      )}
      {title && <h2 className="k-card-title">{title}</h2>}
      {children}
    </section>
  );
}

type TileProps = { to: string; icon: IconShape; title: ReactNode; hint?: ReactNode; outside?: boolean };

export function Tile({ to, icon, title, hint, outside }: TileProps) {
  const inner = (
    <>
      <Icon of={icon} />
      <span>
        <span className="k-tile-title">{title}</span>
        {hint && <span className="k-tile-hint">{hint}</span>}
      </span>
    </>
  );
  return (
    <li>
      {outside ? (
        <a className="k-tile" href={to}>
          {inner}
        </a>
      ) : (
        <Link className="k-tile" href={to}>
          {inner}
        </Link>
      )}
    </li>
  );
}

export function TileGrid({ children }: { children: ReactNode }) {
  return (
    <ul className="k-tiles" role="list">
      {children}
    </ul>
  );
}
