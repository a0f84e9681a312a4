import { LinkButton } from '../../kit/button.tsx';
import { Page } from '../../kit/page.tsx';
import { PrimaryBar } from '../../kit/primary-bar.tsx';
import { useMandateWords } from './mandate.words.ts';

/** Nobody is turned away for want of a document: what the account can do as it is, and who can help. */
export function NoDocumentPage() {
  const t = useMandateWords();
  return (
    <Page title={t('mandate.no_document_title')} lede={t('mandate.no_document_lede')} back="/me/name">
      <section className="k-prose">
        <h2>{t('mandate.can')}</h2>
        <ul>
          <li>{t('mandate.can_contacts')}</li>
          <li>{t('mandate.can_invite')}</li>
          <li>{t('mandate.can_watch')}</li>
        </ul>
        <h2>{t('mandate.cannot')}</h2>
        <ul>
          <li>{t('mandate.cannot_file')}</li>
        </ul>
        <h2>{t('mandate.sign')}</h2>
        <p>{t('mandate.sign_on_paper')}</p>
        <p>{t('mandate.or_post')}</p>
      </section>
      <LinkButton to="/posts">{t('mandate.posts')}</LinkButton>
      <PrimaryBar>
        <LinkButton kind="primary" to="/me/mandates/new">
          {t('mandate.invite')}
        </LinkButton>
      </PrimaryBar>
    </Page>
  );
}
