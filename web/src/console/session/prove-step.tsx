import { useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { canUsePasskey, PasskeyStep } from './passkey-step.tsx';
import { askSessionAgain, type Factor } from './session.ts';
import { useSessionWords } from './session.words.ts';
import { TotpCode } from './totp-code.tsx';

/** The second factor of every sign-in. Who has both starts with the passkey: it cannot be phished. */
export function ProveStep({ factors }: { factors: readonly Factor[] }) {
  const t = useSessionWords();
  return (
    <div className="k-stack-wide">
      <ProofStep factors={factors} onProven={askSessionAgain} />
      <p className="k-quiet">{t('session.lost_device')}</p>
    </div>
  );
}

type ProofStepProps = {
  factors: readonly Factor[];
  /** Somebody signed in is asked once more: the heading is that of the dialog. */
  again?: true;
  onProven: () => unknown;
};

export function ProofStep({ factors, again, onProven }: ProofStepProps) {
  const usable = factors.filter((factor) => factor === 'totp' || canUsePasskey());
  const [chosen, choose] = useState<Factor | null>(null);
  const t = useSessionWords();
  const factor = chosen ?? (usable.includes('passkey') ? 'passkey' : 'totp');
  const other = usable.find((one) => one !== factor);
  return (
    <div className="k-stack-wide">
      {factor === 'totp' && !again && <CodeHead />}
      {factor === 'totp' ? (
        <TotpCode submitWords={t(again ? 'session.again_prove' : 'session.prove')} onProven={onProven} />
      ) : (
        <PasskeyStep purpose="prove" again={again} onProven={onProven} />
      )}
      {other && (
        <Button kind="plain" onClick={() => choose(other)}>
          {t(other === 'totp' ? 'session.use_code' : 'session.use_passkey_instead')}
        </Button>
      )}
    </div>
  );
}

function CodeHead() {
  const t = useSessionWords();
  return (
    <header className="k-stack">
      <h1>{t('session.prove_title')}</h1>
      <p className="k-quiet">{t('session.prove_lede')}</p>
    </header>
  );
}
