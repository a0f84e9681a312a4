import { useEffect, useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { onProofOwed } from '../client.ts';
import { ProofStep } from './prove-step.tsx';
import { useStaffSession } from './session.ts';
import { useSessionWords } from './session.words.ts';

/** Asks who is there before what gives rights or shows numbers; the act waits, and goes on or is left. */
export function ProofGate() {
  const t = useSessionWords();
  const { data: session } = useStaffSession();
  // Two acts may owe a proof at once: one proof serves both.
  const [waiting, setWaiting] = useState<readonly ((given: boolean) => void)[]>([]);
  useEffect(
    () => onProofOwed(async () => new Promise((resolve) => setWaiting((before) => [...before, resolve]))),
    [],
  );
  function end(given: boolean) {
    for (const go of waiting) go(given);
    setWaiting([]);
  }
  return (
    <Dialog
      open={waiting.length > 0}
      onClose={() => end(false)}
      title={t('session.again_title')}
      acts={<Button onClick={() => end(false)}>{t('session.again_leave')}</Button>}
    >
      <p>{t('session.again_text')}</p>
      {session && <ProofStep factors={session.factors} again onProven={() => end(true)} />}
    </Dialog>
  );
}
