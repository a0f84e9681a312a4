import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { isIPv6 } from 'node:net';

// To import a key costs more than to use it.
const imported = new WeakMap<Uint8Array, KeyObject>();

/**
 * A name for a network address or an account that cannot be turned back: for limiters and logs.
 * @param secret of the installation, the same in all its processes
 */
export function pseudonymise(secret: Uint8Array, value: string): string {
  const key = imported.get(secret) ?? createSecretKey(secret);
  imported.set(secret, key);
  return createHmac('sha256', key).update(value).digest('base64url').slice(0, 22);
}

/** What counts as one caller: an IPv4 address, or the /64 a provider hands to one household. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.toLowerCase().replace(/%.*$/, '').split('::');
  const first = head === '' ? [] : head.split(':');
  const last = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros =
    tail === undefined ? [] : Array.from({ length: Math.max(8 - first.length - last.length, 0) }, () => '0');
  const groups = [...first, ...zeros, ...last].slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ''));
  return `${groups.join(':')}::/64`;
}
