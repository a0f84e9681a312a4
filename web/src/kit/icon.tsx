import type { ComponentType, SVGProps } from 'react';

/** One stroke icon: `import House from 'lucide-react/icons/house'`. */
export type IconShape = ComponentType<SVGProps<SVGSVGElement>>;

/** A picture beside words. It says nothing by itself: the words next to it do. */
export function Icon({ of: Shape, className = '' }: { of: IconShape; className?: string }) {
  return <Shape className={`k-icon ${className}`} aria-hidden="true" focusable="false" />;
}
