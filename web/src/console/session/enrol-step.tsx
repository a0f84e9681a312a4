import Fingerprint from 'lucide-react/icons/fingerprint-pattern';
import Smartphone from 'lucide-react/icons/smartphone';
import { useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { Icon, type IconShape } from '../../kit/icon.tsx';
import { canUsePasskey, PasskeyStep } from './passkey-step.tsx';
import type { Factor } from './session.ts';
import { useSessionWords } from './session.words.ts';
import { TotpEnrol } from './totp-enrol.tsx';

/** The second factor is chosen and tried out once, before anything is shown. */
export function EnrolStep() {
  const [way, setWay] = useState<Factor | null>(null);
  const t = useSessionWords();
  if (way === null) return <ChooseWay onChoose={setWay} />;
  return (
    <div className="k-stack-wide">
      {way === 'totp' ? <TotpEnrol /> : <PasskeyStep purpose="enrol" />}
      <Button kind="plain" onClick={() => setWay(null)}>
        {t('session.other_way')}
      </Button>
    </div>
  );
}

function ChooseWay({ onChoose }: { onChoose: (way: Factor) => void }) {
  const t = useSessionWords();
  return (
    <div className="k-stack-wide">
      <header className="k-stack">
        <h1>{t('session.enrol_title')}</h1>
        <p>{t('session.enrol_lede')}</p>
      </header>
      <div className="k-stack">
        <Way
          icon={Smartphone}
          title={t('session.with_app')}
          hint={t('session.with_app_hint')}
          onClick={() => onChoose('totp')}
        />
        {canUsePasskey() && (
          <Way
            icon={Fingerprint}
            title={t('session.with_passkey')}
            hint={t('session.with_passkey_hint')}
            onClick={() => onChoose('passkey')}
          />
        )}
      </div>
    </div>
  );
}

type WayProps = { icon: IconShape; title: string; hint: string; onClick: () => void };

function Way({ icon, title, hint, onClick }: WayProps) {
  return (
    <button type="button" className="c-way" onClick={onClick}>
      <Icon of={icon} />
      <span>
        <strong>{title}</strong>
        <span className="k-quiet">{hint}</span>
      </span>
    </button>
  );
}
