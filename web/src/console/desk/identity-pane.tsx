import type { Desk } from './desk.read.ts';
import { useDeskWords } from './desk.words.ts';
import { WhenHere } from './when-here.tsx';

type Identity = NonNullable<Desk['identity']>;

/** Who has looked at the person of the order, the account holder or anybody else. An aid: the officer decides. */
export function IdentityPane({ desk: { identity } }: { desk: Desk }) {
  const t = useDeskWords();
  if (identity === null) return null;
  const { level, sameDocument, registry } = identity;
  return (
    <section className="c-topic">
      <h2>{t('desk.identity')}</h2>
      <dl>
        <div className={`c-field${sameDocument ? '' : ' c-field-flagged'}`}>
          <dt>{t('desk.identity_level')}</dt>
          <dd>
            {t(`desk.level.${level}`)}
            {!sameDocument && <small> {t('desk.identity_other_document')}</small>}
          </dd>
        </div>
        {registry !== null && <RegistryRow registry={registry} />}
      </dl>
      <p className="c-pane-note">{t('desk.identity_aid')}</p>
    </section>
  );
}

function RegistryRow({ registry }: { registry: NonNullable<Identity['registry']> }) {
  const t = useDeskWords();
  const { verdict, failure, differs, askedAt } = registry;
  const fields = differs.map((field) => t(`desk.registry_field.${field}`)).join(' · ');
  return (
    <div className={`c-field${verdict === 'match' ? '' : ' c-field-flagged'}`}>
      <dt>{t('desk.registry')}</dt>
      <dd>
        {verdict !== null && t(`desk.registry.${verdict}`, { fields })}
        {verdict === null && failure !== null && t(`desk.registry_failure.${failure}`)}{' '}
        <small>
          <WhenHere at={askedAt} />
        </small>
      </dd>
    </div>
  );
}
