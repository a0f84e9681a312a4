import { addPasskey, passkeyOptions, removePasskey } from '@lingshi/contract/generated/calls.ts';
import KeyRound from 'lucide-react/icons/key-round';
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser';
import { Button } from '../../kit/button.tsx';
import { Notice } from '../../kit/notice.tsx';
import { formatInstant } from '../../kit/format.ts';
import { useLocale } from '../../kit/locale.ts';
import { client } from '../client.ts';
import { keys } from '../query.ts';
import type { Account } from '../session.ts';
import { ErrorNotice } from '../shell/error-notice.tsx';
import { hasPasskeys, PasskeyDismissed } from '../sign-in/passkey-sign-in.ts';
import { useAccountWords } from './account.words.ts';
import { deviceName } from './device-name.ts';
import { KeptList, KeptRow } from './kept-list.tsx';
import { ProofDialog } from './proof-dialog.tsx';
import { useProvenCommand } from './proven-command.ts';

/** Keys that open the account with a fingerprint, a face or a screen lock. */
export function Passkeys({ passkeys }: { passkeys: Account['passkeys'] }) {
  const t = useAccountWords();
  const refresh = [keys.account];
  const add = useProvenCommand({ name: 'passkey.add', send: () => registerPasskey(), refresh });
  const remove = useProvenCommand({
    name: 'passkey.remove',
    send: (passkeyId: string) => client.call(removePasskey, { params: { passkeyId } }),
    refresh,
  });
  const error = remove.error ?? (add.error instanceof PasskeyDismissed ? null : add.error);
  return (
    <section className="k-stack">
      <h2>{t('security.passkeys')}</h2>
      <p className="k-quiet">{t('security.passkeys_why')}</p>
      {error != null && <ErrorNotice error={error} />}
      {add.answer !== undefined && add.error == null && (
        <Notice tone="jade" live="polite">
          {t('security.passkey_added')}
        </Notice>
      )}
      {passkeys.length > 0 && (
        <PasskeyList passkeys={passkeys} busy={remove.busy} onRemove={(id) => void remove.run(id)} />
      )}
      {hasPasskeys() ? (
        <Button wide busy={add.busy} onClick={() => void add.run(undefined)}>
          {t('security.passkey_add')}
        </Button>
      ) : (
        <p className="k-quiet">{t('security.passkey_none')}</p>
      )}
      <ProofDialog of={add.proofOwed ? add : remove} />
    </section>
  );
}

type PasskeyListProps = {
  passkeys: Account['passkeys'];
  busy: boolean;
  onRemove: (passkeyId: string) => void;
};

function PasskeyList({ passkeys, busy, onRemove }: PasskeyListProps) {
  const t = useAccountWords();
  const locale = useLocale();
  return (
    <KeptList>
      {passkeys.map(({ id, label, createdAt }) => (
        <KeptRow
          key={id}
          icon={KeyRound}
          title={label}
          hint={t('security.added_at', { when: formatInstant(createdAt, undefined, locale) })}
          endWords={t('security.remove')}
          sureWords={t('security.remove_sure')}
          busy={busy}
          onEnd={() => onRemove(id)}
        />
      ))}
    </KeptList>
  );
}

/** @throws CallError, PasskeyDismissed */
async function registerPasskey(): Promise<{ id: string }> {
  const [{ startRegistration }, { challengeId, options }] = await Promise.all([
    import('@simplewebauthn/browser'),
    client.call(passkeyOptions, { body: {} }),
  ]);
  const optionsJSON = options as unknown as PublicKeyCredentialCreationOptionsJSON;
  const response = await startRegistration({ optionsJSON }).catch((cause: unknown) => {
    throw new PasskeyDismissed('dismissed', { cause });
  });
  return client.call(addPasskey, {
    body: { challengeId, label: deviceName(navigator.userAgent), response: { ...response } },
  });
}
