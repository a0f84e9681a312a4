import { Menu } from '@mantine/core';
import Check from 'lucide-react/icons/check';
import Flag from 'lucide-react/icons/flag';
import { useState, type KeyboardEvent } from 'react';
import { Icon } from '../../kit/icon.tsx';
import { KeyCap } from '../keys/key-cap.tsx';
import { useErrorWords } from '../error-words.ts';
import type { Flag as FlagCard } from './desk.read.ts';
import { useDeskWords } from './desk.words.ts';
import { OFFICER_CODES, useFlagWords, useSetFlag } from './flags.ts';

type FlagMenuProps = { orderId: string; target: string; field: string; flags: readonly FlagCard[] };

/** The flag button of a field and what it offers; a number key chooses at once. */
export function FlagMenu({ orderId, target, field, flags }: FlagMenuProps) {
  const [open, setOpen] = useState(false);
  const t = useDeskWords();
  const say = useFlagWords();
  const problem = useErrorWords();
  const { mutate, error, isPending } = useSetFlag(orderId);
  const mine = flags.filter((flag) => flag.source === 'officer' && flag.target === target);
  const isOn = (code: string) => mine.some((flag) => flag.code === code);
  function choose(code: (typeof OFFICER_CODES)[number]) {
    mutate({ target, code, on: !isOn(code) });
    setOpen(false);
  }
  function press(event: KeyboardEvent) {
    const code = OFFICER_CODES[Number(event.key) - 1];
    if (!code) return;
    event.preventDefault();
    choose(code);
  }
  return (
    <Menu opened={open} onChange={setOpen} position="bottom-end" width="17rem">
      <Menu.Target>
        <button
          type="button"
          className={`c-flag-button${mine.length > 0 ? ' c-flag-set' : ''}`}
          aria-label={t('desk.flag', { field })}
          aria-busy={isPending}
          title={error ? problem(error) : undefined}
          data-row-focus
        >
          <Icon of={Flag} />
        </button>
      </Menu.Target>
      <Menu.Dropdown onKeyDown={press}>
        <Menu.Label>
          {field} · {t('desk.flag_title')}
        </Menu.Label>
        {OFFICER_CODES.map((code, index) => (
          <Menu.Item
            key={code}
            leftSection={isOn(code) ? <Icon of={Check} /> : <span className="k-icon" />}
            rightSection={<KeyCap of={String(index + 1)} />}
            aria-current={isOn(code)}
            title={isOn(code) ? t('desk.flag_on') : undefined}
            onClick={() => choose(code)}
          >
            {say({ code, words: null })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
