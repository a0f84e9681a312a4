import { useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { ErrorNotice } from '../error-notice.tsx';
import { useOfficerWords } from './officer.words.ts';
import { useChangeOfficer, type OfficerCard, type OfficerChange } from './officers.ts';
import { RoleChoice } from './role-choice.tsx';

export type Wish = 'roles' | 'link' | 'disable' | 'enable';

type ChangeDialogProps = { officer: OfficerCard; wish: Wish; onClose: () => void };

/** One change to one officer, said in words before it is done. */
export function ChangeDialog({ officer, wish, onClose }: ChangeDialogProps) {
  // What waits is not sent along: a save would ask for it too.
  const [roles, setRoles] = useState(officer.roles);
  const t = useOfficerWords();
  const change = useChangeOfficer(officer.id, onClose);
  const { name } = officer;
  const body: Record<Wish, OfficerChange> = {
    roles: { roles },
    link: { renewLink: true },
    disable: { status: 'disabled' },
    enable: { status: 'active' },
  };
  const none = wish === 'roles' && roles.length === 0;
  const acts = (
    <>
      <Button
        kind={wish === 'disable' ? 'danger' : 'primary'}
        busy={change.isPending}
        onClick={() => !none && change.mutate(body[wish])}
      >
        {wish === 'roles' ? t('officer.save_roles') : t(`officer.${wish}_act`)}
      </Button>
      <Button onClick={onClose}>{t('officer.cancel')}</Button>
    </>
  );
  const title = wish === 'roles' ? t('officer.roles_of', { name }) : t(`officer.${wish}_title`, { name });
  return (
    <Dialog open onClose={onClose} title={title} acts={acts}>
      {wish === 'roles' ? (
        <RoleChoice name="roles" roles={roles} asked={officer.asked} onChange={setRoles} wrong={none} />
      ) : (
        <p>{t(`officer.${wish}_text`)}</p>
      )}
      <ErrorNotice error={change.error} />
    </Dialog>
  );
}
