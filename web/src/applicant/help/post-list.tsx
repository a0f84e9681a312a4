import Mail from 'lucide-react/icons/mail';
import Phone from 'lucide-react/icons/phone';
import { LinkList, LinkRow } from '../../kit/link-list.tsx';
import { dialable, type PostCard, type Posts } from '../posts-read.ts';
import { topicWords, usePrecheckWords } from '../precheck/precheck.words.ts';
import { useRuleWords } from '../rule-words.ts';
import { Section } from '../shell/section.tsx';
import { useHelpWords } from './help.words.ts';

/** Every post and how to reach it, country by country. */
export function AllPosts({ posts, countries }: Posts) {
  const t = useHelpWords();
  const say = useRuleWords();
  return countries.map(({ id, name }) => (
    <Section key={id} title={t('posts.all', { country: say(name) })}>
      {posts
        .filter((post) => post.country === id)
        .map((post) => (
          <section className="k-stack" key={post.id}>
            <h3>{say(post.name)}</h3>
            <Reach post={post} />
          </section>
        ))}
    </Section>
  ));
}

export function Reach({ post: { name, phone, emails } }: { post: PostCard }) {
  const t = usePrecheckWords();
  const say = useRuleWords();
  return (
    <LinkList label={say(name)}>
      {phone && (
        <LinkRow
          outside
          to={dialable(phone)}
          icon={Phone}
          title={phone}
          hint={t('precheck.phone_of', { post: say(name) })}
        />
      )}
      {emails.map(({ topic, address }) => (
        <LinkRow
          key={address}
          outside
          to={`mailto:${address}`}
          icon={Mail}
          title={address}
          hint={t(topicWords(topic))}
        />
      ))}
    </LinkList>
  );
}
