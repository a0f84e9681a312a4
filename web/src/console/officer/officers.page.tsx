import UserPlus from 'lucide-react/icons/user-plus';
import { useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Spinner } from '../../kit/progress.tsx';
import { ErrorNotice } from '../error-notice.tsx';
import { hasRole } from '../session/session.ts';
import { MissingPage } from '../shell/missing.page.tsx';
import { useMe } from '../shell/officer-context.ts';
import { useTitle } from '../shell/title.ts';
import { AddOfficer } from './add-officer.tsx';
import { ChangeDialog, type Wish } from './change-dialog.tsx';
import { OfficerLog } from './officer-log.tsx';
import { OfficerRow } from './officer-row.tsx';
import { useOfficerWords } from './officer.words.ts';
import { useOfficers, type OfficerCard } from './officers.ts';
import './officer.css';

/** Who may enter the console of this post, and as what. */
export function OfficersPage() {
  const me = useMe();
  return hasRole(me, 'post_admin', 'auditor') ? <Officers /> : <MissingPage />;
}

function Officers() {
  const t = useOfficerWords();
  const me = useMe();
  const { data, error, refetch } = useOfficers();
  const [adding, setAdding] = useState(false);
  const [added, setAdded] = useState(false);
  const admin = hasRole(me, 'post_admin');
  useTitle(t('officer.title'));
  return (
    <div className="c-page c-officers">
      <header className="c-page-head">
        <h1>{t('officer.title')}</h1>
        <p className="k-quiet">{t('officer.lede')}</p>
        {!admin && <p className="k-quiet">{t('officer.only_admin')}</p>}
      </header>
      {admin && (
        <div>
          <Button kind="primary" icon={UserPlus} onClick={() => setAdding(true)}>
            {t('officer.add')}
          </Button>
        </div>
      )}
      {added && <Notice tone="jade" live="polite" title={t('officer.added')} />}
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Spinner />}
      {data && <OfficerTable officers={data.officers} admin={admin} />}
      <OfficerLog own={false} />
      <AddOfficer
        open={adding}
        onClose={() => setAdding(false)}
        onAdded={() => {
          setAdding(false);
          setAdded(true);
        }}
      />
    </div>
  );
}

function OfficerTable({ officers, admin }: { officers: readonly OfficerCard[]; admin: boolean }) {
  const t = useOfficerWords();
  const [chosen, choose] = useState<{ officer: OfficerCard; wish: Wish } | null>(null);
  return (
    <>
      <table className="c-table c-officer-table">
        <caption className="k-hidden">{t('officer.table', { count: officers.length })}</caption>
        <Columns admin={admin} />
        <tbody>
          {officers.map((officer) => (
            <OfficerRow
              key={officer.id}
              officer={officer}
              onWish={admin ? (wish) => choose({ officer, wish }) : undefined}
            />
          ))}
        </tbody>
      </table>
      {chosen && (
        <ChangeDialog
          key={`${chosen.officer.id}.${chosen.wish}`}
          officer={chosen.officer}
          wish={chosen.wish}
          onClose={() => choose(null)}
        />
      )}
    </>
  );
}

function Columns({ admin }: { admin: boolean }) {
  const t = useOfficerWords();
  return (
    <thead>
      <tr>
        <th scope="col">{t('officer.name')}</th>
        <th scope="col">{t('officer.mail')}</th>
        <th scope="col" className="c-officer-roles">
          {t('officer.roles')}
        </th>
        <th scope="col">{t('officer.status')}</th>
        <th scope="col">{t('officer.factor')}</th>
        <th scope="col">{t('officer.since')}</th>
        {admin && (
          <th scope="col" className="c-officer-acts">
            <span className="k-hidden">{t('officer.acts')}</span>
          </th>
        )}
      </tr>
    </thead>
  );
}
