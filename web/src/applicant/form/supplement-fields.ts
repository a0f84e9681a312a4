import { withDependents } from '@lingshi/domain/form/form.target.ts';
import type { Page } from '@lingshi/domain/form/form.types.ts';
import type { OpenForm } from './open-form.tsx';

/** The fields of a page that a supplement opens: what it names and what hangs on that. */
export function supplementFields({ order, form }: Pick<OpenForm, 'order' | 'form'>, page: Page): string[] {
  return withDependents(form, order.supplement?.targets ?? []).flatMap((target) => {
    const [name, field] = target.split('.');
    return name === page.id && field !== undefined ? [field] : [];
  });
}
