import { LinkButton } from '../../kit/button.tsx';
import { Card, Tile, TileGrid } from '../../kit/card.tsx';
import { Notice } from '../../kit/notice.tsx';
import { NotOffered } from '../policy/not-offered.tsx';
import { ServedTitle } from '../policy/served-title.tsx';
import { findOffer, refusalIn, useOffers } from '../policy/served-read.ts';
import { ROUTES } from '../routes.ts';
import { hasScreen } from '../screen.ts';
import { useHomeWords } from './home.words.ts';

const PRECHECK = '/precheck';
const SIGN_IN = '/sign-in';
const HELP = '/help';

/** For somebody without an account: what do I need, before anything is asked of them. */
export function Welcome({ expired }: { expired: boolean }) {
  const t = useHomeWords();
  return (
    <>
      {expired && (
        <Notice
          tone="amber"
          act={hasScreen(SIGN_IN) && <LinkButton to={SIGN_IN}>{t('home.sign_in')}</LinkButton>}
        >
          {t('home.expired')}
        </Notice>
      )}
      {hasScreen(PRECHECK) && (
        <Card tone="jade">
          <p>{t('home.start_hint')}</p>
          <LinkButton kind="primary" wide to={PRECHECK}>
            {t('home.start')}
          </LinkButton>
        </Card>
      )}
      {!expired && hasScreen(SIGN_IN) && (
        <div className="home-hero">
          <LinkButton wide to={SIGN_IN}>
            {t('home.sign_in')}
          </LinkButton>
          <p className="k-quiet">{t('home.sign_in_hint')}</p>
        </div>
      )}
    </>
  );
}

/** What can be done here; where the rules say not yet, the tile gives the reason and the rest stands below. */
export function Services() {
  const t = useHomeWords();
  const offers = useOffers().data;
  const services = ROUTES.filter(({ tile }) => tile !== undefined);
  if (services.length === 0) return null;
  return (
    <section className="k-stack">
      <h2>{t('home.services')}</h2>
      <TileGrid>
        {services.map(({ path, tile }) => {
          if (!tile) return null;
          const refused = tile.offer && refusalIn(findOffer(offers, tile.offer)?.served);
          const hint = refused ? <ServedTitle card={refused} /> : tile.hint && t(tile.hint);
          return <Tile key={path} to={path} icon={tile.icon} title={t(tile.title)} hint={hint} />;
        })}
      </TileGrid>
      <NotOffered offers={offers ?? []} />
    </section>
  );
}

/** Rule: notice 三(六): nobody asks for a fee by phone or video. */
export function SafetyNotice() {
  const t = useHomeWords();
  return (
    <Notice
      tone="slate"
      title={t('home.safety_title')}
      act={hasScreen(HELP) && <LinkButton to={HELP}>{t('home.safety_more')}</LinkButton>}
    >
      <p>{t('home.safety_text')}</p>
    </Notice>
  );
}
