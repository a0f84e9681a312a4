import ChevronRight from 'lucide-react/icons/chevron-right';
import Hand from 'lucide-react/icons/hand';
import { Link } from 'wouter';
import { LinkButton } from '../../kit/button.tsx';
import { Card } from '../../kit/card.tsx';
import { Icon } from '../../kit/icon.tsx';
import { useLocale } from '../../kit/locale.ts';
import { useOrderName } from '../order/order-name.ts';
import { orderActWords, orderSentence } from '../order/order-sentence.ts';
import { useOrders, type OrderCard } from '../orders-read.ts';
import { hasScreen } from '../screen.ts';
import { Loaded } from '../shell/loaded.tsx';
import { useHomeWords } from './home.words.ts';

const SHOWN = 3;

export function HomeOrders() {
  const orders = useOrders();
  return <Loaded query={orders}>{(list) => <OrdersNow orders={list} />}</Loaded>;
}

function OrdersNow({ orders }: { orders: readonly OrderCard[] }) {
  const t = useHomeWords();
  const mine = orders.filter(({ turn }) => turn === 'applicant').toSorted(byUrgency);
  const waiting = orders.filter(({ turn }) => turn === 'post');
  const shown = waiting.slice(0, SHOWN);
  return (
    <>
      {mine.map((order) => (
        <MyTurn key={order.id} order={order} />
      ))}
      {mine.length === 0 && waiting.length === 0 && <p className="k-quiet">{t('home.none_text')}</p>}
      {shown.length > 0 && (
        <section className="k-stack">
          <h2>{t('home.under_way')}</h2>
          <ul className="home-orders" role="list">
            {shown.map((order) => (
              <li key={order.id}>
                <WaitingLine order={order} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {orders.length > mine.length + shown.length && hasScreen('/orders') && (
        <LinkButton wide to="/orders">
          {t('home.more', { count: orders.length })}
        </LinkButton>
      )}
    </>
  );
}

function MyTurn({ order }: { order: OrderCard }) {
  const t = useHomeWords();
  const locale = useLocale();
  const address = addressOf(order);
  return (
    <Card
      tone="amber"
      overIcon={Hand}
      over={t(order.sight === 'watched' ? 'home.holders_turn' : 'home.your_turn')}
      title={orderSentence(order, locale)}
    >
      <p className="k-quiet">
        <About order={order} />
      </p>
      {hasScreen(address) && (
        <LinkButton kind="primary" wide to={address}>
          {order.sight === 'watched' ? t('home.see') : orderActWords(order.status, locale)}
        </LinkButton>
      )}
    </Card>
  );
}

function WaitingLine({ order }: { order: OrderCard }) {
  const locale = useLocale();
  const inner = (
    <>
      <span>{orderSentence(order, locale)}</span>
      <span className="home-order-about">
        <About order={order} />
      </span>
    </>
  );
  const address = addressOf(order);
  return hasScreen(address) ? (
    <Link className="home-order" href={address}>
      {inner}
      <Icon of={ChevronRight} />
    </Link>
  ) : (
    <div className="home-order">{inner}</div>
  );
}

function About({ order }: { order: OrderCard }) {
  const t = useHomeWords();
  const nameOf = useOrderName();
  const { applicantLabel, number } = order;
  return (
    <>
      {nameOf(order)} · {applicantLabel} · {number === null ? t('home.draft') : t('home.number', { number })}
    </>
  );
}

function addressOf({ id }: OrderCard): string {
  return `/orders/${id}`;
}

/** The nearest day first; without a day after those with one. */
function byUrgency(a: OrderCard, b: OrderCard): number {
  return (a.dueDay ?? '9999').localeCompare(b.dueDay ?? '9999');
}
