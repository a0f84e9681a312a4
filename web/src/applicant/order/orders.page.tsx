import Files from 'lucide-react/icons/files';
import Hand from 'lucide-react/icons/hand';
import Hourglass from 'lucide-react/icons/hourglass';
import CircleCheck from 'lucide-react/icons/circle-check';
import { LinkButton } from '../../kit/button.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import type { IconShape } from '../../kit/icon.tsx';
import { LinkList, LinkRow } from '../../kit/link-list.tsx';
import { useLocale } from '../../kit/locale.ts';
import { Page } from '../../kit/page.tsx';
import { useOrders, type OrderCard } from '../orders-read.ts';
import { Loaded } from '../shell/loaded.tsx';
import { useOrderName } from './order-name.ts';
import { orderSentence } from './order-sentence.ts';
import { groupOrders, type OrderGroup } from './orders-sorted.ts';
import { useOrdersWords } from './orders.words.ts';

const ICONS: Record<OrderCard['turn'], IconShape> = { applicant: Hand, post: Hourglass, nobody: CircleCheck };

type Speak = ReturnType<typeof useOrdersWords>;

/** Which service, whose it is and its number; where others file it, that too. */
function hintOf({ applicantLabel, number, sight }: OrderCard, name: string, t: Speak): string {
  const under = sight === 'own' ? [] : [t(`orders.${sight}`)];
  return [name, applicantLabel, number ?? t('orders.draft'), ...under].join(' · ');
}

/** All orders of the account, whose turn it is first. Opens from the device without a network. */
export function OrdersPage() {
  const t = useOrdersWords();
  const orders = useOrders();
  return (
    <Page title={t('orders.title')}>
      <Loaded query={orders}>
        {(list) => (list.length === 0 ? <NoOrders /> : <Groups orders={list} />)}
      </Loaded>
    </Page>
  );
}

function NoOrders() {
  const t = useOrdersWords();
  return (
    <EmptyState
      icon={Files}
      title={t('orders.none')}
      act={
        <LinkButton kind="primary" to="/precheck">
          {t('orders.precheck')}
        </LinkButton>
      }
    >
      {t('orders.none_text')}
    </EmptyState>
  );
}

function Groups({ orders }: { orders: readonly OrderCard[] }) {
  const t = useOrdersWords();
  return (
    <>
      {groupOrders(orders).map((group) => (
        <Group key={group.turn} group={group} />
      ))}
      <LinkButton wide to="/precheck">
        {t('orders.another')}
      </LinkButton>
    </>
  );
}

function Group({ group: { turn, orders } }: { group: OrderGroup }) {
  const t = useOrdersWords();
  const locale = useLocale();
  const nameOf = useOrderName();
  return (
    <section className="k-stack">
      <h2>{t(`orders.turn_${turn}`)}</h2>
      <LinkList label={t(`orders.turn_${turn}`)}>
        {orders.map((order) => (
          <LinkRow
            key={order.id}
            to={`/orders/${order.id}`}
            icon={ICONS[turn]}
            {...(turn === 'applicant' && { tone: 'amber' })}
            title={orderSentence(order, locale)}
            hint={hintOf(order, nameOf(order), t)}
            end={order.unread > 0 && t('orders.unread', { count: order.unread })}
          />
        ))}
      </LinkList>
    </section>
  );
}
