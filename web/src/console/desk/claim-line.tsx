import { claimOrder, releaseOrder } from '@lingshi/contract/generated/calls.ts';
import { useMutation } from '@tanstack/react-query';
import Hand from 'lucide-react/icons/hand';
import Lock from 'lucide-react/icons/lock';
import { useEffect, useMemo } from 'react';
import { Button } from '../../kit/button.tsx';
import { Icon } from '../../kit/icon.tsx';
import { client } from '../client.ts';
import { ErrorNotice } from '../error-notice.tsx';
import { KeyCap } from '../keys/key-cap.tsx';
import { useKeys } from '../keys/keys.ts';
import { keys, queryClient } from '../query.ts';
import { useMe } from '../shell/officer-context.ts';
import { patchDesk, type DeskOrder } from './desk.read.ts';
import { useDeskWords } from './desk.words.ts';
import { useClockHere } from './when-here.tsx';

/** Prolonged when less than this is left of the lease; ours, well below the fifteen minutes the server gives. */
const PROLONG_BELOW_MS = 6 * 60_000;
const LOOK_EVERY_MS = 30_000;

/** Who has claimed the order, until when. Taken and given back here; prolonged while this page is seen. */
export function ClaimLine({ order }: { order: DeskOrder }) {
  const t = useDeskWords();
  const clock = useClockHere();
  const { take, giveBack } = useClaim(order);
  const { claimedBy, claimedByMe, claimedUntil } = order;
  const error = take.error ?? giveBack.error;
  if (claimedBy !== null && !claimedByMe)
    return (
      <p className="c-claim c-tag-amber">
        <Icon of={Lock} />
        {claimedUntil
          ? t('desk.claimed_other', { clock: clock(claimedUntil) })
          : t('desk.claimed_other_plain')}
      </p>
    );
  return (
    <div className="c-claim">
      {error && <ErrorNotice error={error} />}
      {claimedByMe && claimedUntil && (
        <span className="c-tag c-tag-jade" title={t('desk.claimed_hint')}>
          <Icon of={Hand} />
          {t('desk.claimed_until', { clock: clock(claimedUntil) })}
        </span>
      )}
      {!claimedByMe && <span className="k-quiet">{t('desk.claim_text')}</span>}
      <Button
        title={claimedByMe ? undefined : t('desk.claim_hint')}
        busy={take.isPending || giveBack.isPending}
        onClick={() => (claimedByMe ? giveBack.mutate() : take.mutate())}
      >
        {t(claimedByMe ? 'desk.give_back' : 'desk.claim')} <KeyCap of="c" />
      </Button>
    </div>
  );
}

/** The answers are written into the desk: a claim is no reason to read the order again. */
function useClaim({ id, claimedByMe, claimedUntil, claimedBy }: DeskOrder) {
  const me = useMe();
  const t = useDeskWords();
  const take = useMutation({
    mutationFn: () => client.call(claimOrder, { params: { orderId: id }, body: {} }),
    onSuccess: (answer) => note(id, { claimedBy: me.id, claimedByMe: true, ...answer }),
  });
  const giveBack = useMutation({
    mutationFn: () => client.call(releaseOrder, { params: { orderId: id } }),
    onSuccess: () => note(id, { claimedBy: null, claimedByMe: false, claimedUntil: null }),
  });
  const { mutate: prolong, isPending } = take;
  useEffect(() => {
    if (!claimedByMe || claimedUntil === null) return undefined;
    const timer = setInterval(() => {
      const left = Date.parse(claimedUntil) - Date.now();
      if (left < PROLONG_BELOW_MS && !document.hidden && !isPending) prolong();
    }, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [claimedByMe, claimedUntil, isPending, prolong]);
  const { mutate: release } = giveBack;
  const others = claimedBy !== null && !claimedByMe;
  const bindings = useMemo(
    () =>
      others
        ? []
        : [{ key: 'c', words: t('desk.key_claim'), run: () => (claimedByMe ? release() : prolong()) }],
    [others, claimedByMe, release, prolong, t],
  );
  useKeys(t('desk.scope'), bindings);
  return { take, giveBack };
}

function note(orderId: string, change: Partial<DeskOrder>): void {
  patchDesk(orderId, (desk) => ({ ...desk, order: { ...desk.order, ...change } }));
  for (const queryKey of [keys.work, keys.counts]) void queryClient.invalidateQueries({ queryKey });
}
