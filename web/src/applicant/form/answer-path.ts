import type { AddressDraft } from '@lingshi/domain/identity/address.ts';
/** What a topic holds while it is being written: any part may still be missing or half-written. */
export type Answer = Readonly<Record<string, unknown>>;

/** A field by its path from the top of the topic: `passportNumber`, `father.name`, `children.0.name`. */
export function valueAt(answer: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((part, key) => (isHolder(part) ? part[key] : undefined), answer);
}

export function textAt(answer: unknown, path: string): string {
  const value = valueAt(answer, path);
  return typeof value === 'string' ? value : '';
}

export function listAt(answer: unknown, path: string): readonly unknown[] {
  const value = valueAt(answer, path);
  return Array.isArray(value) ? (value as unknown[]) : [];
}

/** The part of the topic to change so that `path` holds `value`; what lies beside it stays. */
export function changeAt(answer: Answer, path: string, value: unknown): Record<string, unknown> {
  const [top = '', ...rest] = path.split('.');
  return { [top]: rest.length === 0 ? value : putInto(answer[top], rest, value) };
}

function putInto(holder: unknown, [key = '', ...rest]: string[], value: unknown): unknown {
  const inner = isHolder(holder) ? holder[key] : undefined;
  const next = rest.length === 0 ? value : putInto(inner, rest, value);
  if (!Array.isArray(holder)) return { ...(isHolder(holder) ? holder : {}), [key]: next };
  return (holder as unknown[]).map((one, index) => (String(index) === key ? next : one));
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Where the parts of an address stand in a topic. */
export type AddressPrefix = '' | 'address.';

/** The parts of an address, as far as they are written. */
export function addressAt(answer: Answer, prefix: AddressPrefix): AddressDraft {
  const address = (prefix === '' ? answer : valueAt(answer, 'address')) ?? {};
  const written = Object.entries(address).filter(([, part]) => typeof part === 'string');
  return Object.fromEntries(written) as AddressDraft;
}
