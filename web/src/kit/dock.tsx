import PhoneCall from 'lucide-react/icons/phone-call';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { Icon, type IconShape } from './icon.tsx';
import { useKitWords } from './kit.words.ts';
import './dock.css';

/** The ministry's hotline for citizens abroad, as a phone anywhere must dial it. */
const HOTLINE = 'tel:+861012308';

export type Tab = { to: string; icon: IconShape; label: string; count?: number };

/** What a thumb reaches on every page but those that ask one thing (they have a PrimaryBar instead). */
export function Dock({ children }: { children: ReactNode }) {
  const t = useKitWords();
  return (
    <nav className="k-dock" aria-label={t('kit.menu')}>
      {children}
    </nav>
  );
}

export function BottomBar({ tabs }: { tabs: readonly Tab[] }) {
  const [place] = useLocation();
  return (
    <ul className="k-bottom-bar" role="list">
      {tabs.map((tab) => (
        <li key={tab.to}>
          <TabLink tab={tab} current={isWithin(place, tab.to)} />
        </li>
      ))}
    </ul>
  );
}

export function EmergencyStrip() {
  const t = useKitWords();
  return (
    <a className="k-emergency" href={HOTLINE}>
      <Icon of={PhoneCall} />
      {t('kit.emergency')}
      <span className="k-emergency-hours">{t('kit.emergency_hours')}</span>
    </a>
  );
}

function TabLink({ tab: { to, icon, label, count = 0 }, current }: { tab: Tab; current: boolean }) {
  return (
    <Link className="k-tab" href={to} aria-current={current ? 'page' : undefined}>
      <Icon of={icon} />
      {label}
      {count > 0 && <span className="k-tab-count">{count > 99 ? '99+' : count}</span>}
    </Link>
  );
}

function isWithin(place: string, to: string): boolean {
  return to === '/' ? place === '/' : place === to || place.startsWith(`${to}/`);
}
