import { endOtherSessions, endSession } from '@lingshi/contract/generated/calls.ts';
import MonitorSmartphone from 'lucide-react/icons/monitor-smartphone';
import { Button } from '../../kit/button.tsx';
import { formatInstant } from '../../kit/format.ts';
import { useLocale } from '../../kit/locale.ts';
import { Page } from '../../kit/page.tsx';
import { client } from '../client.ts';
import { keys } from '../query.ts';
import { useAccount, type Account } from '../session.ts';
import { ErrorNotice } from '../shell/error-notice.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { useAccountWords } from './account.words.ts';
import { KeptList, KeptRow } from './kept-list.tsx';
import { Passkeys } from './passkeys.tsx';
import { ProofDialog } from './proof-dialog.tsx';
import { useProvenCommand } from './proven-command.ts';

/** Who can get in: keys, and the devices that are in now. */
export function SecurityPage() {
  const t = useAccountWords();
  const account = useAccount();
  return (
    <Page title={t('me.security')} lede={t('security.lede')} back="/me">
      <Loaded query={account}>
        {({ passkeys, sessions }) => (
          <>
            <Sessions sessions={sessions} />
            <Passkeys passkeys={passkeys} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Sessions({ sessions }: { sessions: Account['sessions'] }) {
  const t = useAccountWords();
  const refresh = [keys.account];
  const end = useProvenCommand({
    name: 'session.end',
    send: (sessionId: string) => client.call(endSession, { params: { sessionId } }),
    refresh,
  });
  const endOthers = useProvenCommand({
    name: 'session.others',
    send: () => client.call(endOtherSessions),
    refresh,
  });
  const error = end.error ?? endOthers.error;
  return (
    <section className="k-stack">
      <h2>{t('security.sessions')}</h2>
      <p className="k-quiet">{t('security.sessions_why')}</p>
      {error != null && <ErrorNotice error={error} />}
      <KeptList>
        {inOrder(sessions).map((session) => (
          <SessionRow
            key={session.id}
            session={session}
            busy={end.busy}
            onEnd={() => void end.run(session.id)}
          />
        ))}
      </KeptList>
      {sessions.length > 2 && (
        <Button wide busy={endOthers.busy} onClick={() => void endOthers.run(undefined)}>
          {t('security.end_others')}
        </Button>
      )}
      <ProofDialog of={end.proofOwed ? end : endOthers} />
    </section>
  );
}

/** This one first, then as they were last seen. */
function inOrder(sessions: Account['sessions']): Account['sessions'] {
  return sessions.toSorted(
    (a, b) => Number(b.current) - Number(a.current) || b.seenAt.localeCompare(a.seenAt),
  );
}

type SessionRowProps = { session: Account['sessions'][number]; busy: boolean; onEnd: () => void };

/** This very session ends by signing out, not here. */
function SessionRow({ session: { device, seenAt, current }, busy, onEnd }: SessionRowProps) {
  const t = useAccountWords();
  const locale = useLocale();
  const ending = { onEnd, endWords: t('security.end'), sureWords: t('security.end_sure'), busy };
  return (
    <KeptRow
      icon={MonitorSmartphone}
      title={device}
      hint={
        current
          ? t('security.this_device')
          : t('security.seen_at', { when: formatInstant(seenAt, undefined, locale) })
      }
      {...(!current && ending)}
    />
  );
}
