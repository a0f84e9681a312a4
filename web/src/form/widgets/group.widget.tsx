import { shownFields } from '@lingshi/domain/form/visible.ts';
import type { WidgetProps } from '../form-work.ts';
import { useSay } from '../use-words.ts';

export function GroupWidget({ field, path, work, inside }: WidgetProps<'group'>) {
  const say = useSay();
  return (
    <section className="form-section">
      <h2>{say(field.words)}</h2>
      {inside(shownFields(work.seen, field.fields, `${work.page.id}.${path}`), path)}
    </section>
  );
}
