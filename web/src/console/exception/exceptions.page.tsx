import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { Spinner } from '../../kit/progress.tsx';
import { ErrorNotice } from '../error-notice.tsx';
import { useListKeys } from '../queue/list-keys.ts';
import { useServiceWords } from '../queue/service-words.ts';
import { WhenHere } from '../desk/when-here.tsx';
import { hasRole } from '../session/session.ts';
import { MissingPage } from '../shell/missing.page.tsx';
import { useMe } from '../shell/officer-context.ts';
import { useTitle } from '../shell/title.ts';
import { ExceptionDialog } from './exception-dialog.tsx';
import { useExceptionWords } from './exception.words.ts';
import { useExceptions, type ExceptionLine } from './exceptions.ts';

/** Who asked this post for one more order beside a live one, and what came of it. */
export function ExceptionsPage({ chosen }: { chosen: string | undefined }) {
  const me = useMe();
  return hasRole(me, 'reviewer', 'second_reviewer', 'post_admin', 'auditor') ? (
    <Exceptions chosen={chosen} />
  ) : (
    <MissingPage />
  );
}

function Exceptions({ chosen }: { chosen: string | undefined }) {
  const t = useExceptionWords();
  const [, go] = useLocation();
  const { data, error, refetch } = useExceptions();
  useTitle(t('exception.title'));
  return (
    <div className="c-page">
      <header className="c-page-head">
        <h1>{t('exception.title')}</h1>
        <p className="k-quiet">{t('exception.lede')}</p>
      </header>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Spinner />}
      {data?.exceptions.length === 0 && <p>{t('exception.none')}</p>}
      {data && data.exceptions.length > 0 && <ExceptionTable lines={data.exceptions} />}
      {chosen !== undefined && <ExceptionDialog key={chosen} id={chosen} onClose={() => go('/exceptions')} />}
    </div>
  );
}

const COLUMNS = ['reference', 'service', 'state', 'wished_at', 'live', 'filed'] as const;

function ExceptionTable({ lines }: { lines: readonly ExceptionLine[] }) {
  const t = useExceptionWords();
  const [currentId, setCurrent] = useState<string | null>(null);
  useListKeys({ lines, currentId, setCurrent });
  return (
    <table className="c-table">
      <caption className="k-hidden">{t('exception.table', { count: lines.length })}</caption>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t(`exception.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <ExceptionRow key={line.id} line={line} />
        ))}
      </tbody>
    </table>
  );
}

function ExceptionRow({ line }: { line: ExceptionLine }) {
  const t = useExceptionWords();
  const services = useServiceWords();
  const { id, reference, service, kind, state, wishedAt, live, filed } = line;
  return (
    <tr>
      <th scope="row">
        <Link id={`line-${id}`} href={`/exceptions/${id}`}>
          {reference}
        </Link>
      </th>
      <td>{services(service, kind)}</td>
      <td>{t(`exception.state_${state}`)}</td>
      <td>
        <WhenHere at={wishedAt} />
      </td>
      <td>{live ? <OrderLink of={live} /> : t('exception.live_elsewhere')}</td>
      <td>{filed && <OrderLink of={filed} />}</td>
    </tr>
  );
}

function OrderLink({ of: { orderId, number } }: { of: { orderId: string; number: string } }) {
  return <Link href={`/order/${orderId}`}>{number}</Link>;
}
