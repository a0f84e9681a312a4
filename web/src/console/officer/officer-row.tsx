import { checkRoles } from '@lingshi/domain/shared/role-rules.ts';
import { Menu } from '@mantine/core';
import CircleCheck from 'lucide-react/icons/circle-check';
import CircleOff from 'lucide-react/icons/circle-off';
import Ellipsis from 'lucide-react/icons/ellipsis';
import ShieldAlert from 'lucide-react/icons/shield-alert';
import ShieldCheck from 'lucide-react/icons/shield-check';
import { Icon, type IconShape } from '../../kit/icon.tsx';
import { DayText } from '../../kit/when.tsx';
import { useMe } from '../shell/officer-context.ts';
import { useRoleWords } from '../shell/role-words.ts';
import { AskedRoles } from './asked-roles.tsx';
import type { Wish } from './change-dialog.tsx';
import { useOfficerWords } from './officer.words.ts';
import type { OfficerCard } from './officers.ts';

type OfficerRowProps = { officer: OfficerCard; onWish?: ((wish: Wish) => void) | undefined };

export function OfficerRow({ officer, onWish }: OfficerRowProps) {
  const t = useOfficerWords();
  const me = useMe();
  const { id, name, mail, status, secondFactor, createdAt } = officer;
  const active = status === 'active';
  return (
    <tr className={active ? '' : 'c-row-off'}>
      <th scope="row">
        {name} {id === me.id && <span className="k-quiet">({t('officer.you')})</span>}
      </th>
      <td>{mail}</td>
      <RolesCell officer={officer} mayDecide={onWish !== undefined} />
      <td>
        <Sign
          of={active ? CircleCheck : CircleOff}
          tone={active ? 'jade' : 'slate'}
          words={t(`officer.${status}`)}
        />
      </td>
      <td>
        <Sign
          of={secondFactor ? ShieldCheck : ShieldAlert}
          tone={secondFactor ? 'jade' : 'amber'}
          words={t(secondFactor ? 'officer.factor_yes' : 'officer.factor_no')}
        />
      </td>
      <td>
        <DayText day={createdAt.slice(0, 10)} plain />
      </td>
      {onWish && (
        <td>
          <RowMenu officer={officer} own={id === me.id} onWish={onWish} />
        </td>
      )}
    </tr>
  );
}

function RolesCell({ officer, mayDecide }: { officer: OfficerCard; mayDecide: boolean }) {
  const t = useOfficerWords();
  const roleWords = useRoleWords();
  const { roles } = officer;
  return (
    <td className="c-officer-roles">
      {roles.length === 0 ? t('officer.no_role') : roles.map(roleWords).join(' · ')}
      {!checkRoles(roles).ok && <Sign of={ShieldAlert} tone="amber" words={t('officer.apart_now')} />}
      <AskedRoles officer={officer} mayDecide={mayDecide} />
    </td>
  );
}

function Sign({ of, tone, words }: { of: IconShape; tone: 'jade' | 'amber' | 'slate'; words: string }) {
  return (
    <span className={`c-tag c-tag-${tone}`}>
      <Icon of={of} />
      {words}
    </span>
  );
}

type RowMenuProps = { officer: OfficerCard; own: boolean; onWish: (wish: Wish) => void };

/** Nobody changes his own roles or shuts himself out: another administrator does. */
function RowMenu({ officer: { name, status }, own, onWish }: RowMenuProps) {
  const t = useOfficerWords();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button type="button" className="c-tool" aria-label={t('officer.menu', { name })}>
          <Icon of={Ellipsis} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {!own && <Menu.Item onClick={() => onWish('roles')}>{t('officer.change_roles')}</Menu.Item>}
        <Menu.Item onClick={() => onWish('link')}>{t('officer.new_link')}</Menu.Item>
        {!own && status === 'active' && (
          <Menu.Item color="vermilion" onClick={() => onWish('disable')}>
            {t('officer.disable')}
          </Menu.Item>
        )}
        {!own && status === 'disabled' && (
          <Menu.Item onClick={() => onWish('enable')}>{t('officer.enable')}</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
