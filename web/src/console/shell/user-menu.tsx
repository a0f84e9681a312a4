import { Menu } from '@mantine/core';
import Check from 'lucide-react/icons/check';
import CircleUserRound from 'lucide-react/icons/circle-user-round';
import LogOut from 'lucide-react/icons/log-out';
import ShieldCheck from 'lucide-react/icons/shield-check';
import { useLocation } from 'wouter';
import { setDisplay, useDisplay, type Theme } from '../../kit/display.ts';
import { Icon } from '../../kit/icon.tsx';
import { LANGUAGES, useLocale } from '../../kit/locale.ts';
import { switchLocale } from '../../kit/switch-locale.ts';
import { setSingleKeys, useSingleKeys } from '../keys/single-keys.ts';
import { signOut } from '../session/session.ts';
import { useMe } from './officer-context.ts';
import { useRoleWords } from './role-words.ts';
import { useShellWords } from './shell.words.ts';

const THEMES: Theme[] = ['system', 'light', 'dark'];

/** Who sits here, with which roles; language, colours, keys; the way out. */
export function UserMenu() {
  const { name, roles } = useMe();
  const t = useShellWords();
  const roleWords = useRoleWords();
  const [, go] = useLocation();
  return (
    <Menu position="bottom-end" width="16rem">
      <Menu.Target>
        <button type="button" className="k-switch" aria-label={t('shell.user', { name })}>
          <Icon of={CircleUserRound} />
          <span className="c-top-words">{name}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {t('shell.roles')}: {roles.map(roleWords).join(' · ')}
        </Menu.Label>
        <Menu.Divider />
        <LanguageItems />
        <Menu.Divider />
        <ThemeItems />
        <Menu.Divider />
        <SingleKeysItem />
        <Menu.Item leftSection={<Icon of={ShieldCheck} />} onClick={() => go('/me')}>
          {t('shell.me')}
        </Menu.Item>
        <Menu.Item leftSection={<Icon of={LogOut} />} onClick={() => void signOut()}>
          {t('shell.sign_out')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function LanguageItems() {
  const t = useShellWords();
  const locale = useLocale();
  return (
    <>
      <Menu.Label>{t('shell.language')}</Menu.Label>
      {LANGUAGES.map(({ code, tag, name }) => (
        <Menu.Item
          key={code}
          lang={tag}
          leftSection={<Chosen when={code === locale} />}
          aria-current={code === locale}
          onClick={() => void switchLocale(code)}
        >
          {name}
        </Menu.Item>
      ))}
    </>
  );
}

function ThemeItems() {
  const t = useShellWords();
  const { theme } = useDisplay();
  return (
    <>
      <Menu.Label>{t('shell.theme')}</Menu.Label>
      {THEMES.map((one) => (
        <Menu.Item
          key={one}
          leftSection={<Chosen when={one === theme} />}
          aria-current={one === theme}
          onClick={() => setDisplay({ theme: one })}
        >
          {t(`shell.theme_${one}`)}
        </Menu.Item>
      ))}
    </>
  );
}

function SingleKeysItem() {
  const t = useShellWords();
  const on = useSingleKeys();
  return (
    <Menu.Item
      leftSection={<Chosen when={on} />}
      aria-current={on}
      closeMenuOnClick={false}
      onClick={() => setSingleKeys(!on)}
    >
      {t('shell.single_keys')}
    </Menu.Item>
  );
}

function Chosen({ when }: { when: boolean }) {
  return when ? <Icon of={Check} /> : <span className="k-icon" />;
}
