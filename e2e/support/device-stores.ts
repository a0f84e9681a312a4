import type { Page } from 'playwright-core';

/** Everything a browser keeps for the origin of a page, a line for each thing: its place, its name, what it says. */
export async function listStores(page: Page): Promise<string[]> {
  return await page.evaluate(async () => {
    const lines: string[] = [`cookie ${document.cookie}`];
    for (const [place, storage] of [
      ['local', localStorage],
      ['session', sessionStorage],
    ] as const)
      for (const name of Object.keys(storage)) lines.push(`${place} ${name} ${storage.getItem(name)}`);
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const answer = await cache.match(request);
        const text = /\/assets\//.test(request.url) ? '' : await answer?.text();
        lines.push(`cache ${name} ${request.url} ${text}`);
      }
    }
    const hear = async <T>(asked: IDBRequest<T>): Promise<T> =>
      new Promise((good, bad) => {
        asked.addEventListener('success', () => good(asked.result));
        asked.addEventListener('error', () => bad(new Error('a table cannot be read')));
      });
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await hear(indexedDB.open(name));
      for (const table of database.objectStoreNames) {
        const store = database.transaction(table).objectStore(table);
        const [names, values] = await Promise.all([hear(store.getAllKeys()), hear(store.getAll())]);
        for (const [n, value] of values.entries())
          lines.push(`table ${name}.${table} ${JSON.stringify(names[n])} ${JSON.stringify(value)}`);
      }
      database.close();
    }
    return lines;
  });
}

/** The worker is there and answers this page, as it does from the second visit on. */
export async function underWorker(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller === null)
      await new Promise((done) =>
        navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }),
      );
  });
}

/** What an earlier release of the worker left on devices: an order in a cache, its address in workbox's tables. */
export async function leaveAsBefore(page: Page, orderId: string, said: string): Promise<void> {
  await page.evaluate(
    async ([id, text]) => {
      const url = `${location.origin}/api/orders/${id}`;
      const cache = await caches.open('orders');
      await cache.put(url, new Response(text));
      const opening = indexedDB.open('workbox-expiration');
      const database = await new Promise<IDBDatabase>((good) =>
        opening.addEventListener('success', () => good(opening.result)),
      );
      const row = { id: `orders|${url}`, url, cacheName: 'orders', timestamp: Date.now() };
      const transaction = database.transaction('cache-entries', 'readwrite');
      transaction.objectStore('cache-entries').put(row);
      await new Promise((done) => transaction.addEventListener('complete', done));
      database.close();
    },
    [orderId, said] as const,
  );
}
