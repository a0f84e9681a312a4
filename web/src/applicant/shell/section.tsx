import type { ReactNode } from 'react';
import { useDisplay } from '../../kit/display.ts';
import { Fold } from '../../kit/fold.tsx';

type SectionProps = { title: string; hint?: ReactNode; children: ReactNode; id?: string };

/** A section of a long page under its heading. With large type it is shut until it is wanted, so that a page stays one thing. */
export function Section({ title, hint, children, id }: SectionProps) {
  const { elder } = useDisplay();
  if (elder) {
    return (
      <div id={id}>
        <Fold heading title={title} hint={hint}>
          {children}
        </Fold>
      </div>
    );
  }
  return (
    <section className="k-stack" id={id}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
