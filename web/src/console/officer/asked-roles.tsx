import { Button } from '../../kit/button.tsx';
import { ErrorNotice } from '../error-notice.tsx';
import { useRoleWords } from '../shell/role-words.ts';
import { useOfficerWords } from './officer.words.ts';
import { useDecideRoles, type OfficerCard } from './officers.ts';

type AskedRolesProps = { officer: OfficerCard; mayDecide: boolean };

/** Powerful roles that wait: another administrator than who asked grants or declines them here; who asked withdraws. */
export function AskedRoles({ officer: { id, name, asked }, mayDecide }: AskedRolesProps) {
  const t = useOfficerWords();
  const roleWords = useRoleWords();
  const decision = useDecideRoles(id);
  if (asked === null) return null;
  const roles = asked.roles.map(roleWords).join(' · ');
  return (
    <div className="k-stack">
      <p className="k-quiet">{t('officer.asked', { roles, by: asked.by })}</p>
      {mayDecide && asked.mine && <p className="k-quiet">{t('officer.asked_mine')}</p>}
      {mayDecide && (!asked.mine || asked.byMe) && (
        <div className="k-row">
          {!asked.mine && (
            <Button
              kind="primary"
              busy={decision.isPending}
              aria-label={t('officer.grant_to', { name, roles })}
              onClick={() => decision.mutate({ grant: true, roles: asked.roles })}
            >
              {t('officer.grant')}
            </Button>
          )}
          <Button
            busy={decision.isPending}
            onClick={() => decision.mutate({ grant: false, roles: asked.roles })}
          >
            {t(asked.byMe ? 'officer.withdraw' : 'officer.decline')}
          </Button>
        </div>
      )}
      <ErrorNotice error={decision.error} />
    </div>
  );
}
