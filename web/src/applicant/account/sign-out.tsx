import LogOut from 'lucide-react/icons/log-out';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { listOnDevice } from '../offline/kept.ts';
import { signOut } from '../session.ts';
import { useAccountWords } from './account.words.ts';

/** Ends the session here and empties the device; says first what would be lost for want of a network. */
export function SignOut() {
  const t = useAccountWords();
  const [asked, setAsked] = useState<{ unsent: number } | null>(null);
  async function ask() {
    setAsked({ unsent: (await listOnDevice('draft:')).length });
  }
  return (
    <>
      <Button wide icon={LogOut} onClick={() => void ask()}>
        {t('me.sign_out')}
      </Button>
      <Dialog
        open={asked !== null}
        onClose={() => setAsked(null)}
        title={t('me.sign_out_title')}
        acts={<LeaveOrStay onStay={() => setAsked(null)} />}
      >
        <p>{t('me.sign_out_text')}</p>
        {asked !== null && asked.unsent > 0 && (
          <p>
            <strong>{t('me.sign_out_unsent', { count: asked.unsent })}</strong>
          </p>
        )}
      </Dialog>
    </>
  );
}

function LeaveOrStay({ onStay }: { onStay: () => void }) {
  const t = useAccountWords();
  const [, go] = useLocation();
  const [busy, setBusy] = useState(false);
  async function leave() {
    setBusy(true);
    const heard = await signOut();
    go(`/sign-in?left=${heard ? 'heard' : 'unheard'}`, { replace: true });
  }
  return (
    <>
      <Button kind="danger" busy={busy} onClick={() => void leave()}>
        {t('me.sign_out')}
      </Button>
      <Button onClick={onStay}>{t('me.stay')}</Button>
    </>
  );
}
