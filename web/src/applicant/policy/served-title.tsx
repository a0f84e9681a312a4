import { TimeText } from '../../kit/when.tsx';
import { usePost } from '../posts-read.ts';
import { useRuleWords } from '../rule-words.ts';
import type { NotServedCard } from './served-read.ts';
import { useServedWords } from './served.words.ts';

/** In one line, for tiles too. */
export function ServedTitle({ card, post }: { card: NotServedCard; post?: string }) {
  const t = useServedWords();
  const say = useRuleWords();
  const zone = usePost(post)?.zone;
  const instead = usePost(card.instead ?? undefined);
  if (card.title !== null) return say(card.title);
  if (card.code === 'presence.outside_country') return t('served.outside');
  if (card.code !== 'service.not_open')
    return instead ? t('served.other_district', { post: say(instead.name) }) : t('served.other_post');
  if (card.served === 'closed') return t('served.closed');
  if (card.served === 'no') return t('served.not_for_case');
  if (card.from === null) return t('served.not_yet');
  return t.rich('served.opens', { when: <TimeText at={card.from} {...(zone !== undefined && { zone })} /> });
}
