import { LinkButton } from '../../kit/button.tsx';
import { Notice } from '../../kit/notice.tsx';
import { useStartWords } from './start.words.ts';

/** Rule: notice 三(二): whoever files is named first. */
export function NameFirst() {
  const t = useStartWords();
  return (
    <Notice
      tone="amber"
      title={t('start.name_first_title')}
      act={
        <LinkButton kind="primary" to={withReturn('/me/name')}>
          {t('start.name_first_go')}
        </LinkButton>
      }
    >
      <p>{t('start.name_first_text')}</p>
      <LinkButton kind="plain" to="/me/no-document">
        {t('start.no_document')}
      </LinkButton>
    </Notice>
  );
}

/** An address that leads back here. */
export function withReturn(path: string): string {
  return `${path}?to=${encodeURIComponent(location.pathname + location.search)}`;
}
