import { Button } from '../../kit/button.tsx';
import { Spinner } from '../../kit/progress.tsx';
import { TimeText } from '../../kit/when.tsx';
import { ErrorNotice } from '../error-notice.tsx';
import { useMe } from '../shell/officer-context.ts';
import { useRoleWords } from '../shell/role-words.ts';
import { useOfficerWords } from './officer.words.ts';
import { useOfficerLog, type LogLine } from './officers.ts';

/** What was done to officers and their rights, the latest first; nobody can change a line. @param own to the reader alone */
export function OfficerLog({ own }: { own: boolean }) {
  const t = useOfficerWords();
  const log = useOfficerLog(own);
  const lines = log.data?.pages.flatMap((page) => page.lines) ?? [];
  return (
    <section className="k-stack">
      <h2>{t(own ? 'officer.log_own' : 'officer.log')}</h2>
      {log.error && <ErrorNotice error={log.error} onRetry={() => void log.refetch()} />}
      {log.isPending && <Spinner />}
      {log.isSuccess && lines.length === 0 && <p className="k-quiet">{t('officer.log_none')}</p>}
      {lines.length > 0 && (
        <table className="c-table c-officer-log">
          <tbody>
            {lines.map((line, at) => (
              <Line key={at} line={line} own={own} />
            ))}
          </tbody>
        </table>
      )}
      {log.hasNextPage && (
        <Button busy={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
          {t('officer.log_more')}
        </Button>
      )}
    </section>
  );
}

function Line({ line: { at, what, officer, by, roles }, own }: { line: LogLine; own: boolean }) {
  const t = useOfficerWords();
  const roleWords = useRoleWords();
  const { zone } = useMe();
  const act = t(`officer.act.${what}`);
  const named = roles === null ? '' : roles.map(roleWords).join(' · ');
  return (
    <tr>
      <td>
        <TimeText at={at} zone={zone} />
      </td>
      {!own && <th scope="row">{officer}</th>}
      <td>{named === '' ? act : t('officer.log_roles', { act, roles: named })}</td>
      <td className="k-quiet">{t('officer.log_by', { name: by ?? t('officer.operator') })}</td>
    </tr>
  );
}
