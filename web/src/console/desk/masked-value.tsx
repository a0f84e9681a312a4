import { unmaskField } from '@lingshi/contract/generated/calls.ts';
import { Popover } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import Eye from 'lucide-react/icons/eye';
import EyeOff from 'lucide-react/icons/eye-off';
import { useState, type ComponentProps } from 'react';
import { Icon } from '../../kit/icon.tsx';
import { client } from '../client.ts';
import { hasRole } from '../session/session.ts';
import { useMe } from '../shell/officer-context.ts';
import { useDeskWords } from './desk.words.ts';
import { UnmaskForm } from './unmask-form.tsx';

type MaskedValueProps = { orderId: string; target: string; field: string; masked: string };

/** A number in stars until somebody says why. The whole number lives here only and goes with the screen. */
export function MaskedValue({ orderId, target, field, masked }: MaskedValueProps) {
  const [open, setOpen] = useState(false);
  const me = useMe();
  const unmask = useMutation({
    mutationFn: (reason: string) =>
      client.call(unmaskField, { params: { orderId }, body: { field: target, reason } }),
    onSuccess: () => setOpen(false),
    gcTime: 0,
  });
  if (unmask.data) return <Unmasked value={unmask.data.value} field={field} onHide={unmask.reset} />;
  return (
    <span className="c-masked">
      <span className="c-spelled">{masked}</span>
      {hasRole(me, 'reviewer', 'second_reviewer', 'mail_room', 'production') && (
        <Popover opened={open} onChange={setOpen} position="bottom-start" width="22rem">
          <Popover.Target>
            <ShowButton field={field} onClick={() => setOpen(!open)} />
          </Popover.Target>
          <Popover.Dropdown>
            <UnmaskForm field={field} busy={unmask.isPending} error={unmask.error} onSend={unmask.mutate} />
          </Popover.Dropdown>
        </Popover>
      )}
    </span>
  );
}

type UnmaskedProps = { value: string; field: string; onHide: () => void };

function Unmasked({ value, field, onHide }: UnmaskedProps) {
  const t = useDeskWords();
  return (
    <span className="c-masked">
      <span className="c-spelled">{value}</span>
      <button type="button" className="c-mask-button" onClick={onHide} title={t('desk.shown')}>
        <Icon of={EyeOff} />
        <span className="k-hidden">{t('desk.hide', { field })}</span>
      </button>
    </span>
  );
}

/** The popover hangs its own attributes and its ref on what it opens from. */
function ShowButton({ field, ...target }: { field: string } & ComponentProps<'button'>) {
  const t = useDeskWords();
  return (
    <button
      {...target}
      type="button"
      className="c-mask-button"
      aria-label={t('desk.show', { field })}
      data-unmask
    >
      <Icon of={Eye} />
      {t('desk.show_short')}
    </button>
  );
}
