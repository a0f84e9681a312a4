import { endMandate } from '@lingshi/contract/generated/calls.ts';
import { useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { useCommand } from '../../kit/command.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { client } from '../client.ts';
import { keys } from '../query.ts';
import { ErrorNotice } from '../shell/error-notice.tsx';
import { mandatesKey } from './mandate-read.ts';
import { useMandateWords } from './mandate.words.ts';

/** Says before what follows, and cannot be done by a slip. */
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
      <Button kind="plain" onClick={() => setAsking(true)}>
        {t(about === 'invited' ? 'mandate.take_back' : 'mandate.end')}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('mandate.end_title')}
        acts={
          <>
            <Button kind="danger" busy={end.busy} onClick={() => void end.run(id)}>
              {t('mandate.end_yes')}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('mandate.end_no')}</Button>
          </>
        }
      >
        <p>{t(`mandate.end_${about}`)}</p>
        <ErrorNotice error={end.error} />
      </Dialog>
    </div>
  );
}
