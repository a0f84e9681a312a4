import {
  discardBehalf,
  listBehalf,
  listOffers,
  openOnBehalf,
  readBehalf,
  renewBehalfCode,
  saveBehalf,
  sendBehalfPiece,
  submitBehalf,
  uploadBehalf,
  withdrawBehalf,
} from '@lingshi/contract/generated/calls.ts';
import type {
  openOnBehalf as openRoute,
  readBehalf as readRoute,
} from '@lingshi/contract/behalf/behalf.contract.ts';
import type { RouteAnswer, RouteInput } from '@lingshi/contract/route.ts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useCommand } from '../../kit/command.ts';
import type { Uploader } from '../../kit/picture/use-upload.ts';
import { client } from '../client.ts';
import { keys, queryClient } from '../query.ts';

export type BehalfOrder = RouteAnswer<typeof readRoute>;
export type Opening = RouteInput<typeof openRoute>['body'];

export function useBehalfDrafts() {
  return useQuery({
    queryKey: keys.behalf,
    queryFn: ({ signal }) => client.call(listBehalf, { signal }),
  });
}

export function useOffers(post: string) {
  return useQuery({
    queryKey: ['offers', post],
    queryFn: ({ signal }) => client.call(listOffers, { query: { post }, signal }),
  });
}

export function useBehalfOrder(orderId: string) {
  return useQuery({
    queryKey: keys.behalfOrder(orderId),
    queryFn: ({ signal }) => client.call(readBehalf, { params: { orderId }, signal }),
    staleTime: Infinity,
  });
}

export function useOpening(onDone: (orderId: string) => void) {
  return useCommand({
    name: 'behalf.open',
    send: (body: Opening, idempotencyKey) => client.call(openOnBehalf, { body, idempotencyKey }),
    refresh: [keys.behalf],
    onDone: ({ orderId }) => onDone(orderId),
  });
}

export function useSaving(orderId: string, topic: string, version: number, onDone: () => void) {
  return useMutation({
    mutationFn: (answer: Record<string, unknown>) =>
      client.call(saveBehalf, { params: { orderId, topic }, body: { version, answer } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: keys.behalfOrder(orderId) });
      onDone();
    },
  });
}

export function useFiling(orderId: string) {
  return useCommand({
    name: `behalf.submit.${orderId}`,
    send: ({ version }: { version: number }, idempotencyKey) =>
      client.call(submitBehalf, { params: { orderId }, body: { version }, idempotencyKey }),
    refresh: [keys.behalf, keys.work],
  });
}

export function useWithdrawing(orderId: string) {
  return useCommand({
    name: `behalf.withdraw.${orderId}`,
    send: (body: { version: number; words: string }, idempotencyKey) =>
      client.call(withdrawBehalf, { params: { orderId }, body, idempotencyKey }),
    refresh: [keys.behalf, keys.behalfOrder(orderId), keys.work],
  });
}

/** Each code voids the one before. */
export function useRenewing(orderId: string) {
  return useMutation({
    mutationFn: (show: boolean) => client.call(renewBehalfCode, { params: { orderId }, body: { show } }),
  });
}

export function useDiscarding(orderId: string, onDone: () => void) {
  return useMutation({
    mutationFn: () => client.call(discardBehalf, { params: { orderId } }),
    onSuccess: async () => {
      onDone();
      await queryClient.invalidateQueries({ queryKey: keys.behalf });
    },
  });
}

/** Pieces in order, over the office's line: one that breaks is sent anew from the beginning. */
export function uploadTo(orderId: string, slot: string): Uploader<unknown> {
  return async (file, { signal, onProgress }) => {
    const params = { orderId };
    const body = { slot, bytes: file.size };
    const { uploadId, chunkBytes } = await client.call(uploadBehalf, { params, body, signal });
    for (let offset = 0; ;) {
      const { received, file: sent } = await client.call(sendBehalfPiece, {
        params: { orderId, uploadId },
        body: file.slice(offset, offset + chunkBytes),
        headers: { 'upload-offset': String(offset) },
        signal,
      });
      onProgress(received);
      if (sent) return sent;
      offset = received;
    }
  };
}
