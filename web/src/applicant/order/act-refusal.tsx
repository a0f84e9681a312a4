import Mail from 'lucide-react/icons/mail';
import Phone from 'lucide-react/icons/phone';
import { LinkButton } from '../../kit/button.tsx';
import { Card } from '../../kit/card.tsx';
import { LinkList, LinkRow } from '../../kit/link-list.tsx';
import { dialable } from '../posts-read.ts';
import { useRuleWords } from '../rule-words.ts';
import { SourceLine } from '../../kit/source-line.tsx';
import { lastMessageOf } from './order-moments.ts';
import { useOrderPlace, type OrderPage } from './order-read.ts';
import { OfficerNote } from './officer-note.tsx';
import { useOrderWords } from './order.words.ts';

/** What was refused, by which rule, what can be done now, and whom to ask. */
export function Refusal({ order }: { order: OrderPage }) {
  const t = useOrderWords();
  const say = useRuleWords();
  const { refusal } = order;
  const messageId = lastMessageOf(order, 'refused');
  return (
    <>
      {refusal && (
        <Card tone="vermilion" title={say(refusal.words)}>
          <SourceLine source={refusal.source} />
        </Card>
      )}
      {messageId !== null && <OfficerNote order={order} messageId={messageId} />}
      <section className="k-stack">
        <h2>{t('refusal.now')}</h2>
        <p>{refusal ? say(refusal.instead) : t('refusal.read')}</p>
        <p className="k-quiet">{t('refusal.free')}</p>
        <LinkButton wide to="/precheck">
          {t('act.anew')}
        </LinkButton>
      </section>
      <Ask order={order} />
    </>
  );
}

function Ask({ order }: { order: OrderPage }) {
  const t = useOrderWords();
  const say = useRuleWords();
  const { post } = useOrderPlace(order);
  if (!post) return null;
  const mail = post.emails.find(({ topic }) => topic === order.service) ?? post.emails[0];
  return (
    <section className="k-stack">
      <h2>{t('refusal.ask', { post: say(post.name) })}</h2>
      <LinkList label={t('refusal.ask', { post: say(post.name) })}>
        {mail && <LinkRow outside to={`mailto:${mail.address}`} icon={Mail} title={mail.address} />}
        {post.phone && <LinkRow outside to={dialable(post.phone)} icon={Phone} title={post.phone} />}
      </LinkList>
      <p className="k-quiet">{t('refusal.quote', { number: order.number ?? '' })}</p>
    </section>
  );
}
