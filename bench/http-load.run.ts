import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { LoadOrder, LoadResult } from './http-load.ts';

/** One generator for the whole of a benchmark: it is warm from the second round on. */
export type Load = { run: (order: LoadOrder) => Promise<LoadResult>; close: () => void };

export function startLoad(): Load {
  const child = fork(join(import.meta.dirname, 'http-load.ts'), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return {
    run: async (order) =>
      await new Promise((resolve, reject) => {
        const onExit = () => reject(new Error('the load generator ended'));
        child.once('exit', onExit);
        child.once('message', ({ result, error }: { result?: LoadResult; error?: string }) => {
          child.off('exit', onExit);
          if (result) resolve(result);
          else reject(new Error(error));
        });
        child.send(order);
      }),
    close: () => void child.kill(),
  };
}

/** Deals requests to connections like cards. */
export function deal<T>(items: readonly T[], hands: number): T[][] {
  return Array.from({ length: hands }, (_, hand) => items.filter((_item, at) => at % hands === hand));
}

export type RequestParts = {
  method: 'GET' | 'POST';
  path: string;
  headers: Readonly<Record<string, string>>;
  body?: unknown;
};

export function requestText({ method, path, headers, body }: RequestParts): string {
  const text = body === undefined ? '' : JSON.stringify(body);
  const lines = Object.entries({
    host: 'localhost',
    connection: 'keep-alive',
    ...(text && { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) }),
    ...headers,
  }).map(([name, value]) => `${name}: ${value}`);
  return `${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${text}`;
}
