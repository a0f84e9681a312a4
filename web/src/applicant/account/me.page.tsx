import BadgeCheck from 'lucide-react/icons/badge-check';
import Handshake from 'lucide-react/icons/handshake';
import IdCard from 'lucide-react/icons/id-card';
import KeyRound from 'lucide-react/icons/key-round';
import LifeBuoy from 'lucide-react/icons/life-buoy';
import Mail from 'lucide-react/icons/mail';
import PenLine from 'lucide-react/icons/pen-line';
import Settings2 from 'lucide-react/icons/settings-2';
import ShieldCheck from 'lucide-react/icons/shield-check';
import Users from 'lucide-react/icons/users';
import { LinkButton } from '../../kit/button.tsx';
import { LinkList, LinkRow } from '../../kit/link-list.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Page } from '../../kit/page.tsx';
import { useAccount, type Account } from '../session.ts';
import { Loaded } from '../shell/loaded.tsx';
import { useAccountWords } from './account.words.ts';
import { RegistryState } from './registry-state.tsx';
import { SignOut } from './sign-out.tsx';

/** Everything about the account, one subject a page. */
export function MePage() {
  const t = useAccountWords();
  const account = useAccount();
  return (
    <Page title={t('me.title')}>
      <Loaded query={account}>{(data) => <Me account={data} />}</Loaded>
      <LinkList label={t('me.more')}>
        <LinkRow to="/me/display" icon={Settings2} title={t('me.display')} hint={t('me.display_hint')} />
        <LinkRow to="/me/privacy" icon={ShieldCheck} title={t('me.privacy')} hint={t('me.privacy_hint')} />
        <LinkRow to="/help" icon={LifeBuoy} title={t('me.help')} hint={t('me.help_hint')} />
      </LinkList>
      <SignOut />
    </Page>
  );
}

function Me({ account }: { account: Account }) {
  const { realName, contacts, passkeys, sessions } = account;
  const t = useAccountWords();
  return (
    <>
      {realName === null && <NameMissing />}
      {account.numberContested && (
        <Notice tone="amber" title={t('me.contested')}>
          <p>{t('me.contested_text')}</p>
        </Notice>
      )}
      <RegistryState account={account} />
      <LinkList label={t('me.account')}>
        {realName && (
          <LinkRow
            to="/me/name"
            icon={realName.level === 'declared' ? IdCard : BadgeCheck}
            title={realName.name}
            hint={t(`me.level_${realName.level}`)}
          />
        )}
        <LinkRow to="/me/people" icon={Users} title={t('me.people')} hint={t('me.people_hint')} />
        <LinkRow to="/me/mandates" icon={Handshake} title={t('me.mandates')} hint={t('me.mandates_hint')} />
        <LinkRow to="/sign" icon={PenLine} title={t('me.sign')} hint={t('me.sign_hint')} />
        <LinkRow
          to="/me/contacts"
          icon={Mail}
          title={t('me.contacts')}
          hint={contacts.map(({ masked }) => masked).join(' · ')}
        />
        <LinkRow
          to="/me/security"
          icon={KeyRound}
          title={t('me.security')}
          hint={t('me.security_hint', { passkeys: passkeys.length, sessions: sessions.length })}
        />
      </LinkList>
    </>
  );
}

function NameMissing() {
  const t = useAccountWords();
  const give = (
    <LinkButton kind="primary" to="/me/name">
      {t('me.give_name')}
    </LinkButton>
  );
  return (
    <Notice tone="amber" title={t('me.no_name')} act={give}>
      {t('me.no_name_why')}
    </Notice>
  );
}
