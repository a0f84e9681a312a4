import { withdrawSignature } from '@lingshi/contract/generated/calls.ts';
import { Button } from '../../kit/button.tsx';
import { Card } from '../../kit/card.tsx';
import { useCommand } from '../../kit/command.ts';
import { TimeText } from '../../kit/when.tsx';
import { client } from '../client.ts';
import { useRuleWords } from '../rule-words.ts';
import { ErrorNotice } from '../shell/error-notice.tsx';
import { guardianshipsKey, useGuardianships, type SignedCard } from './guardian-read.ts';
import { useGuardianWords } from './guardian.words.ts';

/** What this account signed for others; until the first review has passed it, with the way back. */
export function SignedList() {
  const t = useGuardianWords();
  const signed = useGuardianships().data?.signed ?? [];
  if (signed.length === 0) return null;
  return (
    <section>
      <h2>{t('guardian.mine')}</h2>
      {signed.map((card) => (
        <Signed key={card.orderId} card={card} />
      ))}
    </section>
  );
}

function Signed({ card: { orderId, child, service, signedAt, mayWithdraw } }: { card: SignedCard }) {
  const t = useGuardianWords();
  const say = useRuleWords();
  const takeBack = useCommand({
    name: `guardian.take_back.${orderId}`,
    send: (id: string) => client.call(withdrawSignature, { params: { orderId: id } }),
    refresh: [guardianshipsKey],
  });
  return (
    <Card title={`${say(service)} · ${child}`}>
      <p className="k-quiet">
        {t('guardian.signed_at')} <TimeText at={signedAt} />
      </p>
      <ErrorNotice error={takeBack.error} />
      {mayWithdraw && (
        <Button busy={takeBack.busy} onClick={() => void takeBack.run(orderId)}>
          {t('guardian.take_back')}
        </Button>
      )}
    </Card>
  );
}
