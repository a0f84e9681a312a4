import type { NoForm } from '../policy/served.types.ts';
import type { Service } from '../policy/service.schema.ts';
import type { BuiltKind, ServiceDef } from './service.types.ts';
import { NOT_HERE } from './service.words.ts';

/**
 * Whether this deployment has a form for a kind of service: the one thing that keeps closed what the rules open. A
 * definition that names the kind opens it, and nothing else has to be said.
 * @param service null: no definition at all
 * @returns null = nothing stands against it
 */
export function noFormOf(
  rules: Pick<Service, 'notHere'> | undefined,
  service: Pick<ServiceDef, 'kinds'> | null,
  kind: string,
): NoForm | null {
  const built = builtKind(service, kind);
  if (built === null) return { when: null, ...(rules?.notHere ?? NOWHERE) };
  return built.only === undefined ? null : built.only;
}

const NOWHERE = { words: NOT_HERE, source: 'this deployment opens it later' };

function builtKind(service: Pick<ServiceDef, 'kinds'> | null, kind: string): BuiltKind | null {
  if (service === null) return null;
  return service.kinds === undefined ? { id: kind } : (service.kinds.find(({ id }) => id === kind) ?? null);
}
