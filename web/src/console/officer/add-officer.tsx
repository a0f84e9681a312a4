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

type OfficerDraft = { name: string; mail: string; roles: StaffRole[] };
type Wrong = Record<keyof OfficerDraft, boolean>;

function AddForm({ onClose, onAdded }: Omit<AddOfficerProps, 'open'>) {
  const [draft, setDraft] = useState<OfficerDraft>({ name: '', mail: '', roles: [] });
  const [asked, setAsked] = useState(false);
  const t = useOfficerWords();
  const adding = useAddOfficer(onAdded);
  const wrong = wrongIn(draft);
  function send(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (wrong.name || wrong.mail || wrong.roles) return;
    void adding.run({ ...draft, name: draft.name.trim(), mail: draft.mail.trim() });
  }
  return (
    <form className="k-stack" onSubmit={send} noValidate>
      <OfficerFields
        draft={draft}
        onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
        wrong={asked ? wrong : NOTHING_WRONG}
      />
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

const NOTHING_WRONG: Wrong = { name: false, mail: false, roles: false };

function wrongIn({ name, mail, roles }: OfficerDraft): Wrong {
  return {
    name: name.trim() === '',
    mail: !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(mail.trim()),
    roles: roles.length === 0,
  };
}

type FieldsProps = { draft: OfficerDraft; onChange: (part: Partial<OfficerDraft>) => void; wrong: Wrong };

function OfficerFields({ draft, onChange, wrong }: FieldsProps) {
  const t = useOfficerWords();
  return (
    <>
      <TextInput
        name="officer-name"
        label={t('officer.name')}
        error={wrong.name ? t('officer.missing_name') : undefined}
        value={draft.name}
        maxLength={60}
        onChange={(name) => onChange({ name })}
      />
      <TextInput
        name="officer-mail"
        type="email"
        label={t('officer.mail')}
        hint={t('officer.mail_hint')}
        error={wrong.mail ? t('officer.missing_mail') : undefined}
        value={draft.mail}
        maxLength={120}
        onChange={(mail) => onChange({ mail })}
      />
      <RoleChoice
        name="new-roles"
        roles={draft.roles}
        onChange={(roles) => onChange({ roles })}
        wrong={wrong.roles}
      />
    </>
  );
}
