import type { Carrier } from './carrier.schema.ts';
import type { Words } from './source.schema.ts';

/** What kinds of mail are called, by the ids that the rules for envelopes name. */
export function carriageWords(carriers: readonly Carrier[], services: readonly string[]): Words[] {
  const sold = carriers.flatMap((carrier) => carrier.services);
  return services.flatMap((id) => sold.find((service) => service.id === id)?.words ?? []);
}
