import { keys, queryClient } from '../query.ts';

/** After a claim or a command: the lists, the counters and the order itself. */
export async function readAgain(orderId: string): Promise<void> {
  await Promise.all(
    [keys.work, keys.counts, keys.order(orderId)].map((queryKey) =>
      queryClient.invalidateQueries({ queryKey }),
    ),
  );
}
