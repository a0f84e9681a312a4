import { setTimeout as sleep } from 'node:timers/promises';
import type { CallError, Client } from '@lingshi/contract/client.ts';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { packFrames } from '@lingshi/server/test/face/frames.ts';
import type { film } from '@lingshi/vision/test/face/frames.ts';

export type Film = Awaited<ReturnType<typeof film>>;
/** What everybody sends. */
export type Material = { portrait: Buffer; page: Buffer; film: Film };
export type Caller = Client & { orderId: string };

/** Of how one request ended: 200, or the refusal's status and code. */
export type Ended = { status: number; code: string };

/** A piece of costly work as somebody asks for it. */
export type Kind = {
  name: string;
  /** Gets one request ready, which costs little itself. @returns how to send it */
  prepare: (caller: Caller, material: Material, n: number) => Promise<() => Promise<unknown>>;
  /** Requests that one preparation serves in a flood. */
  each: number;
};

export const KINDS: readonly Kind[] = [
  {
    name: 'photo check',
    each: 10,
    prepare: async (caller, { portrait }) => {
      await upload(caller, 'photo', portrait);
      return async () => caller.call(calls.checkPhoto, { params: { orderId: caller.orderId } });
    },
  },
  {
    name: 'data page',
    each: 10,
    prepare: async (caller, { page }) => {
      await upload(caller, 'data_page', page);
      return async () => caller.call(calls.readDataPage, { params: { orderId: caller.orderId } });
    },
  },
  {
    name: 'face check',
    // Sixty a day are an account's: some ask for movements, the others send frames.
    each: 4,
    prepare: async (caller, { film }) => {
      const params = { orderId: caller.orderId };
      const { challengeId } = await caller.call(calls.startFaceChallenge, { params, body: {} });
      // Frames cannot be older than the question they answer.
      await sleep(400);
      return async () => {
        const body = packFrames(film.map(({ jpeg }, at) => ({ jpeg, atMs: at * 190 })));
        return caller.call(calls.sendFaceFrames, { params: { ...params, challengeId }, body: body as never });
      };
    },
  },
  {
    name: 'receipt',
    each: 1,
    prepare: async (caller, _material, n) => {
      const params = {
        orderId: caller.orderId,
        document: n % 4 < 2 ? ('receipt' as const) : ('declaration' as const),
      };
      const query = { locale: n % 2 === 0 ? ('zh' as const) : ('en' as const) };
      return async () => caller.call(calls.downloadDocument, { params, query });
    },
  },
];

export async function upload(caller: Caller, slot: 'photo' | 'data_page', jpeg: Buffer): Promise<void> {
  const body = { orderId: caller.orderId, slot, bytes: jpeg.length };
  const { uploadId } = await caller.call(calls.startUpload, { body });
  const headers = { 'upload-offset': '0' };
  await caller.call(calls.sendPiece, { params: { uploadId }, body: jpeg as never, headers });
}

/** How a call ended, without throwing. */
export async function ended(calling: Promise<unknown>): Promise<Ended> {
  return calling.then(
    () => ({ status: 200, code: '' }),
    (error: Partial<CallError>) => ({ status: error.status ?? 0, code: error.code ?? error.message ?? '' }),
  );
}

/** A hundred requests of one account, as fast as they can be got ready; `begun` once the first are on their way. */
export function flood(kind: Kind, caller: Caller, material: Material, requests = 100) {
  const { promise: begun, resolve } = Promise.withResolvers<void>();
  const all = (async () => {
    const sent: Promise<Ended>[] = [];
    for (let n = 0; sent.length < requests; n += 1) {
      const ready = await kind.prepare(caller, material, n).catch(() => null);
      if (ready === null) break;
      for (let one = 0; one < kind.each && sent.length < requests; one += 1) sent.push(ended(ready()));
      resolve();
    }
    resolve();
    return Promise.all(sent);
  })();
  return { begun, all };
}
