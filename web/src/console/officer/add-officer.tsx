import type { StaffRole } from '@lingshi/domain/order/order.types.ts';
import { useState, type FormEvent } from 'react';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { TextInput } from '../../kit/text-input.tsx';
import { ErrorNotice } from '../error-notice.tsx';
import { useOfficerWords } from './officer.words.ts';
import { useAddOfficer } from './officers.ts';
import { RoleChoice } from './role-choice.tsx';

type AddOfficerProps = { open: boolean; onClose: () => void; onAdded: () => void };

/** Name, address, roles; the first link goes out by itself. */
export function AddOfficer({ open, onClose, onAdded }: AddOfficerProps) {
  const t = useOfficerWords();
  return (
    <Dialog open={open} onClose={onClose} title={t('officer.add')}>
      <AddForm onClose={onClose} onAdded={onAdded} />
    </Dialog>
  );
}

function AddForm({ onClose, onAdded }: Omit<AddOfficerProps, 'open'>) {
  const [name, setName] = useState('');
  const [mail, setMail] = useState('');
  const [roles, setRoles] = useState<StaffRole[]>([]);
  const [asked, setAsked] = useState(false);
  const t = useOfficerWords();
  const adding = useAddOfficer(onAdded);
  const wrong = {
    name: asked && name.trim() === '',
    mail: asked && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(mail.trim()),
    roles: asked && roles.length === 0,
  };
  function send(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    const complete = name.trim() !== '' && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(mail.trim());
    if (complete && roles.length > 0) void adding.run({ name: name.trim(), mail: mail.trim(), roles });
  }
  return (
    <form className="k-stack" onSubmit={send} noValidate>
      <TextInput
        name="officer-name"
        label={t('officer.name')}
        error={wrong.name ? t('officer.missing_name') : undefined}
        value={name}
        maxLength={60}
        onChange={setName}
      />
      <TextInput
        name="officer-mail"
        type="email"
        label={t('officer.mail')}
        hint={t('officer.mail_hint')}
        error={wrong.mail ? t('officer.missing_mail') : undefined}
        value={mail}
        maxLength={120}
        onChange={setMail}
      />
      <RoleChoice name="new-roles" roles={roles} onChange={setRoles} wrong={wrong.roles} />
      <ErrorNotice error={adding.error} />
      <div className="k-row">
        <Button kind="primary" type="submit" busy={adding.busy}>
          {t('officer.save_new')}
        </Button>
        <Button onClick={onClose}>{t('officer.cancel')}</Button>
      </div>
    </form>
  );
}
