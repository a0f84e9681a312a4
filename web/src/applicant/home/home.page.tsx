import { Page } from '../../kit/page.tsx';
import { useOrders } from '../orders-read.ts';
import { useSessionMark } from '../session-mark.ts';
import { HomeOrders } from './home-orders.tsx';
import { useHomeWords } from './home.words.ts';
import { SafetyNotice, Services, Welcome } from './home-parts.tsx';
import './home.css';

/** What needs me now, else what is under way; then the services; then notices. */
export function HomePage() {
  const session = useSessionMark();
  return session === 'in' ? <HomeIn /> : <HomeOut expired={session === 'expired'} />;
}

function HomeIn() {
  const t = useHomeWords();
  const { data } = useOrders();
  const count = data?.filter(({ turn }) => turn === 'applicant').length;
  const title =
    count === undefined
      ? t('home.in_heading')
      : count === 0
        ? t('home.in_none')
        : t('home.in_mine', { count });
  return (
    <Page title={title}>
      <HomeOrders />
      <Services />
      <SafetyNotice />
    </Page>
  );
}

function HomeOut({ expired }: { expired: boolean }) {
  const t = useHomeWords();
  return (
    <Page title={t('home.out_heading')} lede={t('home.out_lede')}>
      <Welcome expired={expired} />
      <Services />
      <SafetyNotice />
    </Page>
  );
}
