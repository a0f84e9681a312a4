import type { ButtonHTMLAttributes, MouseEvent, ReactNode } from 'react';
import { Link } from 'wouter';
import { Icon, type IconShape } from './icon.tsx';
import './button.css';

/** One `primary` a page: the one thing to do next. `danger` takes something away. */
export type ButtonKind = 'primary' | 'quiet' | 'danger' | 'plain';

type Look = { kind?: ButtonKind; wide?: boolean; icon?: IconShape; children: ReactNode };

type ButtonProps = Look & { busy?: boolean } & Omit<
    ButtonHTMLAttributes<HTMLButtonElement>,
    'className' | 'children'
  >;

/** While `busy` it turns, keeps its words and its focus, and swallows a second tap. */
export function Button({
  kind = 'quiet',
  wide,
  icon,
  busy = false,
  children,
  type = 'button',
  onClick,
  ...rest
}: ButtonProps) {
  function press(event: MouseEvent<HTMLButtonElement>) {
    if (busy) event.preventDefault();
    else onClick?.(event);
  }
  return (
    <button
      {...rest}
      type={type}
      className={lookOf(kind, wide)}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={press}
    >
      {busy ? <span className="k-button-ring" aria-hidden="true" /> : icon && <Icon of={icon} />}
      {children}
    </button>
  );
}

type LinkButtonProps = Look & { to: string; outside?: boolean; onClick?: () => void };

/** Goes somewhere, so it is a link. `outside` for tel:, mailto:, files and other sites. */
export function LinkButton({
  kind = 'quiet',
  wide,
  icon,
  to,
  outside = false,
  onClick,
  children,
}: LinkButtonProps) {
  const inner = (
    <>
      {icon && <Icon of={icon} />}
      {children}
    </>
  );
  return outside ? (
    <a href={to} className={lookOf(kind, wide)} onClick={onClick} {...newTabFor(to)}>
      {inner}
    </a>
  ) : (
    <Link href={to} className={lookOf(kind, wide)} onClick={onClick}>
      {inner}
    </Link>
  );
}

/** A file or another site opens beside the app: one installed on a phone has no way back from it. */
export function newTabFor(to: string): { target?: '_blank'; rel?: 'noreferrer' } {
  return /^(\/|https?:)/.test(to) ? { target: '_blank', rel: 'noreferrer' } : {};
}

function lookOf(kind: ButtonKind, wide = false): string {
  return `k-button k-button-${kind}${wide ? ' k-button-wide' : ''}`;
}
