import { LinkButton } from '../../kit/button.tsx';
import { useLocale } from '../../kit/locale.ts';
import { Page } from '../../kit/page.tsx';
import { useFormOrder } from '../form/form-read.ts';
import { useOrderName } from '../order/order-name.ts';
import { orderSentence } from '../order/order-sentence.ts';
import { useOrderPlace, type OrderPage } from '../order/order-read.ts';
import { useRuleWords } from '../rule-words.ts';
import type { ScreenProps } from '../screen.ts';
import { LoadedPage } from '../shell/loaded-page.tsx';
import { useMessageWords } from './message.words.ts';
import { ThreadBody } from './thread.tsx';

/** One order's messages by themselves, for whoever comes from the message centre. */
export function ThreadPage({ params: { orderId } }: ScreenProps<'orderId'>) {
  const t = useMessageWords();
  const order = useFormOrder(orderId);
  return (
    <LoadedPage query={order} title={t('message.title')} back="/messages">
      {(data) => <OneThread order={data} />}
    </LoadedPage>
  );
}

function OneThread({ order }: { order: OrderPage }) {
  const t = useMessageWords();
  const say = useRuleWords();
  const locale = useLocale();
  const nameOf = useOrderName();
  const { post } = useOrderPlace(order);
  return (
    <Page
      title={post ? t('message.with', { post: say(post.name) }) : t('message.title')}
      over={[nameOf(order), order.applicantLabel, order.number ?? ''].join(' · ')}
      lede={orderSentence(order, locale)}
      back="/messages"
    >
      <ThreadBody order={order} events />
      <LinkButton wide to={`/orders/${order.id}`}>
        {t('message.to_order')}
      </LinkButton>
    </Page>
  );
}
