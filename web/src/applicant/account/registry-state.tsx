import { askRegistry } from '@lingshi/contract/generated/calls.ts';
import { Button } from '../../kit/button.tsx';
import { useCommand } from '../../kit/command.ts';
import { Notice } from '../../kit/notice.tsx';
import { client } from '../client.ts';
import { keys } from '../query.ts';
import type { Account } from '../session.ts';
import { ErrorNotice } from '../shell/error-notice.tsx';
import { useAccountWords } from './account.words.ts';

type Said = NonNullable<Account['registry']['last']>['said'];

/** What the registry said, where it did not confirm the name. Nothing waits for it, and it can be asked again. */
export function RegistryState({ account: { realName, registry } }: { account: Account }) {
  const t = useAccountWords();
  const again = useCommand({
    name: 'account.ask_registry',
    send: () => client.call(askRegistry, { body: {} }),
    refresh: [keys.account],
  });
  if (realName === null || !registry.asks || registry.last === null) return null;
  if (isConfirmed(realName.level, registry.last)) return null;
  return (
    <>
      <Notice
        tone="slate"
        title={t(`registry.${registry.last.said}`)}
        act={
          <Button busy={again.busy} onClick={() => void again.run(undefined)}>
            {t('registry.again')}
          </Button>
        }
      >
        <p>{t(textOf(registry.last, realName.level))}</p>
        {again.answer !== undefined && <p role="status">{t('registry.asked')}</p>}
      </Notice>
      {again.error != null && <ErrorNotice error={again.error} />}
    </>
  );
}

/** A yes counts once a page was read: then nothing is left to be done. */
function isConfirmed(level: string, { said }: { said: Said }): boolean {
  return level === 'registry' || level === 'officer' || (level === 'document' && said === 'yes');
}

/** Whoever's page was read need not be told to take it. */
function textOf({ said }: { said: Said }, level: string) {
  if (said === 'later') return 'registry.later_text';
  return level === 'declared' ? (`registry.${said}_text` as const) : 'registry.no_read_text';
}
