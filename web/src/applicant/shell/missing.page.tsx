import { LinkButton } from '../../kit/button.tsx';
import { Page } from '../../kit/page.tsx';
import { useShellWords } from './shell.words.ts';

export function MissingPage() {
  const t = useShellWords();
  return (
    <Page title={t('shell.missing_title')} lede={t('shell.missing_text')}>
      <LinkButton kind="primary" to="/">
        {t('shell.go_home')}
      </LinkButton>
    </Page>
  );
}
