import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { ReactNode } from 'react';
import { Icon } from '../../kit/icon.tsx';

type EvidenceRowProps = {
  name: string;
  /** To be looked at; colour never says it alone. */
  amber?: boolean;
  children: ReactNode;
};

/** A line of what the platform found out by itself: no flag is put on it, it is looked at. */
export function EvidenceRow({ name, amber = false, children }: EvidenceRowProps) {
  return (
    <div className={`c-field c-field-wide${amber ? ' c-field-flagged' : ''}`}>
      <dt>
        {name}
        {amber && <Icon of={TriangleAlert} />}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
