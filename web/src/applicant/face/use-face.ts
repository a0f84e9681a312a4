import {
  consentToFace,
  declineFace,
  skipFace,
  withdrawFaceConsent,
} from '@lingshi/contract/generated/calls.ts';
import { useState } from 'react';
import { client } from '../client.ts';
import { keepFaceState, type FaceState } from './face-read.ts';

/** What a person decides about the check. Each is sent at once; what the server answers is shown. */
export function useFace(orderId: string) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const params = { orderId };

  async function send(ask: () => Promise<FaceState>): Promise<boolean> {
    if (busy) return false;
    setBusy(true);
    setError(null);
    try {
      keepFaceState(orderId, await ask());
      return true;
    } catch (thrown) {
      setError(thrown);
      return false;
    } finally {
      setBusy(false);
    }
  }
  return {
    busy,
    error,
    setError,
    agree: async (version: string) =>
      send(async () => client.call(consentToFace, { params, body: { version } })),
    withdraw: async () => send(async () => client.call(withdrawFaceConsent, { params })),
    decline: async () => send(async () => client.call(declineFace, { params, body: {} })),
    skip: async () => send(async () => client.call(skipFace, { params, body: {} })),
  };
}
