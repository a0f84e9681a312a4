import { useLocale } from '../../kit/locale.ts';
import { Notice } from '../../kit/notice.tsx';
import { Spinner } from '../../kit/progress.tsx';
import { ErrorNotice } from '../shell/error-notice.tsx';
import { countryInSentence } from '../../form/countries.ts';
import { useFieldWords } from '../../form/field.words.ts';
import { usePresenceWords } from './presence.words.ts';
import type { PresenceState } from './use-presence.ts';

type Props = { state: PresenceState; country: string; onRetry: () => void };

/** What came of it, in words: found, declared, refused, or not to be had. */
export function PresenceStatus({ state, country, onRetry }: Props) {
  const t = usePresenceWords();
  switch (state.step) {
    case 'asking':
      return null;
    case 'locating':
    case 'sending':
      return <Spinner>{t(`presence.${state.step}`)}</Spinner>;
    case 'inside':
      return (
        <Notice tone="jade" live="polite" title={t('presence.inside_title', { country })}>
          <p>{t('presence.inside_text')}</p>
        </Notice>
      );
    case 'declared':
      return (
        <Notice tone="slate" live="polite" title={t('presence.declared_title', { country })}>
          <p>{t('presence.declared_text')}</p>
        </Notice>
      );
    case 'none':
      return (
        <Notice tone="amber" live="alert" title={t(`presence.${state.why}_title`)}>
          <p>{t(`presence.${state.why}_text`)}</p>
        </Notice>
      );
    case 'outside':
      return <Outside found={state.country} country={country} />;
    case 'failed':
      return <ErrorNotice error={state.error} onRetry={onRetry} />;
  }
}

function Outside({ found, country }: { found: string | null; country: string }) {
  const t = usePresenceWords();
  const f = useFieldWords();
  const locale = useLocale();
  const there = found === null ? t('presence.abroad') : countryInSentence(found, locale, f);
  return (
    <Notice tone="vermilion" live="alert" title={t('presence.outside_title', { found: there, country })}>
      <p>{t('presence.outside_rule', { country })}</p>
      <p>{t('presence.outside_do', { found: there, country })}</p>
      <p>{t('presence.outside_wrong', { country })}</p>
    </Notice>
  );
}
