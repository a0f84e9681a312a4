import Mail from 'lucide-react/icons/mail';
import Smartphone from 'lucide-react/icons/smartphone';
import { LinkButton } from '../../kit/button.tsx';
import { LinkList, LinkRow } from '../../kit/link-list.tsx';
import { Page } from '../../kit/page.tsx';
import { useAccount } from '../session.ts';
import { Loaded } from '../shell/loaded.tsx';
import { useAccountWords } from './account.words.ts';

const ICONS = { email: Mail, phone: Smartphone };

/** Where codes and news go. */
export function ContactsPage() {
  const t = useAccountWords();
  const account = useAccount();
  return (
    <Page title={t('me.contacts')} lede={t('contacts.lede')} back="/me">
      <Loaded query={account}>
        {({ contacts }) => (
          <LinkList label={t('me.contacts')}>
            {contacts.map(({ id, kind, masked }) => (
              <LinkRow
                key={id}
                to={`/me/contacts/new?replaces=${id}`}
                icon={ICONS[kind]}
                title={masked}
                hint={t(`contacts.${kind}`)}
                end={t('contacts.change')}
              />
            ))}
          </LinkList>
        )}
      </Loaded>
      <LinkButton wide to="/me/contacts/new">
        {t('contacts.add')}
      </LinkButton>
    </Page>
  );
}
