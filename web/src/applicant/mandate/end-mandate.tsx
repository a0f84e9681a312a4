import { endMandate } from '@lingshi/contract/generated/calls.ts';
import { useState } from 'react';
import { useCommand } from '../../kit/command.ts';
import { client } from '../client.ts';
import { keys } from '../query.ts';
import { Confirm } from '../shell/confirm.tsx';
import { mandatesKey } from './mandate-read.ts';
import { useMandateWords } from './mandate.words.ts';

export function EndMandate({ id, about }: { id: string; about: 'given' | 'child' | 'held' | 'invited' }) {
  const t = useMandateWords();
  const [asking, setAsking] = useState(false);
  const end = useCommand({
    name: `mandate.end.${id}`,
    send: (mandateId: string) => client.call(endMandate, { params: { mandateId } }),
    refresh: [mandatesKey, keys.orders],
    onDone: () => setAsking(false),
  });
  return (
    <div>
      <Confirm
        ask={t(about === 'invited' ? 'mandate.take_back' : 'mandate.end')}
        asking={asking}
        onAsk={setAsking}
        title={t('mandate.end_title')}
        yes={t('mandate.end_yes')}
        no={t('mandate.end_no')}
        onYes={() => void end.run(id)}
        state={end}
      >
        <p>{t(`mandate.end_${about}`)}</p>
      </Confirm>
    </div>
  );
}
