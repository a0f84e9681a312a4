import { lazy, Suspense, type ComponentType, type ReactNode } from 'react';

/** `warm` fetches the part before it is shown, so that it opens without a network too. */
type Later<P> = ComponentType<P> & { warm: () => Promise<void> };

/** A part of a screen that is seldom shown, or never at first: its code loads with it, not with the screen. */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
  fallback: ReactNode = null,
): Later<P> {
  const Part = lazy(async () => ({ default: await load() })) as unknown as ComponentType<P>;
  function Shown(props: P) {
    return (
      <Suspense fallback={fallback}>
        <Part {...props} />
      </Suspense>
    );
  }
  return Object.assign(Shown, { warm: async () => void (await load()) });
}
