import CircleAlert from 'lucide-react/icons/circle-alert';
import CircleCheck from 'lucide-react/icons/circle-check';
import Hand from 'lucide-react/icons/hand';
import Info from 'lucide-react/icons/info';
import type { ReactNode } from 'react';
import { Icon, type IconShape } from './icon.tsx';
import './notice.css';

/** amber: your turn, due soon · jade: done, good · vermilion: refused, wrong · slate: good to know. */
export type Tone = 'amber' | 'jade' | 'vermilion' | 'slate';

const ICONS: Record<Tone, IconShape> = {
  amber: Hand,
  jade: CircleCheck,
  vermilion: CircleAlert,
  slate: Info,
};

type NoticeProps = {
  tone: Tone;
  title?: ReactNode;
  children?: ReactNode;
  /** What can be done about it: one button. */
  act?: ReactNode;
  icon?: IconShape;
  /** Speaks up when it appears after the page was read; `alert` interrupts. */
  live?: 'polite' | 'alert';
};

export function Notice({ tone, title, children, act, icon, live }: NoticeProps) {
  const role = live === 'alert' ? 'alert' : live === 'polite' ? 'status' : undefined;
  return (
    <div className={`k-notice k-notice-${tone}`} role={role}>
      <Icon of={icon ?? ICONS[tone]} />
      <div className="k-notice-body">
        {title && <p className="k-notice-title">{title}</p>}
        {children && <div className="k-prose">{children}</div>}
        {act && <div className="k-notice-act">{act}</div>}
      </div>
    </div>
  );
}
