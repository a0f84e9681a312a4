import { LinkButton } from '../../kit/button.tsx';
import { Fold } from '../../kit/fold.tsx';
import { Page } from '../../kit/page.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { GivenCard, HeldCard } from './mandate-card.tsx';
import { useMandates, type Mandates } from './mandate-read.ts';
import { useMandateWords } from './mandate.words.ts';

/** Who files for me, and for whom I file: both sides of every mandate, and how to end it. */
export function MandatesPage() {
  const t = useMandateWords();
  const mandates = useMandates();
  return (
    <Page title={t('mandate.title')} lede={t('mandate.lede')} back="/me">
      <Loaded query={mandates}>{(data) => <Both mandates={data} />}</Loaded>
    </Page>
  );
}

const OPEN: readonly string[] = ['invited', 'in_force'];

function Both({ mandates }: { mandates: Mandates }) {
  const t = useMandateWords();
  const given = mandates.given.filter(({ state }) => OPEN.includes(state));
  const held = mandates.held.filter(({ state }) => OPEN.includes(state));
  return (
    <>
      <section className="k-stack">
        <h2>{t('mandate.given')}</h2>
        {given.length === 0 && <p className="k-quiet">{t('mandate.none_given')}</p>}
        {given.map((mandate) => (
          <GivenCard key={mandate.id} mandate={mandate} among={mandates} />
        ))}
        <LinkButton wide to="/me/mandates/new">
          {t('mandate.invite')}
        </LinkButton>
      </section>
      <section className="k-stack">
        <h2>{t('mandate.held')}</h2>
        {held.length === 0 && <p className="k-quiet">{t('mandate.none_held')}</p>}
        {held.map((mandate) => (
          <HeldCard key={mandate.id} mandate={mandate} among={mandates} />
        ))}
        <LinkButton wide to="/me/mandates/accept">
          {t('mandate.have_code')}
        </LinkButton>
      </section>
      <Earlier mandates={mandates} />
    </>
  );
}

function Earlier({ mandates }: { mandates: Mandates }) {
  const t = useMandateWords();
  const given = mandates.given.filter(({ state }) => !OPEN.includes(state));
  const held = mandates.held.filter(({ state }) => !OPEN.includes(state));
  if (given.length + held.length === 0) return null;
  return (
    <Fold title={t('mandate.over')}>
      <div className="k-stack">
        {given.map((mandate) => (
          <GivenCard key={mandate.id} mandate={mandate} among={mandates} />
        ))}
        {held.map((mandate) => (
          <HeldCard key={mandate.id} mandate={mandate} among={mandates} />
        ))}
      </div>
    </Fold>
  );
}
