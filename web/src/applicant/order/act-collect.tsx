import Phone from 'lucide-react/icons/phone';
import { Card } from '../../kit/card.tsx';
import { CopyLine } from '../../kit/copy-line.tsx';
import { LinkList, LinkRow } from '../../kit/link-list.tsx';
import { Notice } from '../../kit/notice.tsx';
import { SourceMark } from '../../kit/source-line.tsx';
import { DayText } from '../../kit/when.tsx';
import { dialable } from '../posts-read.ts';
import { useRuleWords } from '../rule-words.ts';
import { PaymentLines } from './mail-payment.tsx';
import type { OrderPage } from './order-read.ts';
import { useOrderWords } from './order.words.ts';

type Collection = NonNullable<OrderPage['collection']>;

/** Where and when it is collected, what to bring and what to pay, all from the rules of the post and of the path. */
export function Collect({ order: { collection, travelDay } }: { order: OrderPage }) {
  const t = useOrderWords();
  if (collection === null) return null;
  const { items, payment } = collection;
  return (
    <>
      <Place collection={collection} />
      {travelDay !== null && (
        <Notice tone="amber">{t.rich('collect.journey', { day: <DayText day={travelDay} /> })}</Notice>
      )}
      <Card title={t('collect.bring')}>
        <Bring items={items} />
        {payment && <PaymentLines payment={payment} />}
      </Card>
    </>
  );
}

/** What no source says has to be asked, and by which number. */
function Place({ collection: { hall, hours, phone } }: { collection: Collection }) {
  const t = useOrderWords();
  const say = useRuleWords();
  return (
    <Card tone="jade" title={t('collect.where')}>
      {hall === null ? (
        <p>{t('collect.no_hall')}</p>
      ) : (
        <>
          <CopyLine label={t('collect.hall')} text={hall.lines.join(', ')}>
            {hall.lines.map((line) => (
              <div key={line}>{line}</div>
            ))}
          </CopyLine>
          {!hall.confirmed && <p>{t('collect.unsure')}</p>}
          <SourceMark source={hall.source} />
        </>
      )}
      <p>{hours === null ? t('collect.hours_unknown') : say(hours)}</p>
      {phone !== null && (
        <LinkList>
          <LinkRow outside to={dialable(phone)} icon={Phone} title={phone} hint={t('collect.phone')} />
        </LinkList>
      )}
    </Card>
  );
}

function Bring({ items }: { items: Collection['items'] }) {
  const say = useRuleWords();
  return (
    <ul>
      {items.map(({ id, words, help }) => (
        <li key={id}>
          {say(words)}
          <p className="k-quiet">{say(help)}</p>
        </li>
      ))}
    </ul>
  );
}
