import { partsOf } from '@lingshi/domain/form/address-field.ts';
import { shownFields } from '@lingshi/domain/form/visible.ts';
import type { WidgetProps } from '../form-work.ts';

/** An address in the country of the post, as its rules ask for it; nothing while they are on their way. */
export function AddressWidget({ field, path, work, inside }: WidgetProps<'address'>) {
  const { seen, page } = work;
  return inside(shownFields(seen, partsOf(field, seen.facts.rules), `${page.id}.${path}`), path);
}
