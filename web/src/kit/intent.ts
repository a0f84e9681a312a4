/**
 * One idempotency key for one thing a person wants. It stays the same through retries, reloads and dropped
 * networks, and changes as soon as what is sent changes: the server refuses the same key with another body.
 */
export type IntentStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export function keyOf(store: IntentStore, name: string, body: unknown, newKey: () => string): string {
  const place = placeOf(name);
  const print = fingerprint(JSON.stringify(body ?? null));
  const [key, printBefore] = store.getItem(place)?.split(' ') ?? [];
  if (key !== undefined && printBefore === print) return key;
  const fresh = newKey();
  store.setItem(place, `${fresh} ${print}`);
  return fresh;
}

/** Answered, well or by a refusal: the next attempt is another wish. */
export function closeIntent(store: IntentStore, name: string): void {
  store.removeItem(placeOf(name));
}

function placeOf(name: string): string {
  return `intent.${name}`;
}

/** Not for secrecy: only tells one body from another without keeping it on the device. */
function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const unit of text) {
    hash ^= BigInt(unit.codePointAt(0) ?? 0);
    hash = BigInt.asUintN(64, hash * 0x100000001b3n);
  }
  return hash.toString(36);
}
