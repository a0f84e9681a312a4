import MessageSquareText from 'lucide-react/icons/message-square-text';
import { Card } from '../../kit/card.tsx';
import { TimeText } from '../../kit/when.tsx';
import { useMessages, useOrderPlace, type OrderPage } from './order-read.ts';
import { useOrderWords } from './order.words.ts';

/** What an officer wrote with a decision, word for word. */
export function OfficerNote({ order, messageId }: { order: OrderPage; messageId: string }) {
  const t = useOrderWords();
  const { zone } = useOrderPlace(order);
  const found = useMessages(order.id).data?.find(({ id }) => id === messageId);
  if (!found) return null;
  return (
    <Card over={t('order.officer')} overIcon={MessageSquareText}>
      <blockquote className="ord-quote">{found.text}</blockquote>
      <p className="k-quiet">
        <TimeText at={found.at} {...(zone && { zone })} />
      </p>
    </Card>
  );
}
