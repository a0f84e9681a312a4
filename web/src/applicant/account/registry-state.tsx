import { askRegistry } from '@lingshi/contract/generated/calls.ts';
import { Button } from '../../kit/button.tsx';
import { useCommand } from '../../kit/command.ts';
import { Notice } from '../../kit/notice.tsx';
import { client } from '../client.ts';
import { keys } from '../query.ts';
import type { Account } from '../session.ts';
import { ErrorNotice } from '../shell/error-notice.tsx';
import { useAccountWords } from './account.words.ts';

type Last = NonNullable<Account['registry']['last']>;

/** What the registry said, where it did not confirm the name. Nothing waits for it, and it can be asked again. */
export function RegistryState({ account: { realName, registry } }: { account: Account }) {
  const t = useAccountWords();
  const again = useCommand({
    name: 'account.ask_registry',
    send: () => client.call(askRegistry, { body: {} }),
    refresh: [keys.account],
  });
  const confirmed = realName?.level === 'registry' || realName?.level === 'officer';
  if (realName === null || confirmed || !registry.asks || registry.last === null) return null;
  return (
    <>
      <Notice
        tone="slate"
        title={t(`registry.${stateOf(registry.last)}`)}
        act={
          <Button busy={again.busy} onClick={() => void again.run(undefined)}>
            {t('registry.again')}
          </Button>
        }
      >
        <p>{t(textOf(stateOf(registry.last), realName.level))}</p>
        {again.answer !== undefined && <p role="status">{t('registry.asked')}</p>}
      </Notice>
      {again.error != null && <ErrorNotice error={again.error} />}
    </>
  );
}

/** Whoever's page was read need not look at the number again; whoever's was not learns what would help. */
function textOf(state: ReturnType<typeof stateOf>, level: string) {
  if (state !== 'unknown') return `registry.${state}_text` as const;
  return level === 'document' ? 'registry.unknown_read_text' : 'registry.unknown_text';
}

/** Of a registry that did not answer it does not matter to anybody how it did not. */
function stateOf({ verdict }: Last): 'differs' | 'unknown' | 'not_valid' | 'away' {
  return verdict === null || verdict === 'match' ? 'away' : verdict;
}
