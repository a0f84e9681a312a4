import { LinkButton } from '../../kit/button.tsx';
import { Page } from '../../kit/page.tsx';
import { useAccountWords } from './account.words.ts';
import './account.css';

const FACTS = ['filled', 'pictures', 'place', 'signature', 'contacts', 'who', 'device', 'leave'] as const;

/** What is kept, who sees it, and what never is: in plain words, one fact a paragraph. */
export function PrivacyPage() {
  const t = useAccountWords();
  return (
    <Page title={t('me.privacy')} lede={t('privacy.lede')} back="/me">
      <dl className="me-facts">
        {FACTS.map((fact) => (
          <div key={fact}>
            <dt>{t(`privacy.${fact}_title`)}</dt>
            <dd>{t(`privacy.${fact}`)}</dd>
          </div>
        ))}
      </dl>
      <LinkButton to="/orders">{t('privacy.to_orders')}</LinkButton>
    </Page>
  );
}
