import { Link, useLocation } from 'wouter';
import { Spinner } from '../../kit/progress.tsx';
import { WhenHere } from '../desk/when-here.tsx';
import { ErrorNotice } from '../error-notice.tsx';
import { useServiceWords } from '../queue/service-words.ts';
import { hasRole } from '../session/session.ts';
import { MissingPage } from '../shell/missing.page.tsx';
import { useMe } from '../shell/officer-context.ts';
import { useTitle } from '../shell/title.ts';
import { OpenForm } from './behalf-open.tsx';
import { useBehalfDrafts } from './behalf-read.ts';
import { useBehalfWords } from './behalf.words.ts';

/** Filing for people who wrote or telephoned. Rule: notice intro ¶4, 三(三). */
export function BehalfPage() {
  const me = useMe();
  return hasRole(me, 'reviewer', 'post_admin') ? <Behalf /> : <MissingPage />;
}

function Behalf() {
  const t = useBehalfWords();
  const [, go] = useLocation();
  useTitle(t('behalf.title'));
  return (
    <div className="c-page">
      <header className="c-page-head">
        <h1>{t('behalf.title')}</h1>
        <p className="k-quiet">{t('behalf.lede')}</p>
      </header>
      <Drafts />
      <OpenForm onOpened={(orderId) => go(`/behalf/${orderId}`)} />
    </div>
  );
}

function Drafts() {
  const t = useBehalfWords();
  const services = useServiceWords();
  const { data, error } = useBehalfDrafts();
  return (
    <section className="k-stack">
      <h2>{t('behalf.drafts')}</h2>
      <ErrorNotice error={error} />
      {!data && !error && <Spinner />}
      {data?.drafts.length === 0 && <p>{t('behalf.none')}</p>}
      <ul>
        {data?.drafts.map(({ orderId, service, kind, openedAt, status, officer, mine }) => (
          <li key={orderId}>
            <Link href={`/behalf/${orderId}`}>{services(service, kind)}</Link> <WhenHere at={openedAt} /> ·{' '}
            {t(status === 'draft' ? 'behalf.is_draft' : 'behalf.is_supplement')} ·{' '}
            {mine ? t('behalf.mine') : t('behalf.held_by', { officer })}
          </li>
        ))}
      </ul>
    </section>
  );
}
