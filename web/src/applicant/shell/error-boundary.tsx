import { Component, type ReactNode } from 'react';
import { Button, LinkButton } from '../../kit/button.tsx';
import { formatClock } from '../../kit/format.ts';
import { useLocale } from '../../kit/locale.ts';
import { Page } from '../../kit/page.tsx';
import { useErrorWords, requestIdOf } from '../error-words.ts';
import { useShellWords } from './shell.words.ts';

type Props = { children: ReactNode };
type State = { error: unknown; at: string };

/** React offers this only to classes. Catches what a screen threw, so that the shell and its emergency strip stay. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null, at: '' };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error ?? new Error('unknown'), at: new Date().toISOString() };
  }

  override render() {
    const { error, at } = this.state;
    return error === null ? this.props.children : <ErrorPage error={error} at={at} />;
  }
}

function ErrorPage({ error, at }: { error: unknown; at: string }) {
  const t = useShellWords();
  const say = useErrorWords(error);
  const locale = useLocale();
  const requestId = requestIdOf(error);
  const clock = formatClock(at, undefined, locale);
  const words = !navigator.onLine ? t('shell.screen_offline') : say(error);
  return (
    <Page title={t('shell.error_title')} lede={words}>
      <p className="k-quiet">
        {requestId
          ? t('shell.error_quote', { requestId })
          : t('shell.error_when', { clock, place: location.pathname })}
      </p>
      <div className="k-row">
        <Button kind="primary" onClick={() => location.reload()}>
          {t('shell.load_again')}
        </Button>
        <LinkButton to="/">{t('shell.go_home')}</LinkButton>
      </div>
    </Page>
  );
}
