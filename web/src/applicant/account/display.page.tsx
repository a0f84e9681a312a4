import { setPreferences } from '@lingshi/contract/generated/calls.ts';
import { Radios } from '../../kit/choices.tsx';
import { useCommand } from '../../kit/command.ts';
import { LANGUAGES, type Locale } from '../../kit/locale.ts';
import { Page } from '../../kit/page.tsx';
import { DisplaySettings } from '../../kit/switches.tsx';
import { client } from '../client.ts';
import { keys } from '../query.ts';
import { useAccount, type Account } from '../session.ts';
import { ErrorNotice } from '../shell/error-notice.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { useAccountWords } from './account.words.ts';

/** How this device shows things, and in which language mail and text messages come. */
export function DisplayPage() {
  const t = useAccountWords();
  const account = useAccount();
  return (
    <Page title={t('me.display')} lede={t('display.lede')} back="/me">
      <DisplaySettings />
      <Loaded query={account}>{(data) => <MailLanguage account={data} />}</Loaded>
    </Page>
  );
}

function MailLanguage({ account }: { account: Account }) {
  const t = useAccountWords();
  const save = useCommand({
    name: 'account.locale',
    send: (locale: Locale) => client.call(setPreferences, { body: { locale } }),
    refresh: [keys.account],
  });
  return (
    <div className="k-stack">
      {save.error != null && <ErrorNotice error={save.error} />}
      <Radios<Locale>
        name="mail-locale"
        label={t('display.mail')}
        hint={t('display.mail_hint')}
        inRow
        value={account.locale}
        onChange={(locale) => void save.run(locale)}
        options={LANGUAGES.map(({ code, name }) => ({ value: code, label: name }))}
      />
    </div>
  );
}
