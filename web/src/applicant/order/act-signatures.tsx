import { inviteGuardian } from '@lingshi/contract/generated/calls.ts';
import { Button } from '../../kit/button.tsx';
import { useCommand } from '../../kit/command.ts';
import { Notice } from '../../kit/notice.tsx';
import { SummaryList } from '../../kit/summary-list.tsx';
import { TimeText } from '../../kit/when.tsx';
import { client, isStale } from '../client.ts';
import { CodeLines } from '../invitation/code-lines.tsx';
import { keys, queryClient } from '../query.ts';
import { ErrorNotice } from '../shell/error-notice.tsx';
import { PaperInstead } from './act-signing.tsx';
import type { OrderPage } from './order-read.ts';
import { useOrderWords } from './order.words.ts';

/** Whose signature is there, and the code by which the missing one is given. */
export function Signatures({ order }: { order: OrderPage }) {
  const t = useOrderWords();
  const { guardians, commands } = order;
  return (
    <Notice tone="amber" title={t('act.sign')}>
      <p>{t('act.sign_text')}</p>
      {guardians !== null && <Signed guardians={guardians} />}
      {guardians?.invitations.map(({ code, endsAt }) => (
        <CodeLines key={code} label={t('act.invite_code')} code={code} link={linkOf(code)} endsAt={endsAt} />
      ))}
      {commands.includes('inviteGuardian') && <Invite order={order} />}
      {order.signing?.way === 'code' && commands.includes('changeSigning') && (
        <PaperInstead order={order} signing={order.signing} />
      )}
    </Notice>
  );
}

function Signed({ guardians: { wanted, signed } }: { guardians: NonNullable<OrderPage['guardians']> }) {
  const t = useOrderWords();
  return (
    <SummaryList
      rows={[
        {
          key: 'count',
          label: t('act.signed'),
          value: t('act.signed_count', { signed: signed.length, wanted }),
        },
        ...signed.map(({ name, at }) => ({
          key: at,
          label: name ?? t('act.signed_by_filer'),
          value: <TimeText at={at} />,
        })),
      ]}
    />
  );
}

function Invite({ order: { id, version, guardians } }: { order: OrderPage }) {
  const t = useOrderWords();
  const invite = useCommand({
    name: `invite.${id}`,
    send: async (seen: number, idempotencyKey) => {
      try {
        const asked = { params: { orderId: id }, body: { version: seen }, idempotencyKey };
        return await client.call(inviteGuardian, asked);
      } catch (error) {
        if (isStale(error)) void queryClient.invalidateQueries({ queryKey: keys.order(id) });
        throw error;
      }
    },
    refresh: [keys.orders],
  });
  const open = (guardians?.invitations.length ?? 0) > 0;
  return (
    <>
      <ErrorNotice error={invite.error} />
      <Button kind={open ? 'plain' : 'primary'} busy={invite.busy} onClick={() => void invite.run(version)}>
        {t(open ? 'act.invite_again' : 'act.invite')}
      </Button>
    </>
  );
}

/** In the fragment: it reaches no server and no log. */
function linkOf(code: string): string {
  return `${location.origin}/sign#${code}`;
}
