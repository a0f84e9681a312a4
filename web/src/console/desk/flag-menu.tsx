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

type Code = (typeof OFFICER_CODES)[number];
type FlagMenuProps = { orderId: string; target: string; field: string; flags: readonly FlagCard[] };

/** The flag button of a field and what it offers; a number key chooses at once. */
export function FlagMenu({ orderId, target, field, flags }: FlagMenuProps) {
  const [open, setOpen] = useState(false);
  const t = useDeskWords();
  const problem = useErrorWords();
  const { any, isOn, turn, error, isPending } = useOfficerFlags(orderId, target, flags);
  function choose(code: Code) {
    turn(code);
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
          className={`c-flag-button${any ? ' c-flag-set' : ''}`}
          aria-label={t('desk.flag', { field })}
          aria-busy={isPending}
          title={error ? problem(error) : undefined}
          // A quick officer presses the number before the open menu has taken the focus.
          onKeyDown={open ? press : undefined}
          data-row-focus
        >
          <Icon of={Flag} />
        </button>
      </Menu.Target>
      <Menu.Dropdown onKeyDown={press}>
        <Menu.Label>
          {field} · {t('desk.flag_title')}
        </Menu.Label>
        <Codes isOn={isOn} onChoose={choose} />
      </Menu.Dropdown>
    </Menu>
  );
}

/** What officers flagged of one field, and how to turn a flag on or off. */
function useOfficerFlags(orderId: string, target: string, flags: readonly FlagCard[]) {
  const { mutate, error, isPending } = useSetFlag(orderId);
  const mine = flags.filter((flag) => flag.source === 'officer' && flag.target === target);
  const isOn = (code: Code) => mine.some((flag) => flag.code === code);
  const turn = (code: Code) => mutate({ target, code, on: !isOn(code) });
  return { any: mine.length > 0, isOn, turn, error, isPending };
}

function Codes({ isOn, onChoose }: { isOn: (code: Code) => boolean; onChoose: (code: Code) => void }) {
  const t = useDeskWords();
  const say = useFlagWords();
  return OFFICER_CODES.map((code, index) => (
    <Menu.Item
      key={code}
      leftSection={isOn(code) ? <Icon of={Check} /> : <span className="k-icon" />}
      rightSection={<KeyCap of={String(index + 1)} />}
      aria-current={isOn(code)}
      title={isOn(code) ? t('desk.flag_on') : undefined}
      onClick={() => onChoose(code)}
    >
      {say({ code, words: null })}
    </Menu.Item>
  ));
}
