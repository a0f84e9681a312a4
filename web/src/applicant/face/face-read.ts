import type {
  getFaceState as getFaceStateRoute,
  sendFaceFrames as sendFaceFramesRoute,
} from '@lingshi/contract/face/face.contract.ts';
import { getFaceState } from '@lingshi/contract/generated/calls.ts';
import type { RouteAnswer } from '@lingshi/contract/route.ts';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { client } from '../client.ts';
import { keys, queryClient } from '../query.ts';

export type FaceState = RouteAnswer<typeof getFaceStateRoute>;
export type FaceVerdict = RouteAnswer<typeof sendFaceFramesRoute>;

function faceKey(orderId: string) {
  return [...keys.order(orderId), 'face'];
}

export function useFaceState(orderId: string): UseQueryResult<FaceState> {
  return useQuery({
    queryKey: faceKey(orderId),
    queryFn: ({ signal }) => client.call(getFaceState, { params: { orderId }, signal }),
    // A picture may have been replaced since: then what was passed does not count any more.
    refetchOnMount: 'always',
  });
}

/** Every door of the check answers with where it stands then. */
export function keepFaceState(orderId: string, state: FaceState): void {
  queryClient.setQueryData(faceKey(orderId), state);
  void queryClient.invalidateQueries({ queryKey: keys.order(orderId), exact: true });
}

/** Passed and still about the pictures the order has. */
export function isPassed({ outcome, outdated }: FaceState): boolean {
  return outcome === 'passed' && !outdated;
}

/** The person chose to speak with an officer, before or after trying. */
export function isByInterview({ outcome }: FaceState): boolean {
  return outcome === 'declined' || outcome === 'skipped';
}
