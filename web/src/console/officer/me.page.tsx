import { endOtherStaffSessions, listStaffSessions } from '@lingshi/contract/generated/calls.ts';
import type { RouteAnswer } from '@lingshi/contract/route.ts';
import type { listStaffSessions as listStaffSessionsRoute } from '@lingshi/contract/staff/officer.contract.ts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from '../../kit/button.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Spinner } from '../../kit/progress.tsx';
import { TimeText } from '../../kit/when.tsx';
import { client } from '../client.ts';
import { ErrorNotice } from '../error-notice.tsx';
import { keys, queryClient } from '../query.ts';
import { useMe } from '../shell/officer-context.ts';
import { useTitle } from '../shell/title.ts';
import { OfficerLog } from './officer-log.tsx';
import { useOfficerWords } from './officer.words.ts';
import './officer.css';

/** What an officer sees of the own way in: where it is open, and what was done to the own rights. */
export function MePage() {
  const t = useOfficerWords();
  const { roles } = useMe();
  useTitle(t('officer.me_title'));
  return (
    <div className="c-page c-officers">
      <header className="c-page-head">
        <h1>{t('officer.me_title')}</h1>
      </header>
      {roles.length === 0 && <Notice tone="amber" title={t('officer.no_role_yet')} />}
      <Sessions />
      <OfficerLog own />
    </div>
  );
}

function Sessions() {
  const t = useOfficerWords();
  const { data, error, refetch } = useQuery({
    queryKey: keys.sessions,
    queryFn: ({ signal }) => client.call(listStaffSessions, { signal }),
  });
  const ending = useMutation({
    mutationFn: () => client.call(endOtherStaffSessions),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: keys.sessions });
      await queryClient.invalidateQueries({ queryKey: keys.ownLog });
    },
  });
  const sessions = data?.sessions ?? [];
  return (
    <section className="k-stack">
      <h2>{t('officer.sessions')}</h2>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Spinner />}
      {sessions.length > 0 && <SessionTable sessions={sessions} />}
      <ErrorNotice error={ending.error} />
      {sessions.length > 1 && (
        <div>
          <Button busy={ending.isPending} onClick={() => ending.mutate()}>
            {t('officer.end_others')}
          </Button>
        </div>
      )}
    </section>
  );
}

function SessionTable({ sessions }: { sessions: RouteAnswer<typeof listStaffSessionsRoute>['sessions'] }) {
  const t = useOfficerWords();
  const { zone } = useMe();
  return (
    <table className="c-table c-officer-log">
      <tbody>
        {sessions.map(({ id, device, seenAt, current }) => (
          <tr key={id}>
            <th scope="row">{device}</th>
            <td>
              {t('officer.session_seen')} <TimeText at={seenAt} zone={zone} />
            </td>
            <td>{current && t('officer.session_here')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
