import MessageSquareText from 'lucide-react/icons/message-square-text';
import { Card } from '../../kit/card.tsx';
import { TimeText } from '../../kit/when.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { useOrderMessages, usePosts, type OrderPage } from './form-read.ts';
import { useSupplementWords } from './supplement.words.ts';
import '../../form/form.css';

/** What the officer wrote when asking, word for word; nothing while nothing is asked. */
export function OfficerWords({ order }: { order: OrderPage }) {
  const { supplement, status } = order;
  if (status !== 'needs_supplement' || supplement === null) return null;
  return <Words order={order} messageId={supplement.messageId} />;
}

function Words({ order, messageId }: { order: OrderPage; messageId: string }) {
  const t = useSupplementWords();
  const zone = usePosts().data?.posts.find(({ id }) => id === order.post)?.zone;
  return (
    <Loaded query={useOrderMessages(order.id)}>
      {(messages) => {
        const asked = messages.find(({ id }) => id === messageId);
        return (
          asked && (
            <Card tone="amber" over={t('supplement.officer')} overIcon={MessageSquareText}>
              <blockquote className="form-quote">{asked.text}</blockquote>
              <p className="k-quiet">
                <TimeText at={asked.at} {...(zone && { zone })} />
              </p>
            </Card>
          )
        );
      }}
    </Loaded>
  );
}
