import type { startPresenceChallenge as startRoute } from '@lingshi/contract/presence/presence.contract.ts';
import {
  getPresenceProof,
  namePresenceStamp,
  sendPresenceCapture,
  startPresenceChallenge,
} from '@lingshi/contract/generated/calls.ts';
import type { RouteAnswer } from '@lingshi/contract/route.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../client.ts';
import { packFrames } from '../face/frame-container.ts';
import { keys, queryClient } from '../query.ts';

export type Challenge = RouteAnswer<typeof startRoute>;

/** What was sent beside the position, and the words of the moment. */
export function usePresenceProof(orderId: string) {
  const params = { orderId };
  const queryKey = [...keys.order(orderId), 'presence'];
  const { data } = useQuery({
    queryKey,
    queryFn: ({ signal }) => client.call(getPresenceProof, { params, signal }),
  });
  const [challenge, setChallenge] = useState<Challenge | null>(null);
  const [error, setError] = useState<unknown>(null);

  async function ask() {
    setError(null);
    try {
      setChallenge(await client.call(startPresenceChallenge, { params, body: {} }));
    } catch (thrown) {
      setError(thrown);
    }
  }
  async function sendCapture(file: File, signal: AbortSignal) {
    const { challengeId = '' } = challenge ?? {};
    const body = packFrames([{ atMs: 0, jpeg: file }]);
    queryClient.setQueryData(
      queryKey,
      await client.call(sendPresenceCapture, { params: { orderId, challengeId }, body, signal }),
    );
    setChallenge(null);
  }
  async function nameStamp(fileId: string) {
    setError(null);
    try {
      queryClient.setQueryData(queryKey, await client.call(namePresenceStamp, { params, body: { fileId } }));
    } catch (thrown) {
      setError(thrown);
    }
  }
  return { data, challenge, error, ask, sendCapture, nameStamp };
}
